import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails, measures, notifications, sessions } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { confirmLink, signInDemo } from "#lib/auth/sign-in";
import { Forbidden, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { measureKinds } from "#lib/measures/choices";
import type { MeasureKind } from "#lib/measures/choices";
import { confirmRead, liftMeasure, takeMeasure } from "#lib/measures/commands";
import { listMeasures, listOwnMeasures } from "#lib/measures/queries";
import { LiftMeasure, TakeMeasure } from "#lib/measures/validation";
import { useDatabase } from "../support/database.ts";
import { aPerson, addressOf } from "../support/people.ts";

useDatabase();

const tomorrow = () => new Date(Date.now() + 86_400_000);
let moderator: Actor;
let person: Actor;
beforeEach(async () => {
  [moderator, person] = [await aPerson({ role: "moderator" }), await aPerson()];
});

const take = (kind: MeasureKind, { by = moderator, whom = person.id, until = tomorrow() } = {}) =>
  takeMeasure(by, { participantId: whom, kind, until, reason: "Bleef namen noemen.", personalDataSeen: undefined });
const lift = (measureId: string, by = moderator) =>
  liftMeasure(by, { measureId, reason: "Gesproken.", personalDataSeen: undefined });
const log = async () =>
  (
    await db.select().from(auditEntries).where(eq(auditEntries.participantId, person.id)).orderBy(auditEntries.id)
  ).filter(({ action }) => action.startsWith("participant."));
const mailsTo = ({ id }: Actor) => db.select().from(mails).where(eq(mails.participantId, id)).orderBy(mails.createdAt);
const asSignedIn = async ({ id }: Actor) => (await findActor(await startSession(id, "")))?.actor;

describe.each(measureKinds)("a measure: %s", (kind) => {
  it("is read by the person, with who, why and until when, and rings their bell", async () => {
    const until = tomorrow();
    const measureId = await take(kind, { until });
    expect(await listOwnMeasures(person)).toMatchObject([
      { id: measureId, kind, reason: "Bleef namen noemen.", until, moderator: moderator.name, standing: true },
    ]);
    const bell = and(eq(notifications.receiverId, person.id), eq(notifications.kind, "measure"));
    expect(await db.$count(notifications, bell)).toBe(1);
  });

  it("is lifted early with a reason that the person reads too; twice is once", async () => {
    const measureId = await take(kind);
    await Promise.all([lift(measureId), lift(measureId), lift(measureId)]);
    await lift(measureId);
    expect(await listOwnMeasures(person)).toMatchObject([
      { standing: false, liftedBy: moderator.name, liftReason: "Gesproken." },
    ]);
    const bell = and(eq(notifications.receiverId, person.id), eq(notifications.kind, "measure-lifted"));
    expect(await db.$count(notifications, bell)).toBe(1);
    expect(await log()).toMatchObject([
      { actorId: moderator.id, reason: "Bleef namen noemen." },
      { actorId: moderator.id, reason: "Gesproken." },
    ]);
  });

  it("that is over is not lifted", async () => {
    const measureId = await take(kind, { until: new Date(Date.now() - 1_000) });
    await lift(measureId);
    expect(await listOwnMeasures(person)).toMatchObject([{ standing: false, liftedAt: null }]);
  });
});

describe("a warning", () => {
  it("asks to be read on every page until the person says so, and changes nothing else", async () => {
    const measureId = await take("warning");
    expect(await asSignedIn(person)).toMatchObject({ warned: true, readOnlyUntil: null });
    await expect(confirmRead(await aPerson(), { measureId })).rejects.toThrow(NotFound);
    await confirmRead(person, { measureId });
    await confirmRead(person, { measureId });
    expect(await asSignedIn(person)).toMatchObject({ warned: false });
  });
});

describe("a suspension", () => {
  it("tells the person by mail why, and until when, and also when it is lifted", async () => {
    const measureId = await take("suspension", { until: new Date("2030-03-01T22:59:59Z") });
    await lift(measureId);
    const [shut, opened] = await mailsTo(person);
    expect(shut).toMatchObject({ kind: "suspension", recipient: await addressOf(person) });
    expect(shut!.body).toContain("tot en met 1 maart 2030");
    expect(shut!.body).toContain("Bleef namen noemen.");
    expect(opened!.body).toContain("Gesproken.");
  });

  it("ends every session of that person and of nobody else", async () => {
    const [own, other] = [await startSession(person.id, ""), await startSession(moderator.id, "")];
    await startSession(person.id, "");
    await take("suspension");
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(0);
    expect(await findActor(own)).toBeNull();
    expect(await findActor(other)).not.toBeNull();
  });

  it("shuts every door, and opens them again when it is lifted", async () => {
    const measureId = await take("suspension");
    await expect(signInDemo(await addressOf(person), "")).rejects.toThrow("suspended");
    await expect(confirmLink({ token: "x" }, "")).rejects.toThrow("linkUsed");
    await lift(measureId);
    await expect(signInDemo(await addressOf(person), "")).resolves.toBeDefined();
  });

  it("on top of another lasts until both are over or lifted", async () => {
    const first = await take("suspension");
    const second = await take("suspension", { by: await aPerson({ role: "moderator" }) });
    await lift(first);
    expect(await asSignedIn(person)).toBeUndefined();
    await lift(second);
    expect(await asSignedIn(person)).toBeDefined();
  });
});

describe("who may", () => {
  it.each<Role>(["participant", "researcher", "partner", "administrator"])("not a %s", async (role) => {
    const who = await aPerson({ role });
    const measureId = await take("warning");
    await expect(take("suspension", { by: who })).rejects.toThrow(Forbidden);
    await expect(lift(measureId, who)).rejects.toThrow(Forbidden);
    expect(() => listMeasures(who, person.id)).toThrow(Forbidden);
    expect(await db.$count(measures, eq(measures.participantId, person.id))).toBe(1);
  });

  it.each<Role>(["moderator", "administrator"])("nobody a %s", async (role) => {
    const colleague = await aPerson({ role });
    for (const kind of measureKinds) await expect(take(kind, { whom: colleague.id })).rejects.toThrow(Forbidden);
  });

  it("nobody oneself, and nobody who does not exist", async () => {
    await expect(take("warning", { whom: moderator.id })).rejects.toThrow(Forbidden);
    await expect(take("warning", { whom: crypto.randomUUID() })).rejects.toThrow(NotFound);
    await expect(lift(crypto.randomUUID())).rejects.toThrow(NotFound);
  });
});

describe("what is asked for", () => {
  const participantId = crypto.randomUUID();
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const parsed = (input: object) =>
    parse(TakeMeasure, { participantId, kind: "read-only", until: day(7), reason: "Zo.", ...input });

  it.each([
    ["2030-01-15", "2030-01-15T22:59:59.000Z"],
    ["2030-07-15", "2030-07-15T21:59:59.000Z"],
  ])("until %s lasts to the end of that day in Amsterdam, summer and winter", (until, end) => {
    expect(parsed({ until }).until.toISOString()).toBe(end);
  });

  it("is a kind, a day in the future and a reason", () => {
    expect(() => parsed({ until: day(-2) })).toThrow("invalid");
    for (const until of ["31-01-2999", "2999-02-30", "morgen", "", undefined, "2999-01-31T10:00"]) {
      expect(() => parsed({ until }), String(until)).toThrow("invalid");
    }
    expect(() => parsed({ reason: " " })).toThrow("invalid");
    expect(() => parsed({ kind: "ban" })).toThrow("invalid");
    expect(() => parsed({ moderatorId: participantId })).toThrow("invalid");
    expect(() => parse(LiftMeasure, { measureId: participantId, reason: "" })).toThrow("invalid");
  });

  it("holds no personal data, as any other text", async () => {
    const input = { participantId: person.id, kind: "warning" as const, until: tomorrow(), personalDataSeen: false };
    await expect(takeMeasure(moderator, { ...input, reason: "Bel 06-12345678." })).rejects.toThrow("invalid");
    expect(await listOwnMeasures(person)).toEqual([]);
  });
});
