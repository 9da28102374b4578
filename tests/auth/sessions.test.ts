import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, participants, sessions } from "#db/schema";
import {
  endAllSessions,
  endOwnSession,
  endSession,
  findActor,
  listOwnSessions,
  startSession,
} from "#lib/auth/sessions";
import { hashOf, newToken } from "#lib/auth/tokens";
import { withRequest } from "#lib/core/request-context";
import { useDatabase } from "../support/database.ts";
import { aCircle, aPerson, addressOf } from "../support/people.ts";

useDatabase();

const actionsOf = async (actorId: string) =>
  (await db.select({ action: auditEntries.action }).from(auditEntries).where(eq(auditEntries.actorId, actorId))).map(
    ({ action }) => action,
  );

describe("the token of a session", () => {
  it("is kept nowhere: the database holds its SHA-256", async () => {
    const person = await aPerson();
    const token = await startSession(person.id, "Firefox, Linux");
    const [row] = await db.select().from(sessions).where(eq(sessions.participantId, person.id));
    expect(row!.tokenHash).toBe(hashOf(token));
    expect(row!.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    const log = await db.select().from(auditEntries);
    expect(JSON.stringify(log)).not.toContain(token);
  });

  it("opens nothing as its hash, shortened, empty or in other letters", async () => {
    const token = await startSession((await aPerson()).id, "");
    for (const forged of [hashOf(token), token.slice(0, -1), "", ` ${token}`, token.toLowerCase(), newToken()]) {
      expect(await findActor(forged), forged).toBeNull();
    }
  });

  it("has 256 random bits: ten thousand of them differ, and every bit is set in about half", () => {
    const tokens = Array.from({ length: 10_000 }, newToken);
    expect(new Set(tokens).size).toBe(10_000);
    const bytes = tokens.map((token) => Buffer.from(token, "base64url"));
    expect(new Set(bytes.map(({ length }) => length))).toEqual(new Set([32]));
    for (let bit = 0; bit < 256; bit += 1) {
      const set = bytes.filter((token) => (token[bit >> 3]! >> (bit & 7)) & 1).length;
      // Ten standard deviations: fails by chance once in more runs than anyone will make.
      expect(Math.abs(set - 5_000), `bit ${bit}`).toBeLessThan(500);
    }
  });

  it("is new at every sign-in", async () => {
    const person = await aPerson();
    const tokens = new Set<string>();
    for (let turn = 0; turn < 10; turn += 1) {
      const some = await Promise.all(Array.from({ length: 30 }, () => startSession(person.id, "")));
      for (const token of some) tokens.add(token);
    }
    expect(tokens.size).toBe(300);
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(300);
  });
});

describe("who is signed in", () => {
  it("is told with role, organisation and circles as they are now", async () => {
    const { id: circleId, facilitator } = await aCircle(await aPerson({ name: "Noor Haverkate" }));
    const found = await findActor(await startSession(facilitator.id, ""));
    expect(found!.actor).toMatchObject({
      kind: "participant",
      id: facilitator.id,
      name: "Noor Haverkate",
      role: "participant",
      organisation: facilitator.organisation,
      circleIds: [circleId],
      unread: 0,
    });
    expect(found!.expiresAt.getTime() - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
  });

  it("never carries the address", async () => {
    const person = await aPerson();
    const found = await findActor(await startSession(person.id, ""));
    expect(JSON.stringify(found)).not.toContain(await addressOf(person));
  });

  it("hears what is new since the visit before this one", async () => {
    const person = await aPerson();
    expect((await findActor(await startSession(person.id, "")))!.actor.newSince).toBeNull();
    const yesterday = new Date(Date.now() - 24 * 3_600_000);
    await db.update(participants).set({ lastVisitAt: yesterday }).where(eq(participants.id, person.id));
    expect((await findActor(await startSession(person.id, "")))!.actor.newSince).toEqual(yesterday);
  });

  it("stays awake by being there, and a visit ends after half an hour of silence", async () => {
    const person = await aPerson();
    const token = await startSession(person.id, "");
    const earlier = new Date(Date.now() - 40 * 60_000);
    await db.update(sessions).set({ lastSeenAt: earlier }).where(eq(sessions.participantId, person.id));
    await db.update(participants).set({ lastVisitAt: earlier }).where(eq(participants.id, person.id));
    await findActor(token);
    const [row] = await db.select().from(sessions).where(eq(sessions.participantId, person.id));
    expect(Date.now() - row!.lastSeenAt.getTime()).toBeLessThan(10_000);
    expect((await findActor(token))!.actor.newSince).toEqual(earlier);
  });
});

describe("signing out", () => {
  it("ends this session and no other; twice is harmless and stands once in the log", async () => {
    const person = await aPerson();
    const [here, there] = [await startSession(person.id, ""), await startSession(person.id, "")];
    await endSession(here);
    await endSession(here);
    expect(await findActor(here)).toBeNull();
    expect(await findActor(there)).not.toBeNull();
    expect((await actionsOf(person.id)).toSorted()).toEqual(["session.ended", "session.started", "session.started"]);
  });

  it("holds against twenty replays at once", async () => {
    const token = await startSession((await aPerson()).id, "");
    await endSession(token);
    const replays = await Promise.all(Array.from({ length: 20 }, () => findActor(token)));
    expect(replays).toEqual(Array(20).fill(null));
  });

  it("everywhere ends every session of one person, and of nobody else", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const own = await Promise.all([1, 2, 3].map(() => startSession(person.id, "")));
    const others = await startSession(other.id, "");
    await endAllSessions(person);
    expect(await Promise.all(own.map(findActor))).toEqual([null, null, null]);
    expect(await findActor(others)).not.toBeNull();
    expect(await actionsOf(person.id)).toContain("session.ended-everywhere");
  });

  it("on one other device ends that one, twice without harm, and never a session of somebody else", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    const [lost, kept] = [await startSession(person.id, "Trein"), await startSession(person.id, "Bureau")];
    const others = await startSession(other.id, "");
    const sessionId = (await findActor(lost))!.actor.sessionId;
    await endOwnSession(other, { sessionId });
    expect(await findActor(lost)).not.toBeNull();
    await endOwnSession(person, { sessionId });
    await endOwnSession(person, { sessionId });
    expect(await findActor(lost)).toBeNull();
    expect(await findActor(kept)).not.toBeNull();
    expect(await findActor(others)).not.toBeNull();
    expect((await actionsOf(person.id)).filter((action) => action === "session.ended")).toHaveLength(1);
  });
});

