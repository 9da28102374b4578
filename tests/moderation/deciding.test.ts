import { and, desc, eq, isNull } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, decisions, hidings, notifications, reports } from "#db/schema";
import { answerTo } from "#lib/auth/action";
import type { Actor, Role } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { deleteComment } from "#lib/comments/change";
import { getComment } from "#lib/comments/queries";
import { Conflict, Forbidden, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { DecideOnCase, DecideOnComment } from "#lib/moderation/validation";
import type { Verdict } from "#lib/moderation/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

type Subject = { caseNumber: number } | { commentId: string };

let author: Actor;
let reader: Actor;
let moderator: Actor;
let number: number;
let commentId: string;

beforeAll(async () => {
  [author, reader, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
});
beforeEach(async () => {
  ({ number } = await aCase(author));
  commentId = await aComment(author, number);
});

/** Decides with what stands on the item now in sight, as the queue would show it. */
async function judge(subject: Subject, verdict: Verdict, who = moderator, reason = `Reden voor ${verdict}.`) {
  const last = await lastDecision(subject);
  await decide(who, { ...subject, verdict, reason, lastDecisionId: last?.id ?? "" });
}

const both: [string, () => Subject, (who: Actor) => Promise<unknown>][] = [
  ["case", () => ({ caseNumber: number }), (who) => getCase(who, number)],
  ["comment", () => ({ commentId }), (who) => getComment(who, commentId)],
];

describe.each(both)("a decision on a %s", (what, subject, read) => {
  const pointing = (table: typeof decisions | typeof reports | typeof hidings | typeof notifications) =>
    what === "case" ? and(eq(table.caseNumber, number), isNull(table.commentId))! : eq(table.commentId, commentId);

  it.each<[Verdict, string]>([
    ["leave", "left"],
    ["hide", "hidden"],
    ["ask", "asked-to-change"],
  ])("%s: reason to the author, line in the log, reports closed", async (verdict, deed) => {
    await report(reader, { ...subject(), reason: "disrespectful", explanation: "" });
    await judge(subject(), verdict);
    const [decision] = await db.select().from(decisions).where(pointing(decisions));
    expect(decision).toMatchObject({ moderatorId: moderator.id, verdict, reason: `Reden voor ${verdict}.` });
    const [closed] = await db.select().from(reports).where(pointing(reports));
    expect(closed!.decisionId).toBe(decision!.id);
    const [entry] = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.caseNumber, number))
      .orderBy(desc(auditEntries.id));
    expect(entry).toMatchObject({
      action: `${what}.${deed}`,
      actorId: moderator.id,
      participantId: author.id,
      reason: `Reden voor ${verdict}.`,
    });
    const rung = await db.select().from(notifications).where(pointing(notifications));
    expect(rung).toEqual([
      expect.objectContaining({ receiverId: author.id, kind: "decision", decisionId: decision!.id, actorId: null }),
    ]);
  });

  it("hide takes it out of sight, restore puts it back, and both tell the author", async () => {
    await judge(subject(), "hide");
    await expect(read(reader)).rejects.toThrow(NotFound);
    await expect(read(author)).resolves.toMatchObject({});
    await expect(read(moderator)).resolves.toMatchObject({});
    await judge(subject(), "restore");
    await expect(read(reader)).resolves.toMatchObject({});
    expect(await db.$count(hidings, pointing(hidings))).toBe(0);
    expect(await db.$count(notifications, pointing(notifications))).toBe(2);
  });

  it("hide holds what a report put out of sight, leave lets it stand", async () => {
    await report(reader, { ...subject(), reason: "personal-data", explanation: "" });
    await judge(subject(), "hide");
    expect(await db.select({ kind: hidings.kind }).from(hidings).where(pointing(hidings))).toEqual([
      { kind: "hidden" },
    ]);
    await judge(subject(), "leave");
    await expect(read(reader)).resolves.toMatchObject({});
  });

  it("ask leaves it where it is: in sight, or out of sight", async () => {
    await judge(subject(), "ask");
    await expect(read(reader)).resolves.toMatchObject({});
    await report(reader, { ...subject(), reason: "personal-data", explanation: "" });
    await judge(subject(), "ask");
    await expect(read(reader)).rejects.toThrow(NotFound);
  });

  it("must make sense now", async () => {
    for (const verdict of ["restore", "publish", "decline"] as const) {
      await expect(judge(subject(), verdict), verdict).rejects.toEqual(new Refused("verdictDoesNotFit"));
    }
    await judge(subject(), "hide");
    await expect(judge(subject(), "hide")).rejects.toEqual(new Refused("verdictDoesNotFit"));
    expect(await db.$count(decisions, pointing(decisions))).toBe(1);
  });

  it.each<Role>(["participant", "researcher", "partner", "administrator"])("is not for a %s", async (role) => {
    const who = await aPerson({ role });
    await expect(judge(subject(), "hide", who)).rejects.toThrow(Forbidden);
    expect(await db.$count(decisions, pointing(decisions))).toBe(0);
  });

  it("that names another one than the last is a conflict, with who and when", async () => {
    const first = await aPerson({ role: "moderator", name: "Sanne de Wit" });
    await judge(subject(), "leave", first);
    const stale = decide(moderator, { ...subject(), verdict: "hide", reason: "Te laat.", lastDecisionId: "" });
    const conflict = await stale.catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict).toMatchObject({ message: "decidedAlready", by: "Sanne de Wit", at: expect.any(Date) });
    expect(answerTo(conflict, "nl")).toMatchObject({
      message: expect.stringMatching(/^Sanne de Wit heeft hier al over besloten, op /),
    });
  });

  it("that names one nobody took does not fit", async () => {
    const forged = { ...subject(), verdict: "hide" as const, reason: "?", lastDecisionId: crypto.randomUUID() };
    await expect(decide(moderator, forged)).rejects.toEqual(new Refused("verdictDoesNotFit"));
  });
});

