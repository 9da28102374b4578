import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisations, participants, waitingWorkAccounts } from "#db/schema";
import type { Actor, Language } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { limit, limitNetwork } from "#lib/auth/limits";
import { secondFactorSetUp } from "#lib/auth/second-factor";
import { startSession } from "#lib/auth/sessions";
import type { SignedIn } from "#lib/auth/sign-in";
import { suspendedNow } from "#lib/auth/standing";
import { hashOf, looksLikeToken, newToken } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Invalid, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { link, open } from "#lib/work-accounts/arrive";
import { WAITING_MINUTES } from "#lib/work-accounts/choices";
import { isOfDomain } from "#lib/work-accounts/claims";
import { addNewcomer, isFree } from "#lib/work-accounts/newcomers";
import { signInOf } from "#lib/work-accounts/queries";
import type { SignIn } from "#lib/work-accounts/queries";

/** Where somebody who is signed in links and unlinks. */
const OWN_PATH = "/profiel/werkaccount";

type Secret = string | undefined;

const ofSecret = (secret: Secret) =>
  and(
    eq(waitingWorkAccounts.secretHash, secret && looksLikeToken(secret) ? hashOf(secret) : ""),
    gt(waitingWorkAccounts.expiresAt, sql`now()`),
  );

/** The work account that waits in this browser for proof whose it is; undefined when none does (any more). */
export async function findWaiting(secret: Secret) {
  const [found] = await db
    .select({
      name: waitingWorkAccounts.name,
      email: waitingWorkAccounts.email,
      participantId: waitingWorkAccounts.participantId,
      slug: organisations.slug,
      organisation: organisations.name,
    })
    .from(waitingWorkAccounts)
    .innerJoin(organisations, eq(organisations.id, waitingWorkAccounts.organisationId))
    .where(ofSecret(secret));
  return found && { ...found, newcomers: (await signInOf(found.slug, "any")).newcomers };
}

/**
 * Sends a link to the address that somebody says is theirs, if it is that of a participant of the same organisation, or free
 * where newcomers may come in. Says the same for every address. The link works only in this browser: whoever merely reads
 * the mail and presses the button elsewhere links nothing.
 * @throws TooFast, Invalid for an address of elsewhere, Refused when nothing waits
 */
export async function askForProof(secret: Secret, email: string, language: Language, ip: string): Promise<void> {
  await limitNetwork("sign-in.ip", ip);
  await limit("sign-in.address", hashOf(email));
  await db.transaction(async (tx) => {
    const { signIn } = await holdWaiting(tx, secret);
    if (!isOfDomain(email, signIn.domains)) throw new Invalid([{ field: "email", message: "otherDomain" }]);
    const known = await colleagueAt(tx, signIn, email);
    const welcome = known ?? (signIn.newcomers && (await isFree(tx, email)));
    const code = newToken();
    await tx
      .update(waitingWorkAccounts)
      .set({ askedEmail: email, codeHash: hashOf(code) })
      .where(ofSecret(secret));
    if (!welcome) return;
    const words = wordsOf(known?.language ?? language, "workAccounts");
    const address = `${env.APP_URL}/inloggen/werkaccount/koppelen/bevestigen?code=${code}`;
    await enqueueMail(tx, {
      participantId: known?.id,
      kind: "sign-in",
      recipient: known?.email ?? email,
      subject: words("mail.subject"),
      body: words("mail.body", { link: address, minutes: String(WAITING_MINUTES) }),
    });
  });
}

export interface Proven extends SignedIn {
  path: string;
  /** It still waits in this browser, until its owner showed their second factor. */
  waits: boolean;
}

/**
 * Uses the link of the mail up, in the browser that asked for it: links the work account and starts a session. Of somebody
 * with a second factor the mail proves too little: that session is one by mail, and they link from inside once they showed it.
 * @throws Refused
 */
