import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { measures, participants, sessions } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { forgetWhatIsOver } from "#lib/auth/retention";
import { endAllSessions, findActor, listOwnSessions, startSession } from "#lib/auth/sessions";
import { liftMeasure } from "#lib/measures/commands";
import { changeRole } from "#lib/participants/commands";
import { useDatabase } from "../support/database.ts";
import { aPerson, shutOut } from "../support/people.ts";

useDatabase();

/** Lets time pass for one session, on the clock of the database. */
async function pass(actor: Actor, { sinceStart, silent }: { sinceStart?: number; silent?: number }): Promise<void> {
  const ago = (minutes: number) => sql`now() - make_interval(secs => ${minutes * 60})`;
  await db
    .update(sessions)
    .set({
      ...(sinceStart !== undefined && { createdAt: ago(sinceStart) }),
      ...(silent !== undefined && { lastSeenAt: ago(silent) }),
    })
    .where(eq(sessions.participantId, actor.id));
}

const HOUR = 60;
const terms: [Role, { idle: number; absolute: number }][] = [
  ["participant", { idle: 60, absolute: 12 * HOUR }],
  ["researcher", { idle: 60, absolute: 12 * HOUR }],
  ["partner", { idle: 60, absolute: 12 * HOUR }],
  ["moderator", { idle: 30, absolute: 8 * HOUR }],
  ["administrator", { idle: 30, absolute: 8 * HOUR }],
];

describe.each(terms)("the session of a %s", (role, { idle, absolute }) => {
  let person: Actor;
  let token: string;
  beforeAll(async () => {
    person = await aPerson({ role });
  });
  const fresh = async () => (token = await startSession(person.id, ""));

  it(`survives ${idle - 1} minutes of silence, and not ${idle + 1}`, async () => {
    await fresh();
    await pass(person, { silent: idle - 1 });
    expect(await findActor(token)).not.toBeNull();
    await pass(person, { silent: idle + 1 });
    expect(await findActor(token)).toBeNull();
    expect(await listOwnSessions(person)).toEqual([]);
  });

  it(`ends ${absolute / HOUR} hours after signing in, however busy`, async () => {
    await fresh();
    await pass(person, { sinceStart: absolute - 1, silent: 0 });
    expect(await findActor(token)).not.toBeNull();
    await pass(person, { sinceStart: absolute + 1, silent: 0 });
    expect(await findActor(token)).toBeNull();
  });
});

it("looking again does not bring a session back that ended", async () => {
  const person = await aPerson();
  const token = await startSession(person.id, "");
  await pass(person, { silent: 61 });
  for (let look = 0; look < 3; look += 1) expect(await findActor(token)).toBeNull();
});

it("the job removes sessions that ended, and only those", async () => {
  const [gone, silent, here] = [await aPerson(), await aPerson(), await aPerson()];
  for (const person of [gone, silent, here]) await startSession(person.id, "");
  await db
    .update(sessions)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(sessions.participantId, gone.id));
  await pass(silent, { silent: 13 * HOUR });
  await forgetWhatIsOver();
  const left = await db.select({ id: sessions.participantId }).from(sessions);
  expect(left).toContainEqual({ id: here.id });
  expect(left).not.toContainEqual({ id: gone.id });
  expect(left).not.toContainEqual({ id: silent.id });
});

describe("what changes for somebody while signed in", () => {
  it("a suspension shuts the door at once, and keeps new sessions out too", async () => {
    const person = await aPerson();
    const token = await startSession(person.id, "");
    await shutOut(person);
    expect(await findActor(token)).toBeNull();
    const slipped = await startSession(person.id, "");
    expect(await findActor(slipped)).toBeNull();
    const [measure] = await db.select({ id: measures.id }).from(measures).where(eq(measures.participantId, person.id));
    const moderator = await aPerson({ role: "moderator" });
    await liftMeasure(moderator, { measureId: measure!.id, reason: "Gesproken.", personalDataSeen: undefined });
    expect(await findActor(token)).toBeNull();
    expect(await findActor(slipped)).not.toBeNull();
  });

  it("a suspension ends by itself on its day, by the clock of the database", async () => {
    const person = await aPerson();
    await shutOut(person);
    const token = await startSession(person.id, "");
    expect(await findActor(token)).toBeNull();
    await db
      .update(measures)
      .set({ until: sql`now() - interval '1 second'` })
      .where(eq(measures.participantId, person.id));
    expect(await findActor(token)).not.toBeNull();
  });

  it("another role ends the sessions, so it starts with a new sign-in", async () => {
    const [administrator, person] = [await aPerson({ role: "administrator" }), await aPerson()];
    const token = await startSession(person.id, "");
    await changeRole(administrator, { participantId: person.id, role: "moderator" });
    expect(await findActor(token)).toBeNull();
    expect((await findActor(await startSession(person.id, "")))!.actor.roleWaiting).toBe("moderator");
  });

  it("a role taken away outside the application holds at the next request, with the shorter terms", async () => {
    const person = await aPerson({ role: "moderator" });
    const token = await startSession(person.id, "");
    await db.update(participants).set({ role: "participant" }).where(eq(participants.id, person.id));
    expect((await findActor(token))!.actor.role).toBe("participant");
    await db.update(participants).set({ role: "administrator" }).where(eq(participants.id, person.id));
    await pass(person, { silent: 31 });
    expect(await findActor(token)).toBeNull();
  });

  it.each<[string, (person: Actor) => Promise<void>]>([
    ["a suspension", shutOut],
    [
      "another role",
      async ({ id }) => changeRole(await aPerson({ role: "administrator" }), { participantId: id, role: "researcher" }),
    ],
    ["signing out everywhere", endAllSessions],
  ])("%s during fifty streams of requests: none that starts after it gets in", async (_name, end) => {
    const person = await aPerson();
    const token = await startSession(person.id, "");
    let ended = false;
    const streams = Array.from({ length: 50 }, async () => {
      for (;;) {
        const startedAfter = ended;
        const found = await findActor(token);
        if (startedAfter) return found;
      }
    });
    await end(person).then(() => (ended = true));
    expect(await Promise.all(streams)).toEqual(Array(50).fill(null));
  });
});