describe("a moderator never judges", () => {
  it("own work, whatever the verdict", async () => {
    const { number: own } = await aCase(moderator);
    const answer = await aComment(moderator, number);
    for (const verdict of ["leave", "hide", "ask", "restore", "publish", "decline"] as const) {
      await expect(judge({ caseNumber: own }, verdict)).rejects.toThrow(Forbidden);
      await expect(judge({ commentId: answer }, verdict)).rejects.toThrow(Forbidden);
    }
  });

  it("but does judge a comment of somebody else on own work", async () => {
    const { number: own } = await aCase(moderator);
    const answer = await aComment(reader, own);
    await expect(judge({ commentId: answer }, "hide")).resolves.toBeUndefined();
    expect((await getCase(reader, own)).comments).toBe(0);
  });

  it("what does not exist: a draft, something deleted, something made up", async () => {
    const draft = await aCase(author, { intent: "draft" });
    await deleteComment(author, { commentId });
    for (const subject of [{ caseNumber: draft.number }, { commentId }, { commentId: crypto.randomUUID() }]) {
      await expect(judge(subject, "hide")).rejects.toThrow(NotFound);
    }
  });
});

it("a decision needs a verdict, a reason that is not blank, and nothing more", () => {
  const base = { caseNumber: 1, verdict: "hide", reason: "Zo." };
  const parsed = (input: object) => () => parse(DecideOnCase, { ...base, ...input });
  for (const input of [
    { reason: "" },
    { reason: " \n\t " },
    { reason: "a".repeat(2_001) },
    { verdict: "delete" },
    { lastDecisionId: "1" },
    { moderatorId: crypto.randomUUID() },
  ]) {
    expect(parsed(input), JSON.stringify(input)).toThrow("invalid");
  }
  expect(parsed({})()).toEqual({ ...base, lastDecisionId: "" });
  expect(() => parse(DecideOnComment, { ...base, commentId: crypto.randomUUID() })).toThrow("invalid");
});
