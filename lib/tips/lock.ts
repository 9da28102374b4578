import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { practiceCases, tips } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { lockPostedCase } from "#lib/cases/lock";
import { NotFound } from "#lib/core/errors";
import { visibleTo } from "#lib/tips/visible";

/** A tip the actor may read, locked after its case as all that stands with a case is. @throws NotFound */
export async function lockTip(tx: Transaction, actor: Actor, tipId: string) {
  const [place] = await tx.select({ number: tips.caseNumber }).from(tips).where(eq(tips.id, tipId));
  if (!place) throw new NotFound();
  await lockPostedCase(tx, actor, place.number);
  const [found] = await tx
    .select({
      id: tips.id,
      authorId: tips.authorId,
      caseNumber: tips.caseNumber,
      version: tips.version,
      body: tips.body,
    })
    .from(tips)
    .innerJoin(practiceCases, eq(practiceCases.number, tips.caseNumber))
    // It may have been moved while we waited for its case.
    .where(and(eq(tips.id, tipId), eq(tips.caseNumber, place.number), visibleTo(actor)))
    .for("update", { of: tips });
  if (!found) throw new NotFound();
  return found;
}
