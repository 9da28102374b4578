import { and, eq, inArray } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, comments, decisions, hidings, notifications, practiceCases } from "#db/schema";
import { editComment } from "#lib/comments/change";
import { Conflict } from "#lib/core/errors";
import { decide, report } from "#lib/moderation/commands";
import type { Verdict } from "#lib/moderation/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

const verdictsOf = (turn: number): [Verdict, Verdict] =>
  ["hide leave", "leave ask", "hide hide", "ask hide"][turn % 4]!.split(" ") as [Verdict, Verdict];

it("a hundred pairs of moderators, each pair on one report: one decides, the other hears who and when", async () => {
  const [author, reader] = [await aPerson(), await aPerson()];
  const moderators = [
    await aPerson({ role: "moderator", name: "Sanne de Wit" }),
    await aPerson({ role: "moderator", name: "Joris Kamp" }),
  ] as const;
  const { number } = await aCase(author);
  const ids: string[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const commentId = await aComment(author, number, { body: `Reactie ${turn}` });
    await report(reader, { commentId, reason: "personal-data", explanation: "" });
    ids.push(commentId);
  }
  await db.delete(notifications);

  const judge = (commentId: string, turn: number) =>
    Promise.allSettled(
      moderators.map((moderator, which) =>
        decide(moderator, { commentId, verdict: verdictsOf(turn)[which]!, reason: "Zo.", lastDecisionId: "" }),
      ),
    );
  const pairs: Awaited<ReturnType<typeof judge>>[] = [];
  for (let turn = 0; turn < 100; turn += 10) {
    pairs.push(...(await Promise.all(ids.slice(turn, turn + 10).map((id, step) => judge(id, turn + step)))));
  }

  for (const [turn, pair] of pairs.entries()) {
    const winner = pair.findIndex(({ status }) => status === "fulfilled");
    const loser = pair[1 - winner]!;
    expect(pair.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const conflict = (loser as PromiseRejectedResult).reason as Conflict;
    expect(conflict).toBeInstanceOf(Conflict);
    const [decision, ...more] = await db.select().from(decisions).where(eq(decisions.commentId, ids[turn]!));
    expect(more).toEqual([]);
    expect(decision!.moderatorId).toBe(moderators[winner]!.id);
    expect([conflict.message, conflict.by, conflict.at]).toEqual([
      "decidedAlready",
      moderators[winner]!.name,
      decision!.decidedAt,
    ]);
  }
  expect(await db.$count(notifications, eq(notifications.receiverId, author.id))).toBe(100);
  expect(new Set((await db.select({ id: notifications.commentId }).from(notifications)).map(({ id }) => id)).size).toBe(
    100,
  );
  const moderatorIds = moderators.map(({ id }) => id);
  expect(await db.$count(auditEntries, inArray(auditEntries.actorId, moderatorIds))).toBe(100);
  const hidden = await db.$count(hidings);
  const [row] = await db.select().from(practiceCases).where(eq(practiceCases.number, number));
  expect(row!.comments).toBe(100 - hidden);
});

it("twelve moderators at once leave one decision, one notification and one entry in the log", async () => {
  const { number } = await aCase(await aPerson());
  const moderators = await Promise.all(Array.from({ length: 12 }, () => aPerson({ role: "moderator" })));
  const input = { caseNumber: number, verdict: "hide" as const, reason: "Zo.", lastDecisionId: "" };
  const outcomes = await Promise.allSettled(moderators.map((moderator) => decide(moderator, input)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.$count(decisions, eq(decisions.caseNumber, number))).toBe(1);
  expect(await db.$count(notifications, eq(notifications.caseNumber, number))).toBe(1);
  const hiddenLines = and(eq(auditEntries.caseNumber, number), eq(auditEntries.action, "case.hidden"));
  expect(await db.$count(auditEntries, hiddenLines)).toBe(1);
});

it("an author who edits while a moderator hides: both hold, and the text is hidden", async () => {
  const [author, moderator] = [await aPerson(), await aPerson({ role: "moderator" })];
  const { number } = await aCase(author);
  for (let turn = 0; turn < 20; turn += 1) {
    const commentId = await aComment(author, number);
    await Promise.all([
      editComment(author, { commentId, kind: "question", body: "Nieuwe tekst." }),
      decide(moderator, { commentId, verdict: "hide", reason: "Zo.", lastDecisionId: "" }),
    ]);
    const [row] = await db
      .select({ body: comments.body, version: comments.version, hiding: hidings.kind })
      .from(comments)
      .leftJoin(hidings, eq(hidings.commentId, comments.id))
      .where(eq(comments.id, commentId));
    expect(row).toEqual({ body: "Nieuwe tekst.", version: 2, hiding: "hidden" });
  }
});
