import { asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { caseCoAuthors, organisations, participants } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";

export interface CoAuthor {
  name: string;
  handle: string;
  organisationName: string;
}

/** Who writes along with the author of this case, in the order in which they came. @throws NotFound */
export async function listCoAuthors(viewer: Viewer, number: number): Promise<CoAuthor[]> {
  await getCase(viewer, number);
  return coAuthorsOf(number);
}

/** The same for a case that was already read. */
export function coAuthorsOf(number: number): Promise<CoAuthor[]> {
  return db
    .select({ name: participants.name, handle: participants.handle, organisationName: organisations.name })
    .from(caseCoAuthors)
    .innerJoin(participants, eq(participants.id, caseCoAuthors.participantId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(caseCoAuthors.caseNumber, number))
    .orderBy(asc(caseCoAuthors.addedAt), asc(participants.handle))
    .execute();
}
