import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, matters } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Conflict, Forbidden, NotFound } from "#lib/core/errors";
import { letGo, takeUp } from "#lib/desk/claims";
import { listQueue } from "#lib/desk/queue";
import { decide, report } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let one: Actor;
let other: Actor;
let caseNumber: number;
let matterId: string;

beforeAll(async () => {
  author = await aPerson();
  one = await aPerson({ role: "moderator", name: "Sanne de Wit" });
  other = await aPerson({ role: "moderator", name: "Joris Kamp" });
});
beforeEach(async () => {
  ({ number: caseNumber } = await aCase(author));
  await report(await aPerson(), { caseNumber, reason: "other", explanation: "" });
  const [found] = await db.select().from(matters).where(eq(matters.caseNumber, caseNumber));
  matterId = found!.id;
});

const claim = async (who = other) =>
  (await listQueue(who)).items.find((item) => item.caseNumber === caseNumber)?.claim ?? null;
const minutesLater = (minutes: number) =>
  db
    .update(matters)
    .set({ claimedAt: sql`claimed_at - make_interval(mins => ${minutes})` })
    .where(eq(matters.id, matterId));

describe("taking something up", () => {
  it("shows colleagues who and since when, and is in the log", async () => {
    await takeUp(one, { matterId, from: "" });
    expect(await claim()).toMatchObject({ byId: one.id, by: "Sanne de Wit", at: expect.any(Date) });
    expect((await listQueue(one, { claim: "mine" })).items.map(({ id }) => id)).toEqual([matterId]);
    expect((await listQueue(other, { claim: "mine" })).items).toEqual([]);
    expect((await listQueue(other, { claim: "nobody" })).items.map(({ id }) => id)).not.toContain(matterId);
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.action, "matter.taken-up"));
    expect(lines.at(-1)).toMatchObject({ actorId: one.id, caseNumber });
  });

  it("ends by itself after half an hour", async () => {
    await takeUp(one, { matterId, from: "" });
    await minutesLater(29);
    expect(await claim()).not.toBeNull();
    await minutesLater(2);
    expect(await claim()).toBeNull();
    expect((await listQueue(other, { claim: "nobody" })).items.map(({ id }) => id)).toContain(matterId);
    await expect(takeUp(other, { matterId, from: "" })).resolves.toBeUndefined();
  });

  it("is taken over only from the colleague one has seen", async () => {
    await takeUp(one, { matterId, from: "" });
    const refused = await takeUp(other, { matterId, from: "" }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect(refused).toMatchObject({ message: "claimedAlready", by: "Sanne de Wit", at: expect.any(Date) });
    await takeUp(other, { matterId, from: one.id });
    expect(await claim()).toMatchObject({ byId: other.id });
  });

  it("is let go by who has it and nobody else; twice is harmless", async () => {
    await takeUp(one, { matterId, from: "" });
    await letGo(other, { matterId });
    expect(await claim()).toMatchObject({ byId: one.id });
    await letGo(one, { matterId });
    await letGo(one, { matterId });
    expect(await claim()).toBeNull();
  });

  it("ends with a decision, also when something else still waits", async () => {
    const { number } = await aCase(author, { audience: "public" });
    await report(await aPerson(), { caseNumber: number, reason: "other", explanation: "" });
    const [both] = await db.select().from(matters).where(eq(matters.caseNumber, number));
    await takeUp(one, { matterId: both!.id, from: "" });
    await decide(one, { caseNumber: number, verdict: "decline", reason: "Zo.", lastDecisionId: "" });
    const [left] = await db.select().from(matters).where(eq(matters.caseNumber, number));
    expect(left).toMatchObject({ id: both!.id, kinds: ["report"], claimedBy: null, claimedAt: null });
  });

  it("succeeds for one of twenty who press at once", async () => {
    const moderators = await Promise.all(Array.from({ length: 20 }, () => aPerson({ role: "moderator" })));
    const outcomes = await Promise.allSettled(moderators.map((who) => takeUp(who, { matterId, from: "" })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is for moderators, about what waits", async () => {
    await expect(takeUp(author, { matterId, from: "" })).rejects.toThrow(Forbidden);
    await expect(takeUp(one, { matterId: crypto.randomUUID(), from: "" })).rejects.toThrow(NotFound);
  });
});