export async function confirmProof(secret: Secret, code: string, device: string): Promise<Proven> {
  return db.transaction(async (tx) => {
    const { waiting, signIn } = await holdWaiting(tx, secret);
    if (waiting.codeHash === null || waiting.codeHash !== hashOf(code)) throw new Refused("linkUsed");
    const email = waiting.askedEmail!;
    const known = await colleagueAt(tx, signIn, email);
    if (known?.hasSecondFactor) return leaveToOwner(tx, secret, known, device);
    await tx.delete(waitingWorkAccounts).where(ofSecret(secret));
    const participantId = known?.id ?? (await newcomerAt(tx, signIn, waiting.name || email.split("@")[0]!, email));
    const account = await link(tx, signIn, participantId, waiting);
    await tellOwner(tx, participantId);
    return { ...(await open(tx, signIn, account, waiting, device)), path: waiting.path, waits: false };
  });
}

/** From here on nobody else can link it, and whoever reads their mail has what a sign-in by mail gives. */
async function leaveToOwner(
  tx: Transaction,
  secret: Secret,
  { id: participantId, language }: { id: string; language: Language },
  device: string,
): Promise<Proven> {
  await tx.update(waitingWorkAccounts).set({ participantId, codeHash: null }).where(ofSecret(secret));
  const token = await startSession(participantId, device, { tx });
  return { token, language, secondFactorAsked: true, path: OWN_PATH, waits: true };
}

/** Links what waits in this browser to who is signed in: they just showed both. @throws FreshSignInNeeded, Refused */
export async function linkWaiting(actor: Actor, secret: Secret): Promise<void> {
  requireFresh(actor);
  await db.transaction(async (tx) => {
    const { waiting, signIn } = await holdWaiting(tx, secret, actor.id);
    if (signIn.organisationId !== actor.organisation.id) throw new Refused("otherOrganisation");
    await tx.delete(waitingWorkAccounts).where(ofSecret(secret));
    await link(tx, signIn, actor.id, waiting);
    await tellOwner(tx, actor.id);
  });
}

async function holdWaiting(tx: Transaction, secret: Secret, of: string | null = null) {
  const [waiting] = await tx
    .select()
    .from(waitingWorkAccounts)
    .where(
      and(
        ofSecret(secret),
        of === null ? isNull(waitingWorkAccounts.participantId) : eq(waitingWorkAccounts.participantId, of),
      ),
    )
    .for("update");
  if (!waiting) throw new Refused("attemptOver");
  const [at] = await tx
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.id, waiting.organisationId));
  const signIn = await signInOf(at!.slug, "open", tx);
  if (signIn.issuer !== waiting.issuer) throw new Refused("attemptOver");
  return { waiting, signIn };
}

/** A participant of this organisation with this address who may come in. */
async function colleagueAt(tx: Transaction, { organisationId }: SignIn, email: string) {
  const [found] = await tx
    .select({
      id: participants.id,
      email: participants.email,
      language: participants.language,
      hasSecondFactor: secondFactorSetUp(),
    })
    .from(participants)
    .where(
      and(
        eq(sql`lower(${participants.email})`, email.toLowerCase()),
        eq(participants.organisationId, organisationId),
        isNull(participants.erasedAt),
        sql`not ${suspendedNow()}`,
      ),
    );
  return found;
}

async function newcomerAt(tx: Transaction, signIn: SignIn, name: string, email: string): Promise<string> {
  const made =
    signIn.newcomers && (await isFree(tx, email)) && (await addNewcomer(tx, signIn.organisationId, { name, email }));
  if (!made) throw new Refused("linkUsed");
  return made;
}

/** Whoever had their mail or their session for a moment must not get a door of their own without them knowing. */
async function tellOwner(tx: Transaction, participantId: string): Promise<void> {
  const [owner] = await tx
    .select({ email: participants.email, language: participants.language })
    .from(participants)
    .where(eq(participants.id, participantId));
  const words = wordsOf(owner!.language, "workAccounts");
  await enqueueMail(tx, {
    participantId,
    kind: "work-account",
    recipient: owner!.email,
    subject: words("linkedMail.subject"),
    body: words("linkedMail.body", { link: `${env.APP_URL}${OWN_PATH}` }),
  });
}
