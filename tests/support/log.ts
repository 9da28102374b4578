import { and, asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { auditEntries } from "#db/schema";

type About = Partial<Pick<typeof auditEntries.$inferSelect, "caseNumber" | "commentId" | "participantId" | "circleId">>;

/** What the audit log holds about something, oldest first. */
export function linesAbout(about: About) {
  const columns = Object.keys(about) as (keyof About)[];
  return db
    .select()
    .from(auditEntries)
    .where(and(...columns.map((column) => eq(auditEntries[column], about[column]!))))
    .orderBy(asc(auditEntries.id));
}

/** The same, only what was done. */
export const deedsAbout = async (about: About) => (await linesAbout(about)).map(({ action }) => action);
