import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { practiceCases, reports } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { getCase, listCases } from "#lib/cases/queries";
import { ReviseCase } from "#lib/cases/validation";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listHidden } from "#lib/desk/hidden";
import { getMatter } from "#lib/desk/matter";
import { listQueue } from "#lib/desk/queue";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import type { Verdict } from "#lib/moderation/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson, caseInput } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let moderator: Actor;
let number: number;

beforeAll(async () => {
  [author, reader, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
});
beforeEach(async () => {
  ({ number } = await aCase(author, { audience: "public" }));
});

async function judge(verdict: Verdict) {
  const last = await lastDecision({ caseNumber: number });
  await decide(moderator, { caseNumber: number, verdict, reason: "Zo.", lastDecisionId: last?.id ?? "" });
}

const revise = async (change: Record<string, unknown> = {}) => {
  const { version } = await getCase(author, number);
  const { submissionKey: _, ...input } = caseInput({ audience: "public", whatHappened: "Anders verteld.", ...change });
  await reviseCase(author, parse(ReviseCase, { ...input, number, version }));
};

const inQueue = async () => (await listQueue(moderator)).items.find((item) => item.caseNumber === number);
const isPublic = async () => (await listCases(visitor)).items.some((item) => item.number === number);

describe("a case that wants to be public", () => {
  it("waits for a moderator, and participants read it meanwhile", async () => {
    expect(await inQueue()).toMatchObject({ kinds: ["proposal"], reports: 0, hiding: null });
    expect(await isPublic()).toBe(false);
    await expect(getCase(reader, number)).resolves.toBeDefined();
  });

  it("is for everybody once published, and leaves the queue", async () => {
    await judge("publish");
    expect(await isPublic()).toBe(true);
    expect(await inQueue()).toBeUndefined();
    await expect(judge("publish")).rejects.toEqual(new Refused("verdictDoesNotFit"));
  });

  it("is for participants alone again when a moderator takes the yes back", async () => {
    await judge("publish");
    await judge("decline");
    expect(await isPublic()).toBe(false);
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    await expect(getCase(reader, number)).resolves.toBeDefined();
    expect(await inQueue()).toBeUndefined();
  });

  it("is not decided on in words that the moderator has not read", async () => {
    const { version } = (await inQueue())!;
    await revise({ whatHappened: "Met een naam en een adres." });
    const blind = { caseNumber: number, verdict: "publish", reason: "Zo.", lastDecisionId: "", version } as const;
    await expect(decide(moderator, blind)).rejects.toEqual(new Conflict("changedMeanwhile"));
    expect(await isPublic()).toBe(false);
    await decide(moderator, { ...blind, version: (await inQueue())!.version });
    expect(await isPublic()).toBe(true);
  });

  it("is judged with both questions in sight", async () => {
    await revise({ askedQuestion: "Mag dat bankje weg?", underlyingQuestion: "Wie praat er met mij?" });
    const { id } = (await inQueue())!;
    expect(await getMatter(moderator, id!)).toMatchObject({
      asked: "Mag dat bankje weg?",
      behind: "Wie praat er met mij?",
    });
  });

  it("declined stays with participants, and leaves the queue until its author changes it", async () => {
    await judge("decline");
    expect(await isPublic()).toBe(false);
    expect(await inQueue()).toBeUndefined();
    await expect(getCase(reader, number)).resolves.toBeDefined();
    await revise();
    expect(await inQueue()).toMatchObject({ kinds: ["proposal"], lastVerdict: "decline" });
  });

  it("changed after publication waits again, out of sight of visitors", async () => {
    await judge("publish");
    await revise();
    expect(await isPublic()).toBe(false);
    await expect(getCase(visitor, number)).rejects.toThrow(NotFound);
    expect(await inQueue()).toMatchObject({ kinds: ["proposal"] });
  });

  it("asked to change waits for its author, not for a moderator", async () => {
    await judge("ask");
    expect(await inQueue()).toBeUndefined();
    await revise();
    expect(await inQueue()).toMatchObject({ kinds: ["proposal", "changed"], lastVerdict: "ask" });
  });

  it("hidden no longer waits; restored it does again", async () => {
    await judge("hide");
    expect(await inQueue()).toBeUndefined();
    expect((await listHidden(moderator)).items.map((item) => item.caseNumber)).toContain(number);
    await expect(judge("publish")).rejects.toEqual(new Refused("verdictDoesNotFit"));
    await judge("restore");
    expect(await inQueue()).toMatchObject({ kinds: ["proposal"] });
  });

  it("taken back to participants only no longer waits", async () => {
    await revise({ audience: "participants" });
    expect(await inQueue()).toBeUndefined();
    await expect(judge("publish")).rejects.toEqual(new Refused("verdictDoesNotFit"));
  });
});

describe("a case that wants to be public and was reported for personal data", () => {
  beforeEach(() => report(reader, { caseNumber: number, reason: "personal-data", explanation: "" }));

  it("is in sight of everybody once published: a moderator has looked", async () => {
    await judge("publish");
    expect(await isPublic()).toBe(true);
    expect(await inQueue()).toBeUndefined();
  });

  it("stays in the queue when it is only declined: the report still waits", async () => {
    await judge("decline");
    expect(await inQueue()).toMatchObject({ kinds: ["report", "privacy"], hiding: "held", reports: 1 });
    expect(await db.$count(reports, eq(reports.caseNumber, number))).toBe(1);
    await judge("leave");
    expect(await inQueue()).toBeUndefined();
    await expect(getCase(reader, number)).resolves.toMatchObject({ publishedAt: null });
  });
});

it("the moment of publication is that of the decision, and gone when it is withdrawn from the public", async () => {
  await judge("publish");
  const publishedAt = async () =>
    (await db.select().from(practiceCases).where(eq(practiceCases.number, number)))[0]!.publishedAt;
  const decision = await lastDecision({ caseNumber: number });
  expect(await publishedAt()).toEqual(decision!.decidedAt);
  await revise({ audience: "participants" });
  expect(await publishedAt()).toBeNull();
});
