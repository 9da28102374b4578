import { asc, eq, inArray } from "drizzle-orm";
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

/** The names of who writes along, by case, for cases that were already read. */
export async function coAuthorsAmong(numbers: readonly number[]): Promise<Map<number, CoAuthor[]>> {
  if (numbers.length === 0) return new Map();
  const rows = await coAuthors().where(inArray(caseCoAuthors.caseNumber, [...numbers]));
  return Map.groupBy(rows, ({ caseNumber }) => caseNumber);
}

const coAuthors = () =>
  db
    .select({
      caseNumber: caseCoAuthors.caseNumber,
      name: participants.name,
      handle: participants.handle,
      organisationName: organisations.name,
    })
    .from(caseCoAuthors)
    .innerJoin(participants, eq(participants.id, caseCoAuthors.participantId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .orderBy(asc(caseCoAuthors.addedAt), asc(participants.handle))
    .$dynamic();

/** The same for a case that was already read. */
export async function coAuthorsOf(number: number): Promise<CoAuthor[]> {
  return (await coAuthorsAmong([number])).get(number) ?? [];
}
