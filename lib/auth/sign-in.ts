import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisations, participants, signInLinks, signInRequests } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor, Language } from "#lib/auth/actor";
import { limit, limitNetwork } from "#lib/auth/limits";
import { roleNow } from "#lib/auth/role-now";
import { secondFactorSetUp } from "#lib/auth/second-factor";
import { startSession } from "#lib/auth/sessions";
import { suspendedNow } from "#lib/auth/standing";
import { DIGIT_TRIES, LINK_MINUTES } from "#lib/auth/terms";
import { hashOf, newDigits, newToken } from "#lib/auth/tokens";
import type { AskForLink, AskForOwnLink } from "#lib/auth/validation";
import { env } from "#lib/core/env";
import { NotFound, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { wake } from "#lib/jobs/wake";
import { enqueueMail } from "#lib/mail/outbox";

const hashOfDigits = (digits: string, tokenHash: string): string => hashOf(`${tokenHash} ${digits}`);

const byEmail = (email: string) => eq(sql`lower(${participants.email})`, email.toLowerCase());

/**
 * Notes that somebody wants a sign-in link. Does not look whether the address is known: that is for the post job, so
 * the answer and its time tell nothing (trust.md M-4). `browser` is what the browser that asks will show again.
 * @throws TooFast per address and per network
 */
export async function askForLink({ email, path }: AskForLink, ip: string, browser: string): Promise<void> {
  await limitNetwork("sign-in.ip", ip);
  await limit("sign-in.address", hashOf(email));
  await db.insert(signInRequests).values({ email, path, browserHash: hashOf(browser) });
  wake();
}

/** The same for who is signed in and shows anew that the mail is theirs. @throws TooFast */
export async function askForOwnLink(actor: Actor, { path }: AskForOwnLink, ip: string, browser: string): Promise<void> {
  const [own] = await db.select({ email: participants.email }).from(participants).where(eq(participants.id, actor.id));
  await askForLink({ email: own!.email, path }, ip, browser);
}

/** Sends a link for every request that waits, if its address is that of a participant who may come in. */
export async function answerSignInRequests(): Promise<void> {
  while (await answerNext());
}

const answerNext = () =>
  db.transaction(async (tx) => {
    const [next] = await tx
      .select()
      .from(signInRequests)
      .orderBy(asc(signInRequests.askedAt), asc(signInRequests.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!next) return false;
    await tx.delete(signInRequests).where(eq(signInRequests.id, next.id));
    await sendLink(tx, next);
    return true;
  });

/** A newer link makes the older ones useless. */
async function sendLink(
  tx: Transaction,
  { email, path, browserHash }: { email: string; path: string; browserHash: string },
): Promise<void> {
  const [known] = await tx
    .select({ id: participants.id, email: participants.email, language: participants.language })
    .from(participants)
    .where(and(byEmail(email), sql`not ${suspendedNow()}`))
    .for("update", { of: participants });
  if (!known) return;
  const token = newToken();
  const digits = newDigits();
  await tx.delete(signInLinks).where(eq(signInLinks.participantId, known.id));
  await tx.insert(signInLinks).values({
    tokenHash: hashOf(token),
    browserHash,
    digitsHash: hashOfDigits(digits, hashOf(token)),
    participantId: known.id,
    expiresAt: sql`now() + make_interval(mins => ${LINK_MINUTES})`,
  });
  const words = wordsOf(known.language, "signInMail");
  const query = new URLSearchParams({ code: token, ...(path !== "/" && { verder: path }) });
  await enqueueMail(tx, {
    participantId: known.id,
    kind: "sign-in",
    recipient: known.email,
    subject: words("subject"),
    body: words("body", {
      link: `${env.APP_URL}/inloggen/bevestigen?${query.toString()}`,
      digits,
      minutes: String(LINK_MINUTES),
    }),
  });
  await record(tx, { actorId: known.id, action: "sign-in.link-asked" });
}

/** What signing in gives: the session token, and the language the participant chose. */
export interface SignedIn {
  token: string;
  language: Language;
  /** They have a second factor, and are asked for it now. */
  secondFactorAsked: boolean;
}

/** What somebody brings from the mail: its link, its digits, or both; and what their browser was given when it asked. */
export interface Proof {
  token?: string;
  digits?: string;
  browser?: string;
}

/**
 * Uses a link up and starts a session: of many at once exactly one gets it. The browser that asked needs the link or the
 * digits; any other needs both, so that an address out of a log opens nothing. Five wrong tries use it up (trust.md M-3).
 * @throws Refused `linkUsed` when it was used, replaced or is too old, `digitsNeeded` in another browser, `digitsWrong`
 */
export async function confirmLink(proof: Proof, device: string): Promise<SignedIn> {
  // A wrong try is counted, so the transaction must not be rolled back by saying no.
  const outcome = await db.transaction((tx) => tryLink(tx, proof, device));
  if (typeof outcome === "string") throw new Refused(outcome);
  return outcome;
}

/** In a demo without a mail server everybody reads the mails, digits and all: asking for those would protect nothing. */
export const mailIsOpen = (): boolean => env.DEMO && !env.SMTP_URL;

async function tryLink(
  tx: Transaction,
  { token, digits, browser }: Proof,
  device: string,
): Promise<SignedIn | "linkUsed" | "digitsNeeded" | "digitsWrong"> {
  if (!token && !browser) return "linkUsed";
  const browserHash = browser && hashOf(browser);
  const [link] = await tx
    .select({
      tokenHash: signInLinks.tokenHash,
      participantId: signInLinks.participantId,
      browserHash: signInLinks.browserHash,
      digitsHash: signInLinks.digitsHash,
      tries: signInLinks.tries,
      inTime: sql<boolean>`${signInLinks.expiresAt} > now()`,
    })
    .from(signInLinks)
    .where(token ? eq(signInLinks.tokenHash, hashOf(token)) : eq(signInLinks.browserHash, browserHash!))
    .orderBy(desc(signInLinks.createdAt), desc(signInLinks.tokenHash))
    .limit(1)
    .for("update");
  if (!link?.inTime) return "linkUsed";
  const enough = Boolean(token) && (browserHash === link.browserHash || mailIsOpen());
  if (!enough && !digits) return "digitsNeeded";
  const self = eq(signInLinks.tokenHash, link.tokenHash);
  if (!enough && hashOfDigits(digits!, link.tokenHash) !== link.digitsHash) {
    if (link.tries + 1 >= DIGIT_TRIES) await tx.delete(signInLinks).where(self);
    else
      await tx
        .update(signInLinks)
        .set({ tries: link.tries + 1 })
        .where(self);
    await record(tx, { actorId: null, action: "sign-in.digits-wrong", participantId: link.participantId });
    return "digitsWrong";
  }
  await tx.delete(signInLinks).where(self);
  const [welcome] = await tx
    .select({ id: participants.id, language: participants.language, secondFactorAsked: secondFactorSetUp() })
    .from(participants)
    .where(and(eq(participants.id, link.participantId), sql`not ${suspendedNow()}`));
  if (!welcome) return "linkUsed";
  const { id, ...known } = welcome;
  return { token: await startSession(id, device, { tx, way: "mail" }), ...known };
}

/** The card of the actor in the demo, by its address; null for who has none. */
export async function findOwnDemoCard(actor: Actor): Promise<string | null> {
  if (!env.DEMO) return null;
  const [own] = await db
    .select({ email: participants.email })
    .from(participants)
    .where(and(eq(participants.id, actor.id), sql`${participants.email} like '%@example.nl'`));
  return own?.email ?? null;
}

/** Everyone of the demo community, grouped by organisation. @throws NotFound outside a demo */
export async function listDemoPeople() {
  if (!env.DEMO) throw new NotFound();
  return db
    .select({
      email: participants.email,
      name: participants.name,
      jobTitle: participants.jobTitle,
      role: roleNow,
      organisation: organisations.name,
    })
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(sql`${participants.email} like '%@example.nl'`)
    .orderBy(asc(organisations.kind), asc(organisations.name), asc(participants.name), asc(participants.id))
    .limit(100);
}

/**
 * Demo sign-in: one click, no secret, as if with a second factor. Exists only with DEMO=1.
 * @throws NotFound outside a demo or for an unknown person, Refused for a suspended one
 */
export async function signInDemo(email: string, device: string): Promise<SignedIn> {
  if (!env.DEMO) throw new NotFound();
  const [person] = await db
    .select({ id: participants.id, language: participants.language, suspended: sql<boolean>`${suspendedNow()}` })
    .from(participants)
    .where(and(byEmail(email), sql`${participants.email} like '%@example.nl'`));
  if (!person) throw new NotFound();
  if (person.suspended) throw new Refused("suspended");
  const token = await startSession(person.id, device, { secondFactor: true, way: "demo" });
  return { token, language: person.language, secondFactorAsked: false };
}
