import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments, followUpAsks } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { env } from "#lib/core/env";
import { Forbidden } from "#lib/core/errors";
import { askForFollowUps } from "#lib/follow-ups/ask";
import { answerAsk } from "#lib/follow-ups/commands";
import { isAsked } from "#lib/follow-ups/queries";
import { decide } from "#lib/moderation/commands";
import { listNotifications } from "#lib/notifications/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aFollowUp, aPerson } from "../support/people.ts";

useDatabase();

const asks = async (actor: Actor) =>
  (await listNotifications(actor)).items
    .filter(({ kind }) => kind === "follow-up-asked")
    .map(({ case: subject, waits }) => ({ number: subject?.number, waits }));

/** A case on which a colleague commented this many days ago. */
async function advised(days: number) {
  const [author, adviser] = [await aPerson(), await aPerson()];
  const { number } = await aCase(author);
  const commentId = await aComment(adviser, number);
  await db
    .update(comments)
    .set({ postedAt: sql`now() - make_interval(days => ${days})` })
    .where(eq(comments.id, commentId));
  return { author, adviser, number, commentId };
}

const DAYS = 42;
beforeEach(() => {
  env.FOLLOW_UP_AFTER_DAYS = DAYS;
});

describe("asking what came of the advice", () => {
  it("happens six weeks after it, once, also when two servers ask", async () => {
    const { author, number, adviser } = await advised(DAYS);
    await Promise.all([askForFollowUps(), askForFollowUps()]);
    await askForFollowUps();
    expect(await asks(author)).toEqual([{ number, waits: true }]);
    expect(await asks(adviser)).toEqual([]);
    expect(await isAsked(author, number)).toBe(true);
  });

  it("happens at the number of days that was set", async () => {
    const { author } = await advised(8);
    env.FOLLOW_UP_AFTER_DAYS = 9;
    await askForFollowUps();
    expect(await asks(author)).toEqual([]);
    env.FOLLOW_UP_AFTER_DAYS = 8;
    await askForFollowUps();
    expect(await asks(author)).toHaveLength(1);
  });

  it("does not happen too early, for old advice, own comments, or a comment that is gone", async () => {
    const [early, old, gone] = [await advised(DAYS - 1), await advised(DAYS + 30), await advised(DAYS)];
    const moderator = await aPerson({ role: "moderator" });
    const { commentId } = gone;
    await decide(moderator, { commentId, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    const alone = await aPerson();
    const own = await aComment(alone, (await aCase(alone)).number);
    await db
      .update(comments)
      .set({ postedAt: sql`now() - interval '43 days'` })
      .where(eq(comments.id, own));
    await askForFollowUps();
    for (const author of [early.author, old.author, gone.author, alone]) expect(await asks(author)).toEqual([]);
  });

  it("does not happen when the author told already, or the case is withdrawn or hidden", async () => {
    const [told, withdrawn, hidden] = [await advised(DAYS), await advised(DAYS), await advised(DAYS)];
    await aFollowUp(told.author, told.number);
    await withdrawCase(withdrawn.author, { number: withdrawn.number });
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    await askForFollowUps();
    for (const { number } of [told, withdrawn, hidden])
      expect(await db.$count(followUpAsks, eq(followUpAsks.caseNumber, number))).toBe(0);
  });
});

describe("answering", () => {
  const passed = (number: number) =>
    db
      .update(followUpAsks)
      .set({ askedAt: sql`now() - interval '90 days'`, answeredAt: sql`now() - interval '43 days'` })
      .where(eq(followUpAsks.caseNumber, number));

  it("later brings the question once more after the same time", async () => {
    const { author, number } = await advised(DAYS);
    await askForFollowUps();
    await answerAsk(author, { caseNumber: number, answer: "later" });
    await answerAsk(author, { caseNumber: number, answer: "later" });
    await askForFollowUps();
    expect(await asks(author)).toEqual([{ number, waits: false }]);
    await passed(number);
    await askForFollowUps();
    await askForFollowUps();
    expect((await asks(author)).map(({ waits }) => waits)).toEqual([true, true]);
    expect(await db.$count(followUpAsks, eq(followUpAsks.caseNumber, number))).toBe(2);
  });

  it("never ends it, and telling does too", async () => {
    const { author, number } = await advised(DAYS);
    const other = await advised(DAYS);
    await askForFollowUps();
    await answerAsk(author, { caseNumber: number, answer: "never" });
    await aFollowUp(other.author, other.number);
    await passed(number);
    await askForFollowUps();
    expect(await asks(author)).toEqual([{ number, waits: false }]);
    expect(await asks(other.author)).toEqual([{ number: other.number, waits: false }]);
  });

  it("is for the author", async () => {
    const { adviser, number } = await advised(DAYS);
    await askForFollowUps();
    await expect(answerAsk(adviser, { caseNumber: number, answer: "never" })).rejects.toThrow(Forbidden);
  });
});
