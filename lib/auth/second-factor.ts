import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { apiKeys, sessions } from "#db/schema";
import type { Role, SecondFactor } from "#lib/auth/actor";
import { FRESH_MINUTES } from "#lib/auth/terms";

/** What can do most harm with a mailbox that somebody else can read (trust.md O-6, docs/adr/0027-a-second-factor.md). */
export const guardedRoles: readonly Role[] = ["moderator", "administrator"];

/** With its table: in a select from one table drizzle leaves that out, and a passkey has an id of its own. */
const person = sql.raw('"participant"."id"');

/** Whether the participant of the row set one up. */
export const secondFactorSetUp = (): SQL<boolean> => sql<boolean>`(
  exists (select 1 from code_app a where a.participant_id = ${person} and a.proven_at is not null)
  or exists (select 1 from passkey k where k.participant_id = ${person}))`;

/** How it stands in the session of the row. */
export const secondFactorOfSession = (): SQL<SecondFactor> => sql<SecondFactor>`case
  when ${sessions.secondFactorAt} is not null then 'shown' when ${secondFactorSetUp()} then 'asked' else 'missing' end`;

/**
 * Software shows nothing, but making a key asked for the second factor that was there. A key from before it may be of somebody
 * who only had the mailbox: it stays a participant's.
 */
export const secondFactorOfKey = (): SQL<SecondFactor> => sql<SecondFactor>`case when
  exists (select 1 from code_app a where a.participant_id = ${person} and a.proven_at <= ${apiKeys.createdAt})
  or exists (select 1 from passkey k where k.participant_id = ${person} and k.made_at <= ${apiKeys.createdAt})
  then 'shown' else 'missing' end`;

/** Whoever has a second factor and did not show it is not fresh, however short ago they came in. */
export const freshSession = (): SQL<boolean> => sql<boolean>`(
  ${sessions.confirmedAt} > now() - make_interval(mins => ${FRESH_MINUTES})
  and (${sessions.secondFactorAt} is not null or not ${secondFactorSetUp()}))`;

interface Rights {
  role: Role;
  /** The organisations they are administrator of. */
  administers: string[];
  roleWaiting: Role | null;
}

/** Which rights are active and which role waits: decided here, for pages, actions, streams and keys alike. */
export function rightsWith(role: Role, administers: string[], secondFactor: SecondFactor): Rights {
  if (secondFactor === "shown") return { role, administers, roleWaiting: null };
  const roleWaits = guardedRoles.includes(role);
  return {
    role: roleWaits ? "participant" : role,
    administers: [],
    roleWaiting: roleWaits ? role : administers.length > 0 ? "administrator" : null,
  };
}
