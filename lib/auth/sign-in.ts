import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisations, participants, signInLinks, signInRequests } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor, Language } from "#lib/auth/actor";
import { limit, limitNetwork } from "#lib/auth/limits";
import { secondFactorSetUp } from "#lib/auth/second-factor";
import { startSession } from "#lib/auth/sessions";
import { suspendedNow } from "#lib/auth/standing";
import { LINK_MINUTES } from "#lib/auth/terms";
import { hashOf, newToken } from "#lib/auth/tokens";
import type { AskForLink, AskForOwnLink } from "#lib/auth/validation";
import { env } from "#lib/core/env";
import { NotFound, Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { wake } from "#lib/jobs/wake";
import { enqueueMail } from "#lib/mail/outbox";

const byEmail = (email: string) => eq(sql`lower(${participants.email})`, email.toLowerCase());

/**
 * Notes that somebody wants a sign-in link. Does not look whether the address is known: that is for the post job, so
 * the answer and its time tell nothing (trust.md M-4).
 * @throws TooFast per address and per network
 */
export async function askForLink({ email, path }: AskForLink, ip: string): Promise<void> {
  await limitNetwork("sign-in.ip", ip);
  await limit("sign-in.address", hashOf(email));
  await db.insert(signInRequests).values({ email, path });
  wake();
}

/** The same for who is signed in and shows anew that the mail is theirs. @throws TooFast */
export async function askForOwnLink(actor: Actor, { path }: AskForOwnLink, ip: string): Promise<void> {
  const [own] = await db.select({ email: participants.email }).from(participants).where(eq(participants.id, actor.id));
  await askForLink({ email: own!.email, path }, ip);
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
async function sendLink(tx: Transaction, { email, path }: { email: string; path: string }): Promise<void> {
  const [known] = await tx
    .select({ id: participants.id, email: participants.email, language: participants.language })
    .from(participants)
    .where(and(byEmail(email), sql`not ${suspendedNow()}`))
    .for("update", { of: participants });
  if (!known) return;
  const token = newToken();
  await tx.delete(signInLinks).where(eq(signInLinks.participantId, known.id));
  await tx.insert(signInLinks).values({
    tokenHash: hashOf(token),
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

/**
 * Uses a link up and starts a session: of many at once exactly one gets it.
 * @throws Refused when the link was used, replaced or is too old
 */
export async function confirmLink(code: string, device: string): Promise<SignedIn> {
  return db.transaction(async (tx) => {
    const [link] = await tx
      .delete(signInLinks)
      .where(eq(signInLinks.tokenHash, hashOf(code)))
      .returning({ participantId: signInLinks.participantId, inTime: sql<boolean>`${signInLinks.expiresAt} > now()` });
    if (!link?.inTime) throw new Refused("linkUsed");
    const [welcome] = await tx
      .select({ id: participants.id, language: participants.language, secondFactorAsked: secondFactorSetUp() })
      .from(participants)
      .where(and(eq(participants.id, link.participantId), sql`not ${suspendedNow()}`));
    if (!welcome) throw new Refused("linkUsed");
    const { id, ...known } = welcome;
    return { token: await startSession(id, device, { tx, way: "mail" }), ...known };
  });
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
      role: participants.role,
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
