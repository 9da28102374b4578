import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails, sessions, suspensions } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { confirmLink, signInDemo } from "#lib/auth/sign-in";
import { Forbidden, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { liftSuspension, suspend } from "#lib/moderation/commands";
import { suspensionOf } from "#lib/moderation/queries";
import { LiftSuspension, Suspend } from "#lib/moderation/validation";
import { useDatabase } from "../support/database.ts";
import { aPerson, addressOf } from "../support/people.ts";

useDatabase();

const tomorrow = () => new Date(Date.now() + 86_400_000);
let moderator: Actor;
let person: Actor;
beforeEach(async () => {
  [moderator, person] = [await aPerson({ role: "moderator" }), await aPerson()];
});

const shut = (who = moderator, whom = person.id, until = tomorrow()) =>
  suspend(who, { participantId: whom, until, reason: "Bleef namen noemen." });
const lift = (who = moderator, whom = person.id) => liftSuspension(who, { participantId: whom, reason: "Gesproken." });
const log = async () =>
  (
    await db.select().from(auditEntries).where(eq(auditEntries.participantId, person.id)).orderBy(auditEntries.id)
  ).filter(({ action }) => action.startsWith("participant."));

describe("a suspension", () => {
  it("tells the person by mail why, and until when", async () => {
    await shut(moderator, person.id, new Date("2030-03-01T22:59:59Z"));
    const [mail] = await db.select().from(mails).where(eq(mails.participantId, person.id));
    expect(mail).toMatchObject({ kind: "suspension", recipient: await addressOf(person) });
    expect(mail!.body).toContain("tot en met 1 maart 2030");
    expect(mail!.body).toContain("Bleef namen noemen.");
  });

  it.each([
    ["2030-01-15", "2030-01-15T22:59:59.000Z"],
    ["2030-07-15", "2030-07-15T21:59:59.000Z"],
  ])("until %s lasts to the end of that day in Amsterdam, summer and winter", (until, end) => {
    const input = { participantId: person.id, until, reason: "Bleef namen noemen." };
    expect(parse(Suspend, input).until.toISOString()).toBe(end);
  });

  it("ends every session of that person and of nobody else", async () => {
    const [own, other] = [await startSession(person.id, ""), await startSession(moderator.id, "")];
    await startSession(person.id, "");
    await shut();
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(0);
    expect(await findActor(own)).toBeNull();
    expect(await findActor(other)).not.toBeNull();
  });

  it("shuts every door, and opens them again when it is lifted", async () => {
    await shut();
    await expect(signInDemo(await addressOf(person), "")).rejects.toThrow("suspended");
    await expect(confirmLink("x", "")).rejects.toThrow("linkUsed");
    await lift();
    await expect(signInDemo(await addressOf(person), "")).resolves.toBeDefined();
  });

  it("stands in the log with who, why and until when; lifting it too", async () => {
    const until = tomorrow();
    await shut(moderator, person.id, until);
    await lift();
    expect(await log()).toMatchObject([
      {
        action: "participant.suspended",
        actorId: moderator.id,
        reason: "Bleef namen noemen.",
        detail: { until: until.toISOString() },
      },
      { action: "participant.suspension-lifted", actorId: moderator.id, reason: "Gesproken." },
    ]);
  });

  it("can be looked up by moderators while it lasts", async () => {
    expect(await suspensionOf(moderator, person.id)).toBeUndefined();
    const until = tomorrow();
    await shut(moderator, person.id, until);
    expect(await suspensionOf(moderator, person.id)).toEqual({ until, reason: "Bleef namen noemen." });
    await lift();
    expect(await suspensionOf(moderator, person.id)).toBeUndefined();
    for (const role of ["participant", "researcher", "partner", "administrator"] as const) {
      await expect(suspensionOf(await aPerson({ role }), person.id)).rejects.toThrow(Forbidden);
    }
  });

  it("on top of another counts until the last day, and lifting lifts both, once in the log", async () => {
    await shut();
    const later = new Date(Date.now() + 3 * 86_400_000);
    await shut(await aPerson({ role: "moderator" }), person.id, later);
    expect((await suspensionOf(moderator, person.id))!.until).toEqual(later);
    await Promise.all([lift(), lift(), lift()]);
    await lift();
    expect(await suspensionOf(moderator, person.id)).toBeUndefined();
    expect((await log()).filter(({ action }) => action === "participant.suspension-lifted")).toHaveLength(1);
  });

  it("that is over is not lifted", async () => {
    await shut(moderator, person.id, new Date(Date.now() - 1_000));
    await lift();
    const [row] = await db.select().from(suspensions).where(eq(suspensions.participantId, person.id));
    expect(row!.liftedAt).toBeNull();
  });
});

describe("who may", () => {
  it.each<Role>(["participant", "researcher", "partner", "administrator"])("not a %s", async (role) => {
    const who = await aPerson({ role });
    await expect(shut(who)).rejects.toThrow(Forbidden);
    await expect(lift(who)).rejects.toThrow(Forbidden);
    expect(await db.$count(suspensions, eq(suspensions.participantId, person.id))).toBe(0);
  });

  it.each<Role>(["moderator", "administrator"])("nobody a %s", async (role) => {
    const colleague = await aPerson({ role });
    await expect(shut(moderator, colleague.id)).rejects.toThrow(Forbidden);
    await expect(lift(moderator, colleague.id)).rejects.toThrow(Forbidden);
  });

  it("nobody oneself, and nobody who does not exist", async () => {
    await expect(shut(moderator, moderator.id)).rejects.toThrow(Forbidden);
    await expect(shut(moderator, crypto.randomUUID())).rejects.toThrow(NotFound);
    await expect(lift(moderator, crypto.randomUUID())).rejects.toThrow(NotFound);
  });
});

describe("the day until which", () => {
  const participantId = crypto.randomUUID();
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const parsed = (input: object) => parse(Suspend, { participantId, until: day(7), reason: "Zo.", ...input });

  it("lasts to its end, in Dutch time", () => {
    const { until } = parsed({ until: "2999-01-31" });
    expect(until.toISOString()).toBe("2999-01-31T22:59:59.000Z");
  });

  it("must be a day in the future, with a reason", () => {
    expect(() => parsed({ until: day(-2) })).toThrow("invalid");
    for (const until of ["31-01-2999", "2999-02-30", "morgen", "", undefined, "2999-01-31T10:00"]) {
      expect(() => parsed({ until }), String(until)).toThrow("invalid");
    }
    expect(() => parsed({ reason: " " })).toThrow("invalid");
    expect(() => parsed({ moderatorId: participantId })).toThrow("invalid");
    expect(() => parse(LiftSuspension, { participantId, reason: "" })).toThrow("invalid");
  });
});
