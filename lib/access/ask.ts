import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { accessRequests, invitations, organisationDomains, participants } from "#db/schema";
import { CONFIRM_HOURS } from "#lib/auth/terms";
import type { AskForAccess } from "#lib/access/validation";
import { record } from "#lib/audit/record";
import type { Language } from "#lib/auth/actor";
import { limit, limitNetwork } from "#lib/auth/limits";
import { startSession } from "#lib/auth/sessions";
import type { SignedIn } from "#lib/auth/sign-in";
import { hashOf, newToken } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Invalid, Refused, constraintOf } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { letIn } from "#lib/invitations/accept";
import { stillOpen } from "#lib/invitations/standing";
import { enqueueMail } from "#lib/mail/outbox";
import { guardTexts } from "#lib/privacy/guard";

/**
 * Notes that somebody asks to come in, and mails the address: a link to show that it is theirs, or, to a participant, that
 * they can sign in. Known or not, the same is written and answered (trust.md M-4).
 * @throws TooFast per address and per network, Invalid
 */
export async function askForAccess(input: AskForAccess, from: { ip: string; language: Language }): Promise<void> {
  const { personalDataSeen: seen, ...asked } = input;
  await limitNetwork("access.ip", from.ip);
  await limit("access.address", hashOf(asked.email));
  await db.transaction(async (tx) => {
    const except = (_field: string, value: string) => asked.name.includes(value);
    await guardTexts(tx, { texts: { reason: asked.reason }, seen, except });
    const known = await isKnown(tx, asked.email);
    const code = newToken();
    await insertRequest(tx, { ...asked, language: from.language, tokenHash: hashOf(code) });
    const words = wordsOf(from.language, "joining");
    const link = known ? `${env.APP_URL}/inloggen` : `${env.APP_URL}/toegang-vragen/bevestigen?code=${code}`;
    await enqueueMail(tx, {
      kind: "access",
      recipient: asked.email,
      subject: words(known ? "access.knownSubject" : "access.confirmSubject"),
      body: words(known ? "access.knownBody" : "access.confirmBody", { link, hours: CONFIRM_HOURS }),
    });
  });
}

async function insertRequest(tx: Transaction, request: typeof accessRequests.$inferInsert): Promise<void> {
  try {
    await tx.insert(accessRequests).values(request);
  } catch (error) {
    if (constraintOf(error)?.includes("organisation_id"))
      throw new Invalid([{ field: "organisationId", message: "organisationMissing" }]);
    throw error;
  }
}

/** A participant, or somebody with an invitation that works. */
async function isKnown(tx: Transaction, email: string): Promise<boolean> {
  const people = await tx.$count(participants, eq(sql`lower(${participants.email})`, email));
  const invited = await tx.$count(invitations, and(eq(invitations.email, email), stillOpen()));
  return people + invited > 0;
}

/**
 * The address is theirs: lets them in at once where the rule for its domain says so, and puts the request before the
 * administrators otherwise. A request that the same address made before makes room.
 * @returns a session for who came in at once; null for who waits
 * @throws Refused when the link was used or is too old, or the address is a participant's by now
 */
export async function confirmAccess(code: string, device: string): Promise<SignedIn | null> {
  return db.transaction(async (tx) => {
    const [request] = await tx
      .select()
      .from(accessRequests)
      .where(
        and(
          eq(accessRequests.tokenHash, hashOf(code)),
          isNull(accessRequests.confirmedAt),
          sql`${accessRequests.askedAt} > now() - make_interval(hours => ${CONFIRM_HOURS})`,
        ),
      )
      .for("update");
    if (!request) throw new Refused("accessLinkOver");
    const { id, email, language, organisationId } = request;
    if (await isKnown(tx, email)) throw new Refused("participantAlready");
    const atOnce = await comesInAtOnce(tx, email, organisationId);
    await tx
      .delete(accessRequests)
      .where(and(eq(accessRequests.email, email), ne(accessRequests.id, id), isNull(accessRequests.decidedAt)));
    await tx
      .update(accessRequests)
      .set({ confirmedAt: sql`now()`, ...(atOnce && { decidedAt: sql`now()`, approved: true }) })
      .where(eq(accessRequests.id, id));
    if (!atOnce) {
      await record(tx, { actorId: null, action: "access.confirmed", detail: { requestId: id } });
      return null;
    }
    const { name } = request;
    const newcomer = { email, name, organisationId, language, role: "participant", invitedBy: null, circleId: null } as const; // prettier-ignore
    const participantId = await letIn(tx, newcomer);
    await record(tx, { actorId: participantId, action: "access.let-in", participantId, detail: { requestId: id } });
    return { token: await startSession(participantId, device, { tx }), language, secondFactorAsked: false };
  });
}

async function comesInAtOnce(tx: Transaction, email: string, organisationId: string): Promise<boolean> {
  const [rule] = await tx
    .select({ atOnce: organisationDomains.atOnce })
    .from(organisationDomains)
    .where(
      and(
        eq(organisationDomains.domain, email.slice(email.indexOf("@") + 1)),
        eq(organisationDomains.organisationId, organisationId),
      ),
    );
  return rule?.atOnce ?? false;
}
