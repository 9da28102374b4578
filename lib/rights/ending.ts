import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisationAdministrators, organisations, participants, roleGrants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Language, Role } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { messagesOf, wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { WARN_DAYS } from "#lib/participants/choices";

/** At a time; the next round takes the others. */
const MOST_AT_ONCE = 100;

interface Ending {
  participantId: string;
  email: string;
  language: Language;
  until: Date | null;
  role: Role | null;
  organisation: string | null;
}

/** Tells somebody that a right ends, or has ended. */
async function tell(tx: Transaction, which: "endingMail" | "endedMail", ending: Ending): Promise<void> {
  const { language, participantId, email: recipient, until, role, organisation } = ending;
  const words = wordsOf(language, "rights");
  const right = role
    ? words("aRole", { role: messagesOf(language).signIn.roles[role] })
    : words("anOrganisation", { organisation: organisation ?? "" });
  await enqueueMail(tx, {
    participantId,
    kind: "right-ends",
    recipient,
    subject: words(`${which}.subject`, { right }),
    body: words(`${which}.body`, { right, until: until!, link: env.APP_URL }),
  });
}

const person = { participantId: participants.id, email: participants.email, language: participants.language };
const noOrganisation = sql<string | null>`null`;
const noRole = sql<Role | null>`null`;

const roleRights = (tx: Transaction, days: number, warned: boolean) =>
  tx
    .select({
      id: roleGrants.id,
      ...person,
      until: roleGrants.until,
      role: sql<Role | null>`${roleGrants.role}`,
      organisation: noOrganisation,
    }) // prettier-ignore
    .from(roleGrants)
    .innerJoin(participants, eq(participants.id, roleGrants.participantId))
    .where(
      and(
        isNull(roleGrants.endedAt),
        lte(roleGrants.until, sql`now() + make_interval(days => ${days})`),
        warned ? undefined : isNull(roleGrants.warnedAt),
      ),
    )
    .orderBy(asc(roleGrants.id))
    .limit(MOST_AT_ONCE)
    .for("update", { skipLocked: true });

const organisationRights = (tx: Transaction, days: number, warned: boolean) =>
  tx
    .select({
      id: organisationAdministrators.id,
      ...person,
      until: organisationAdministrators.until,
      role: noRole,
      organisation: organisations.name,
    }) // prettier-ignore
    .from(organisationAdministrators)
    .innerJoin(participants, eq(participants.id, organisationAdministrators.participantId))
    .innerJoin(organisations, eq(organisations.id, organisationAdministrators.organisationId))
    .where(
      and(
        isNull(organisationAdministrators.endedAt),
        lte(organisationAdministrators.until, sql`now() + make_interval(days => ${days})`),
        warned ? undefined : isNull(organisationAdministrators.warnedAt),
      ),
    )
    .orderBy(asc(organisationAdministrators.id))
    .limit(MOST_AT_ONCE)
    .for("update", { of: organisationAdministrators, skipLocked: true });

/** Mails whose right ends within WARN_DAYS, once for each right. @returns how many */
export async function warnOfEndings(): Promise<number> {
  return db.transaction(async (tx) => {
    const roles = await roleRights(tx, WARN_DAYS, false);
    const looking = await organisationRights(tx, WARN_DAYS, false);
    for (const right of roles) {
      await tx
        .update(roleGrants)
        .set({ warnedAt: sql`now()` })
        .where(eq(roleGrants.id, right.id));
      await tell(tx, "endingMail", right);
    }
    for (const right of looking) {
      await tx
        .update(organisationAdministrators)
        .set({ warnedAt: sql`now()` })
        .where(eq(organisationAdministrators.id, right.id));
      await tell(tx, "endingMail", right);
    }
    return roles.length + looking.length;
  });
}

/**
 * Puts away what has ended: it stopped working at its very moment (lib/auth/role-now.ts), now the log says so and the person
 * hears. @returns how many
 */
export async function putEndedAway(): Promise<number> {
  return db.transaction(async (tx) => {
    const roles = await roleRights(tx, 0, true);
    const looking = await organisationRights(tx, 0, true);
    for (const right of roles) {
      const { id, participantId, role } = right;
      await tx.update(roleGrants).set({ endedAt: roleGrants.until }).where(eq(roleGrants.id, id));
      await tx
        .update(participants)
        .set({ role: "participant", roleUntil: null })
        .where(eq(participants.id, participantId));
      const detail = { before: role, after: "participant" };
      await record(tx, { actorId: null, action: "participant.role-ended", participantId, detail });
      await tell(tx, "endedMail", right);
    }
    for (const right of looking) {
      const { id, participantId } = right;
      await tx
        .update(organisationAdministrators)
        .set({ endedAt: organisationAdministrators.until })
        .where(eq(organisationAdministrators.id, id));
      await record(tx, { actorId: null, action: "organisation-administrator.ended", participantId });
      await tell(tx, "endedMail", right);
    }
    return roles.length + looking.length;
  });
}
