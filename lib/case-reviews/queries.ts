import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { caseReviews, practiceCases } from "#db/schema";

/** Whether the author of a case, which the viewer has read, was asked if it is still right, and nobody answered or changed it since. */
export async function waitsForReview(caseNumber: number): Promise<boolean> {
  const [open] = await db
    .select({ id: caseReviews.id })
    .from(caseReviews)
    .innerJoin(practiceCases, eq(practiceCases.number, caseReviews.caseNumber))
    .where(
      and(
        eq(caseReviews.caseNumber, caseNumber),
        isNull(caseReviews.confirmedAt),
        gt(caseReviews.askedAt, practiceCases.changedAt),
      ),
    );
  return open !== undefined;
}
