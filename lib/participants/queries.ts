import { and, asc, eq, ilike, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { roleNow } from "#lib/auth/role-now";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { containing, tidy } from "#lib/core/text";

const columns = {
  id: participants.id,
  handle: participants.handle,
  name: participants.name,
  jobTitle: participants.jobTitle,
  role: roleNow,
  organisation: { name: organisations.name, slug: organisations.slug },
};

const people = () =>
  db
    .select(columns)
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .$dynamic();

export interface PeopleFilter {
  organisation?: string;
  search?: string;
}

/** Colleagues by name, for signed-in participants only: hence an Actor, not a Viewer. */
export async function listParticipants(_actor: Actor, filter: PeopleFilter = {}, after?: string, size = PAGE_SIZE) {
  const position = after ? readCursor(after, "text", "uuid") : undefined;
  const rows = await people()
    .where(
      and(
        isNull(participants.erasedAt),
        filter.organisation ? eq(organisations.slug, tidy(filter.organisation)) : undefined,
        filter.search ? ilike(participants.name, containing(filter.search)) : undefined,
        position && sql`(${participants.name}, ${participants.id}) > (${position[0]}, ${position[1]})`,
      ),
    )
    .orderBy(asc(participants.name), asc(participants.id))
    .limit(size + 1);
  return toPage(rows, size, (row) => [row.name, row.id]);
}

/** @throws NotFound */
export async function getParticipant(_actor: Actor, handle: string) {
  const [found] = await db
    .select({ ...columns, about: participants.about, joinedAt: participants.joinedAt })
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(participants.handle, handle));
  if (!found) throw new NotFound();
  return found;
}

/** What the actor can change about themselves. */
export async function getProfile(actor: Actor) {
  const [found] = await db
    .select({
      name: participants.name,
      jobTitle: participants.jobTitle,
      about: participants.about,
      language: participants.language,
      email: participants.email,
    })
    .from(participants)
    .where(eq(participants.id, actor.id));
  if (!found) throw new NotFound();
  return found;
}
