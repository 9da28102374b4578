import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisations, participants, sessions } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { actorColumns, asActor } from "#lib/auth/actor-columns";
import { hasRoleNow } from "#lib/auth/role-now";
import { freshSession, secondFactorOfSession } from "#lib/auth/second-factor";
import { suspendedNow } from "#lib/auth/standing";
import { IDLE_MINUTES, SESSION_HOURS, STAFF_IDLE_MINUTES, STAFF_SESSION_HOURS } from "#lib/auth/terms";
import { hashOf, newToken } from "#lib/auth/tokens";
import type { EndOwnSession } from "#lib/auth/validation";
import { record } from "#lib/audit/record";
import { SignInNeeded } from "#lib/core/errors";
import { networkOf } from "#lib/core/network-address";
import { currentRequest } from "#lib/core/request-context";

const isStaff = hasRoleNow("moderator", "administrator");

const stillGood = sql`
  ${sessions.expiresAt} > now()
  and ${sessions.createdAt} > now() - case when ${isStaff} then make_interval(hours => ${STAFF_SESSION_HOURS}) else make_interval(hours => ${SESSION_HOURS}) end
  and ${sessions.lastSeenAt} > now() - case when ${isStaff} then make_interval(mins => ${STAFF_IDLE_MINUTES}) else make_interval(mins => ${IDLE_MINUTES}) end`;

const sessionColumns = {
  sessionId: sessions.id,
  secondFactor: secondFactorOfSession(),
  fresh: freshSession(),
};

/** Built once: it is asked for every request of a participant. */
const actorOfSession = db
  .select({
    expiresAt: sessions.expiresAt,
    seenLongAgo: sql<boolean>`${sessions.lastSeenAt} < now() - interval '1 minute'`,
    ...sessionColumns,
    ...actorColumns,
  })
  .from(sessions)
  .innerJoin(participants, eq(participants.id, sessions.participantId))
  .innerJoin(organisations, eq(organisations.id, participants.organisationId))
  .where(and(eq(sessions.tokenHash, sql.placeholder("tokenHash")), stillGood, sql`not ${suspendedNow()}`))
  .prepare("actor_of_session");

/**
 * Who holds this session token, with role and suspension as they are now; null when it opens nothing (any more).
 * The database's clock decides.
 */
export async function findActor(token: string): Promise<{ actor: Actor; expiresAt: Date } | null> {
  const [row] = await actorOfSession.execute({ tokenHash: hashOf(token) });
  if (!row) return null;
  const { expiresAt, seenLongAgo, ...actor } = row;
  if (seenLongAgo) await noteVisit(row.sessionId, row.id);
  return { actor: asActor(actor), expiresAt };
}

/**
 * Those of these sessions that are still good, with who holds them as they are now. Looking does not keep a session awake:
 * a page that stands open is no sign of life.
 */
