import { sql } from "drizzle-orm";
import { measures, organisations, participants } from "#db/schema";
import type { Role, SecondFactor } from "#lib/auth/actor";
import { roleNow } from "#lib/auth/role-now";
import { rightsWith } from "#lib/auth/second-factor";
import { standing } from "#lib/auth/standing";

/** What makes an actor of a participant and their organisation, as the database knows them now. */
export const actorColumns = {
  id: participants.id,
  handle: participants.handle,
  name: participants.name,
  role: roleNow,
  language: participants.language,
  joinedAt: participants.joinedAt,
  newSince: participants.previousVisitAt,
  organisation: { id: organisations.id, slug: organisations.slug, name: organisations.name },
  circleIds: sql<
    string[]
  >`to_json(array(select m.circle_id from circle_member m where m.participant_id = ${participants.id}))`,
  coAuthored: sql<
    number[]
  >`to_json(array(select c.case_number from case_co_author c where c.participant_id = ${participants.id}))`,
  administers: sql<
    string[]
  >`to_json(array(select a.organisation_id from organisation_administrator a where a.participant_id = ${participants.id}
    and a.ended_at is null and (a.until is null or a.until > now())))`,
  readOnlyUntil: sql<
    string | null
  >`(select to_json(max(${measures.until})) from ${measures} where ${standing("read-only")})`,
  warned: sql<boolean>`exists (select 1 from ${measures} where ${standing("warning")} and ${measures.readAt} is null)`,
  unread: sql<number>`(select count(*)::int from notification n where n.receiver_id = ${participants.id} and n.read_at is null)`,
};

interface ActorRow {
  readOnlyUntil: string | null;
  role: Role;
  administers: string[];
  secondFactor: SecondFactor;
}

/** A row of `actorColumns`, with how its second factor stands, as an actor. */
export const asActor = <Row extends ActorRow>({ readOnlyUntil: until, role, administers, ...row }: Row) => ({
  kind: "participant" as const,
  ...row,
  ...rightsWith(role, administers, row.secondFactor),
  readOnlyUntil: until === null ? null : new Date(until),
});
