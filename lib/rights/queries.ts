import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { participants } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { roleNow } from "#lib/auth/role-now";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { WARN_DAYS } from "#lib/participants/choices";
import { canAdminister } from "#lib/participants/policy";
import { ORGANISATION_MONTHS, ROLE_MONTHS } from "#lib/rights/choices";

/** A right above those of a participant: a role, or an organisation that somebody looks after. */
export interface Right {
  /** Of the participant with a role, of the row of who looks after an organisation. */
  id: string;
  participantId: string;
  name: string;
  handle: string;
  organisation: string;
  /** Null: the organisation of `organisationId` is theirs to look after. */
  role: Exclude<Role, "participant"> | null;
  organisationId: string | null;
  givenAt: Date;
  givenBy: string | null;
  reason: string;
  until: Date | null;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  dueAt: Date;
  overdue: boolean;
}

/** The newest look at this very right since it was given. */
const lastReview = (same: SQL, since: SQL) => sql`left join lateral (
  select r.reviewed_at, reviewer.name from rights_review r join participant reviewer on reviewer.id = r.reviewed_by
  where r.participant_id = participant.id and ${same} and r.outcome = 'kept' and r.reviewed_at >= ${since}
  order by r.reviewed_at desc, r.id desc limit 1) review on true`;

/** Every special right that stands, with when somebody should look at it again. */
const standing = sql`
  select participant.id, participant.id as participant_id, ${roleNow}::text as role, null::uuid as organisation_id,
    coalesce(g.given_at, participant.joined_at) as given_at, giver.name as given_by, coalesce(g.reason, '') as reason,
    participant.role_until as until, review.reviewed_at, review.name as reviewed_by,
    coalesce(review.reviewed_at, g.given_at, participant.joined_at) + make_interval(months => ${sql.raw(String(ROLE_MONTHS))}) as due_at
  from ${participants}
  left join role_grant g on g.participant_id = participant.id and g.ended_at is null
  left join participant giver on giver.id = g.given_by
  ${lastReview(sql`r.role = participant.role`, sql`coalesce(g.given_at, participant.joined_at)`)}
  where participant.role in ('moderator', 'researcher', 'partner', 'administrator') and ${roleNow} <> 'participant'
  union all
  select a.id, participant.id, null, a.organisation_id, a.given_at, giver.name, a.reason, a.until, review.reviewed_at, review.name,
    coalesce(review.reviewed_at, a.given_at) + make_interval(months => ${sql.raw(String(ORGANISATION_MONTHS))})
  from organisation_administrator a
  join ${participants} on participant.id = a.participant_id
  left join participant giver on giver.id = a.given_by
  ${lastReview(sql`r.organisation_id = a.organisation_id`, sql`a.given_at`)}
  where a.ended_at is null and (a.until is null or a.until > now())`;

const dateOrNull = (value: unknown) => (value === null ? null : new Date(String(value)));

/** Everyone with a special right, what should be looked at first on top. @throws Forbidden, Invalid for a cursor that is not ours */
export async function listRights(actor: Actor, after?: string, size = PAGE_SIZE) {
  authorise(canAdminister(actor));
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const rows = await db.execute<Record<keyof Right, unknown>>(sql`
    select s.id, s.participant_id as "participantId", p.name, p.handle, o.name as organisation, s.role, s.organisation_id as "organisationId",
      to_json(s.given_at) as "givenAt", s.given_by as "givenBy", s.reason, to_json(s.until) as until, to_json(s.reviewed_at) as "reviewedAt",
      s.reviewed_by as "reviewedBy", to_json(s.due_at) as "dueAt", s.due_at <= now() as overdue
    from (${standing}) s join participant p on p.id = s.participant_id join organisation o on o.id = p.organisation_id
    where ${position ? sql`(s.due_at, s.id) > (${sql.param(position[0], participants.joinedAt)}, ${position[1]}::uuid)` : sql`true`}
    order by s.due_at, s.id limit ${size + 1}`);
  const rights = rows.map(
    (row) =>
      ({
        ...row,
        givenAt: dateOrNull(row.givenAt),
        until: dateOrNull(row.until),
        reviewedAt: dateOrNull(row.reviewedAt),
        dueAt: dateOrNull(row.dueAt),
      }) as Right,
  );
  return toPage(rights, size, (right) => [right.dueAt.getTime(), right.id]);
}

/** How many rights somebody should look at now. */
export async function countOverdue(store: Pick<typeof db, "execute"> = db): Promise<number> {
  const [row] = await store.execute<{ overdue: number }>(
    sql`select count(*)::int as overdue from (${standing}) s where s.due_at <= now()`,
  );
  return row!.overdue;
}

/** What asks for attention at /beheer. @throws Forbidden */
export async function countAttention(actor: Actor) {
  authorise(canAdminister(actor));
  const [overdue, [ending]] = await Promise.all([
    countOverdue(),
    db.execute<{ roles: number }>(sql`select count(*)::int as roles from participant
      where role_until between now() and now() + make_interval(days => ${WARN_DAYS})`),
  ]);
  return { overdue, ending: ending!.roles };
}