describe("the list of own sessions", () => {
  it("shows one's own that still work, the latest seen first", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    await startSession(person.id, "Firefox, Linux");
    await startSession(person.id, "Safari, iOS");
    await startSession(person.id, "Edge, Windows");
    await startSession(other.id, "Chrome, Android");
    const past = new Date(Date.now() - 2 * 3_600_000);
    await db.update(sessions).set({ lastSeenAt: past }).where(eq(sessions.device, "Edge, Windows"));
    const early = new Date(Date.now() - 5 * 60_000);
    await db.update(sessions).set({ lastSeenAt: early }).where(eq(sessions.device, "Firefox, Linux"));
    const list = await listOwnSessions(person);
    expect(list.map(({ device }) => device)).toEqual(["Safari, iOS", "Firefox, Linux"]);
    expect(list[0]).not.toHaveProperty("tokenHash");
  });

  it("says whether each was seen last on the network of who looks, without keeping their whole address", async () => {
    const person = await aPerson();
    const from = <T>(ip: string, work: () => Promise<T>) => withRequest({ id: "v", ip, unavailable: false }, work);
    await from("198.51.100.7", () => startSession(person.id, "hier"));
    await from("203.0.113.7", () => startSession(person.id, "daar"));
    await startSession(person.id, "onbekend");
    const list = await from("198.51.100.200", () => listOwnSessions(person));
    expect(Object.fromEntries(list.map(({ device, onThisNetwork }) => [device, onThisNetwork]))).toEqual({
      hier: true,
      daar: false,
      onbekend: undefined,
    });
    const kept = await db.select({ network: sessions.network }).from(sessions).where(eq(sessions.device, "hier"));
    expect(kept).toEqual([{ network: "198.51.100.0/24" }]);
  });

  it("keeps at most a hundred signs of a device", async () => {
    const person = await aPerson();
    await startSession(person.id, "x".repeat(5_000));
    expect((await listOwnSessions(person))[0]!.device).toHaveLength(100);
  });
});

it("the start of a session stands in the log with the request it came from", async () => {
  const person = await aPerson();
  await withRequest({ id: "verzoek-1", ip: "127.0.0.1", unavailable: false }, () => startSession(person.id, ""));
  const [entry] = await db.select().from(auditEntries).where(eq(auditEntries.actorId, person.id));
  expect(entry).toMatchObject({ action: "session.started", requestId: "verzoek-1" });
});