export async function findActorsOfSessions(sessionIds: readonly string[]): Promise<Map<string, Actor>> {
  const rows = await db
    .select({ ...sessionColumns, ...actorColumns })
    .from(sessions)
    .innerJoin(participants, eq(participants.id, sessions.participantId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(and(inArray(sessions.id, [...sessionIds]), stillGood, sql`not ${suspendedNow()}`));
  return new Map(rows.map((row) => [row.sessionId, asActor(row)]));
}

const networkNow = (): string | null => {
  const request = currentRequest();
  return request ? networkOf(request.ip) : null;
};

/** Keeps the session awake; half an hour of silence ends a visit. */
async function noteVisit(sessionId: string, participantId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()`, network: networkNow() })
    .where(eq(sessions.id, sessionId));
  await db
    .update(participants)
    .set({
      previousVisitAt: sql`case when ${participants.lastVisitAt} < now() - interval '30 minutes' then ${participants.lastVisitAt} else ${participants.previousVisitAt} end`,
      lastVisitAt: sql`now()`,
    })
    .where(eq(participants.id, participantId));
}

export type SignInWay = (typeof sessions.$inferSelect)["way"];

export interface StartSession {
  /** They also showed a second factor: that of their employer, or their own. */
  secondFactor?: boolean;
  /** The work account it is opened with, and what the provider calls its own session. */
  workAccount?: { id: string; session: string | null };
  /** How they came in. */
  way?: SignInWay;
  /** When they last showed who they are; null: nobody knows, so long ago. Left out: just now. */
  shownAt?: Date | null;
  tx?: Transaction;
}

/** Never later than now: the clock of whoever says so may be ahead. */
const shownBy = (at: Date | null) =>
  at ? sql`least(now(), ${at.toISOString()}::timestamptz)` : sql`now() - interval '1 day'`;

/** Makes a session and returns its token, which is kept nowhere else. */
export async function startSession(
  participantId: string,
  device: string,
  { secondFactor = false, way = "mail", workAccount, shownAt, tx }: StartSession = {},
): Promise<string> {
  const token = newToken();
  const start = async (work: Transaction) => {
    await work.insert(sessions).values({
      tokenHash: hashOf(token),
      participantId,
      device: device.slice(0, 100),
      network: networkNow(),
      way,
      expiresAt: sql`now() + make_interval(hours => ${SESSION_HOURS})`,
      secondFactorAt: secondFactor ? sql`now()` : null,
      confirmedAt: shownAt === undefined ? sql`now()` : shownBy(shownAt),
      workAccountId: workAccount?.id,
      providerSession: workAccount?.session,
    });
    await work
      .update(participants)
      .set({
        previousVisitAt: sql`coalesce(${participants.lastVisitAt}, ${participants.previousVisitAt})`,
        lastVisitAt: sql`now()`,
      })
      .where(eq(participants.id, participantId));
    await record(work, { actorId: participantId, action: "session.started" });
  };
  await (tx ? start(tx) : db.transaction(start));
  return token;
}

/**
 * They showed again who they are: the session goes on under a new token, and the old one opens nothing from then on
 * (trust.md S-1). @returns the new token
 * @throws SignInNeeded when the session ended meanwhile
 */
export async function renewSession(tx: Transaction, actor: Actor, { secondFactor = true } = {}): Promise<string> {
  const token = newToken();
  const renewed = await tx
    .update(sessions)
    .set({
      tokenHash: hashOf(token),
      confirmedAt: sql`now()`,
      ...(secondFactor && { secondFactorAt: sql`now()` }),
      lastSeenAt: sql`now()`,
    })
    .where(and(eq(sessions.id, actor.sessionId), eq(sessions.participantId, actor.id)))
    .returning({ id: sessions.id });
  if (renewed.length === 0) throw new SignInNeeded();
  await record(tx, { actorId: actor.id, action: "session.confirmed" });
  return token;
}

/** Ends the session of this token; ending it twice is harmless. */
export async function endSession(token: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [ended] = await tx
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashOf(token)))
      .returning({ participantId: sessions.participantId });
    if (ended) await record(tx, { actorId: ended.participantId, action: "session.ended" });
  });
}

/** Signs one of the actor's own devices out; twice is harmless. */
export async function endOwnSession(actor: Actor, { sessionId }: EndOwnSession): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.participantId, actor.id)))
      .returning({ id: sessions.id });
    if (ended.length > 0) await record(tx, { actorId: actor.id, action: "session.ended" });
  });
}

/** "Overal uitloggen": ends every session of the actor, this one too. */
export async function endAllSessions(actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.participantId, actor.id));
    await record(tx, { actorId: actor.id, action: "session.ended-everywhere" });
  });
}

export interface OwnSession {
  id: string;
  device: string;
  /** Whether it was seen last on the network of this request; undefined when that is not known. */
  onThisNetwork: boolean | undefined;
  way: SignInWay;
  withSecondFactor: boolean;
  createdAt: Date;
  lastSeenAt: Date;
}

export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  const here = networkNow();
  const found = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      network: sessions.network,
      way: sessions.way,
      withSecondFactor: sql<boolean>`${sessions.secondFactorAt} is not null`,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(participants, eq(participants.id, sessions.participantId))
    .where(and(eq(sessions.participantId, actor.id), stillGood))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  return found.map(({ network, ...rest }) => ({
    ...rest,
    onThisNetwork: network && here ? network === here : undefined,
  }));
}
