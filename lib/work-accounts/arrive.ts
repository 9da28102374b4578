import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisationSignIns, participants, waitingWorkAccounts, workAccounts } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Viewer } from "#lib/auth/actor";
import { secondFactorSetUp } from "#lib/auth/second-factor";
import { renewSession, startSession } from "#lib/auth/sessions";
import type { SignedIn } from "#lib/auth/sign-in";
import { suspendedNow } from "#lib/auth/standing";
import { hashOf, newToken } from "#lib/auth/tokens";
import { Forbidden, Refused } from "#lib/core/errors";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import { keysOf, takeAttempt } from "#lib/work-accounts/attempts";
import { WAITING_MINUTES } from "#lib/work-accounts/choices";
import type { Trouble } from "#lib/work-accounts/choices";
import type { Identity } from "#lib/work-accounts/claims";
import { addNewcomer, isFree } from "#lib/work-accounts/newcomers";
import { whoCameBack } from "#lib/work-accounts/provider";
import { signInOf } from "#lib/work-accounts/queries";
import type { SignIn } from "#lib/work-accounts/queries";
import { ProviderTrouble } from "#lib/work-accounts/trouble";
import { applyGroups } from "#lib/work-accounts/roles";

/** What coming back leads to: a session, the same session anew, a question whose work account it is, or the outcome of a trial. */
export type Arrival =
  | { kind: "session"; signedIn: SignedIn; path: string }
  | { kind: "again"; token: string; path: string }
  | { kind: "waiting"; secret: string; linking: boolean }
  | { kind: "trial"; trouble?: Trouble };

/** What a provider calls just now: the way back takes a moment, and clocks differ. */
const JUST_NOW_MS = 300_000;

interface Back {
  slug: string;
  /** What stands in the cookie of this browser. */
  secret: string | undefined;
  query: string;
  viewer: Viewer;
  device: string;
}

/**
 * Somebody comes back from the provider of their organisation. The attempt is used up first, so that the same answer never
 * works twice, in whatever browser.
 * @throws NotFound, Refused when the attempt is not of this browser, is used or too old, ProviderTrouble
 */
export async function arrive({ slug, secret, query, viewer, device }: Back): Promise<Arrival> {
  const signIn = await signInOf(slug, "any");
  const attempt = await takeAttempt(secret, signIn.organisationId);
  const came = await whoCameBack(signIn, query, keysOf(secret!)).catch((error: unknown) => {
    if (attempt.purpose === "trial" && error instanceof ProviderTrouble) return error.trouble;
    throw error;
  });
  if (typeof came === "string") return { kind: "trial", trouble: came };
  if (attempt.purpose === "trial") return keepTrial(viewer, attempt.participantId!, signIn, came);
  if (attempt.purpose === "link") {
    if (viewer.kind === "visitor" || viewer.id !== attempt.participantId) throw new Forbidden();
    return { kind: "waiting", secret: await wait(signIn, came, attempt.path, viewer.id), linking: true };
  }
  if (attempt.purpose === "again") return renew(viewer, attempt, signIn, came);
  return db.transaction(async (tx) => {
    await signInOf(slug, "open", tx); // it may have been closed meanwhile
    const account = (await findAccount(tx, signIn, came.sub)) ?? (await newcomer(tx, signIn, came));
    if (!account) return { kind: "waiting", secret: await wait(signIn, came, attempt.path, null, tx), linking: false };
    return { kind: "session", signedIn: await open(tx, signIn, account, came, device), path: attempt.path };
  });
}

export interface KnownAccount {
  id: string;
  participantId: string;
  givenRole: (typeof workAccounts.$inferSelect)["givenRole"];
}

/** By what the provider calls them, at this organisation, and only while they work there. @throws Refused for an account of another one */
async function findAccount(
  tx: Transaction,
  { issuer, organisationId }: SignIn,
  sub: string,
): Promise<KnownAccount | undefined> {
  const [known] = await tx
    .select({
      id: workAccounts.id,
      participantId: workAccounts.participantId,
      givenRole: workAccounts.givenRole,
      here: sql<boolean>`${workAccounts.organisationId} = ${organisationId} and ${participants.organisationId} = ${organisationId}`,
    })
    .from(workAccounts)
    .innerJoin(participants, and(eq(participants.id, workAccounts.participantId), isNull(participants.erasedAt)))
    .where(and(eq(workAccounts.issuer, issuer), eq(workAccounts.sub, sub)));
  if (known && !known.here) throw new Refused("otherOrganisation");
  return known;
}

