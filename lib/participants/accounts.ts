import { and, asc, desc, eq, inArray, isNull, like, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import {
  auditEntries,
  organisationAdministrators,
  organisations,
  participants,
  roleGrants,
  sessions,
} from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { roleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { containing } from "#lib/core/text";
import { WARN_DAYS } from "#lib/participants/choices";
import { inSight } from "#lib/participants/in-sight";
import { canAdministerOrganisation, canEnterAdministration } from "#lib/participants/policy";
import type { AccountFilter } from "#lib/participants/validation";

const columns = {
  id: participants.id,
  handle: participants.handle,
  name: participants.name,
  email: participants.email,
  role: roleNow,
  roleUntil: participants.roleUntil,
  joinedAt: participants.joinedAt,
  lastVisitAt: participants.lastVisitAt,
  suspended: sql<boolean>`${suspendedNow()}`,
  organisation: { id: organisations.id, name: organisations.name, slug: organisations.slug },
};

/** They arrange what is of an organisation at this moment. */
const looksAfter = (organisation: SQL = sql`true`): SQL => sql`exists (select 1 from ${organisationAdministrators} a
  where a.participant_id = ${participants.id} and a.ended_at is null and (a.until is null or a.until > now()) and ${organisation})`;

const byState: Record<NonNullable<AccountFilter["state"]>, () => SQL> = {
  suspended: suspendedNow,
  never: () => sql`${participants.lastVisitAt} is null`,
  ending: () => sql`${participants.roleUntil} between now() and now() + make_interval(days => ${WARN_DAYS})`,
  // Their last role ran out by itself.
  ended: () => sql`${participants.id} in (select g.participant_id from ${roleGrants} g where g.until <= now()
    and (g.ended_at is null or g.ended_by is null)) and ${roleNow} = 'participant'`,
};

/** With the stored role as well, so that its index leads the way. */
function inRole(role: NonNullable<AccountFilter["role"]>): SQL {
  if (role === "organisation-administrator") return looksAfter();
  if (role === "participant") return sql`${roleNow} = 'participant'`;
  return sql`${participants.role} = ${role} and ${roleNow} = ${role}`;
}

/** Each word stands somewhere in name or address, in any order. Of one or two letters only where a word begins: so the index still helps. */
const patternOf = (word: string): string => (word.length < 3 ? containing(word).replace("%", "% ") : containing(word));

const matches = ({ search, organisation, role, state }: AccountFilter): (SQL | undefined)[] => [
  ...(search?.split(/\s+/).map((word) => like(participants.sought, sql`plain(${patternOf(word)})`)) ?? []),
  organisation ? eq(organisations.slug, organisation) : undefined,
  role && inRole(role),
  state && byState[state](),
];

/** The people list of who is in charge, by name. @throws Forbidden, Invalid for a cursor that is not ours */
export async function listAccounts(actor: Actor, filter: AccountFilter = {}, after?: string) {
  authorise(canEnterAdministration(actor));
  const position = after ? readCursor(after, "text", "uuid") : undefined;
  const rows = await db
    .select(columns)
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        isNull(participants.erasedAt),
        inSight(actor, participants.organisationId),
        ...matches(filter),
        position && sql`(${participants.name}, ${participants.id}) > (${position[0]}, ${position[1]})`,
      ),
    )
    .orderBy(asc(participants.name), asc(participants.id))
    .limit(PAGE_SIZE + 1);
  return toPage(rows, PAGE_SIZE, (row) => [row.name, row.id]);
}
export type Account = Awaited<ReturnType<typeof listAccounts>>["items"][number];

const giver = alias(participants, "giver");
const inviter = alias(participants, "inviter");

/** The right that stands now: who gave it, when, why, until when. */
const standingRole = (participantId: string) =>
  db
    .select({ givenAt: roleGrants.givenAt, until: roleGrants.until, reason: roleGrants.reason, givenBy: giver.name })
    .from(roleGrants)
    .leftJoin(giver, eq(giver.id, roleGrants.givenBy))
    .where(and(eq(roleGrants.participantId, participantId), isNull(roleGrants.endedAt)));

const standingOrganisation = (participantId: string) =>
  db
    .select({
      givenAt: organisationAdministrators.givenAt,
      until: organisationAdministrators.until,
      reason: organisationAdministrators.reason,
      givenBy: giver.name,
      organisation: organisations.name,
    })
    .from(organisationAdministrators)
    .innerJoin(organisations, eq(organisations.id, organisationAdministrators.organisationId))
    .leftJoin(giver, eq(giver.id, organisationAdministrators.givenBy))
    .where(
      and(
        eq(organisationAdministrators.participantId, participantId),
        isNull(organisationAdministrators.endedAt),
        sql`(${organisationAdministrators.until} is null or ${organisationAdministrators.until} > now())`,
      ),
    );

/** One account, for who is in charge of it. @throws NotFound, Forbidden */
export async function getAccount(actor: Actor, handle: string) {
  authorise(canEnterAdministration(actor));
  const [person] = await db
    .select({ ...columns, jobTitle: participants.jobTitle, invitedBy: inviter.name })
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(inviter, eq(inviter.id, participants.invitedBy))
    .where(and(eq(participants.handle, handle), isNull(participants.erasedAt)));
  if (!person) throw new NotFound();
  authorise(canAdministerOrganisation(actor, person.organisation.id));
  const [[grant], looksAfterOwn, devices] = await Promise.all([
    standingRole(person.id),
    standingOrganisation(person.id),
    db.$count(sessions, and(eq(sessions.participantId, person.id), sql`${sessions.expiresAt} > now()`)),
  ]);
  return { ...person, grant: person.role === "participant" ? undefined : grant, looksAfter: looksAfterOwn, devices };
}

/** What stands in the log about an account; what moderators decided is theirs. */
export const accountActions = [
  "participant.invited",
  "participant.role-changed",
  "participant.role-ended",
  "participant.signed-out",
  "participant.let-in",
  "organisation-administrator.made",
  "organisation-administrator.ended",
  "rights.kept",
  "rights.taken",
] as const;

const SHOWN = 50;

/** The history of an account, the newest first. @throws NotFound, Forbidden */
export async function listHistory(actor: Actor, { id, organisation }: Pick<Account, "id" | "organisation">) {
  authorise(canAdministerOrganisation(actor, organisation.id));
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: sql<(typeof accountActions)[number]>`${auditEntries.action}`,
      reason: auditEntries.reason,
      detail: sql<Record<string, string | number | null> | null>`${auditEntries.detail}`,
      by: giver.name,
    })
    .from(auditEntries)
    .leftJoin(giver, eq(giver.id, auditEntries.actorId))
    .where(and(eq(auditEntries.participantId, id), inArray(auditEntries.action, [...accountActions])))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(SHOWN);
  return rows;
}
