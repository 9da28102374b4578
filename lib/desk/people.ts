import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { decisions, organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { roleNow } from "#lib/auth/role-now";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { decidedOn, tallyOf } from "#lib/desk/history";
import { listNotes } from "#lib/desk/notes";
import { listMeasures } from "#lib/measures/queries";
import { canModerate } from "#lib/moderation/policy";
import type { Verdict } from "#lib/moderation/validation";

interface DecidedRow extends Record<string, unknown> {
  id: string;
  verdict: Verdict;
  reason: string;
  at: string;
  by: string;
  commentId: string | null;
  number: string | null;
  slug: string | null;
  title: string | null;
  collectionSlug: string | null;
  tipId: string | null;
}

/**
 * What moderators know of a participant: earlier decisions on what they wrote, measures, notes.
 * @throws Forbidden, NotFound, Invalid for a cursor that is not ours
 */
export async function getRecord(actor: Actor, handle: string, after?: string) {
  authorise(canModerate(actor));
  const [person] = await db
    .select({
      id: participants.id,
      handle: participants.handle,
      name: participants.name,
      role: roleNow,
      joinedAt: participants.joinedAt,
      organisation: organisations.name,
    })
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(eq(participants.handle, handle));
  if (!person) throw new NotFound();
  const [tally, notes, measures, decided] = await Promise.all([
    tallyOf(person.id),
    // Nobody reads what colleagues wrote down about them.
    person.id === actor.id ? [] : listNotes(actor, { participantId: person.id }),
    listMeasures(actor, person.id),
    decisionsAbout(person.id, after),
  ]);
  return { ...person, tally, notes, measures, decisions: decided };
}
export type ParticipantRecord = Awaited<ReturnType<typeof getRecord>>;

async function decisionsAbout(participantId: string, after?: string) {
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const beyond = position
    ? sql`(d.decided_at, d.id) < (${sql.param(position[0], decisions.decidedAt)}::timestamptz, ${position[1]}::uuid)`
    : sql`true`;
  const rows = await db.execute<DecidedRow>(sql`
    select d.id, d.verdict, d.reason, d.decided_at as at, moderator.name as by, d.comment_id as "commentId",
      c.number, c.slug, coalesce(l.title, c.title) as title, l.slug as "collectionSlug", d.tip_id as "tipId"
    from (select * from ${decidedOn(participantId)} d where ${beyond} order by d.decided_at desc, d.id desc limit ${PAGE_SIZE + 1}) d
    join participant moderator on moderator.id = d.moderator_id
    left join comment m on m.id = d.comment_id
    left join collection l on l.id = d.collection_id
    left join tip t on t.id = d.tip_id and t.removed_at is null
    left join practice_case c on c.number = coalesce(d.case_number, m.case_number, t.case_number) and c.withdrawn_at is null
    order by d.decided_at desc, d.id desc`);
  const page = toPage([...rows], PAGE_SIZE, (row) => [new Date(row.at).getTime(), row.id]);
  return {
    ...page,
    items: page.items.map((row) => ({
      ...row,
      at: new Date(row.at),
      number: row.number === null ? null : Number(row.number),
    })),
  };
}