/** An account for who has none, when the organisation wants that and the provider looked whether the address is theirs. */
async function newcomer(tx: Transaction, signIn: SignIn, came: Identity): Promise<KnownAccount | undefined> {
  if (!signIn.newcomers || !came.emailVerified || !came.name) return undefined;
  if (!(await isFree(tx, came.email!))) return undefined;
  const participantId = await addNewcomer(tx, signIn.organisationId, { name: came.name, email: came.email! });
  return participantId === undefined ? undefined : link(tx, signIn, participantId, came);
}

type Linked = Pick<Identity, "sub" | "groups">;

/** Makes a work account of a participant. @throws Refused when it is somebody's already, or they have one already */
export async function link(
  tx: Transaction,
  { issuer, organisationId }: Pick<SignIn, "issuer" | "organisationId">,
  participantId: string,
  { sub }: Linked,
): Promise<KnownAccount> {
  const [made] = await tx
    .insert(workAccounts)
    .values({ participantId, organisationId, issuer, sub })
    .onConflictDoNothing()
    .returning({ id: workAccounts.id });
  if (!made) throw new Refused("workAccountTaken");
  await record(tx, {
    actorId: participantId,
    action: "account.work-account-linked",
    detail: { workAccountId: made.id },
  });
  return { id: made.id, participantId, givenRole: null };
}

/** Starts a session with a work account. @throws Refused for who is suspended */
export async function open(
  tx: Transaction,
  { appliedRoles }: Pick<SignIn, "appliedRoles">,
  account: KnownAccount,
  {
    groups,
    secondFactor,
    sid,
    signedInAt,
  }: Pick<Identity, "groups" | "secondFactor" | "sid"> & Partial<Pick<Identity, "signedInAt">>,
  device: string,
): Promise<SignedIn> {
  const [welcome] = await tx
    .select({
      language: participants.language,
      suspended: sql<boolean>`${suspendedNow()}`,
      hasSecondFactor: secondFactorSetUp(),
    })
    .from(participants)
    .where(eq(participants.id, account.participantId));
  if (welcome!.suspended) throw new Refused("suspended");
  await applyGroups(tx, account, groups, appliedRoles);
  await tx
    .update(workAccounts)
    .set({ lastUsedAt: sql`now()` })
    .where(eq(workAccounts.id, account.id));
  const workAccount = { id: account.id, session: sid };
  const token = await startSession(account.participantId, device, {
    ...{ secondFactor, way: "provider", workAccount, tx },
    shownAt: signedInAt,
  });
  return { token, language: welcome!.language, secondFactorAsked: welcome!.hasSecondFactor && !secondFactor };
}

/**
 * Who is signed in showed their provider anew who they are: with their own work account, and just now by its word.
 * @throws Forbidden, Refused
 */
async function renew(
  viewer: Viewer,
  { participantId, path }: { participantId: string | null; path: string },
  signIn: SignIn,
  { sub, secondFactor, signedInAt }: Identity,
): Promise<Arrival> {
  if (viewer.kind === "visitor" || viewer.id !== participantId) throw new Forbidden();
  if (!signedInAt || Date.now() - signedInAt.getTime() > JUST_NOW_MS) throw new Refused("notSignedInAnew");
  return db.transaction(async (tx) => {
    const account = await findAccount(tx, signIn, sub);
    if (account?.participantId !== viewer.id) throw new Refused("otherWorkAccount");
    return { kind: "again", token: await renewSession(tx, viewer, { secondFactor }), path };
  });
}

/** Keeps who came back until there is proof whose work account it is. @returns the secret for the cookie of this browser */
async function wait(
  { organisationId, issuer }: SignIn,
  { sub, name, email, groups, sid, secondFactor }: Identity,
  path: string,
  participantId: string | null,
  store: typeof db | Transaction = db,
): Promise<string> {
  const secret = newToken();
  await store.insert(waitingWorkAccounts).values({
    secretHash: hashOf(secret),
    expiresAt: sql`now() + make_interval(mins => ${WAITING_MINUTES})`,
    ...{ organisationId, issuer, sub, name, email, groups, sid, secondFactor, path, participantId },
  });
  return secret;
}

/** What came in with the trial of an administrator: for their eyes alone. No session comes of it. */
async function keepTrial(
  viewer: Viewer,
  triedBy: string,
  { organisationId }: SignIn,
  came: Identity,
): Promise<Arrival> {
  if (viewer.kind === "visitor" || viewer.id !== triedBy || !canArrangeSignIn(viewer)) throw new Forbidden();
  const { claims, groups, secondFactor, emailVerified: verifiedEmail } = came;
  await db.transaction(async (tx) => {
    await tx
      .update(organisationSignIns)
      .set({ triedBy, triedAt: sql`now()`, trial: { claims, groups, secondFactor, verifiedEmail } })
      .where(eq(organisationSignIns.organisationId, organisationId));
    await record(tx, { actorId: triedBy, action: "sign-in.tried", detail: { organisationId } });
  });
  return { kind: "trial" };
}
