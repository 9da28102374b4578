import { and, count, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { COMMENT_LENGTH } from "#lib/comments/choices";
import { deleteComment } from "#lib/comments/change";
import { postComment } from "#lib/comments/commands";
import { getComment, listComments } from "#lib/comments/queries";
import { PostComment } from "#lib/comments/validation";
import { Conflict, Forbidden, Invalid, NotFound, TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { aCase, aCircle, aComment, aPerson, asKnownNow, commentInput } from "../support/people.ts";

useDatabase();

let author: Actor;
let colleague: Actor;
let caseNumber: number;

beforeAll(async () => {
  author = await aPerson();
  colleague = await aPerson();
  caseNumber = (await aCase(author)).number;
});

const bodies = async (viewer: Actor, number = caseNumber) =>
  (await listComments(viewer, number)).items.map(({ body }) => body);
/** What stands in the database, against what the case says. */
const counters = async (number: number) => {
  const shown = and(eq(comments.caseNumber, number), isNull(comments.deletedAt));
  const [row] = await db.select({ comments: count() }).from(comments).where(shown);
  return [row!.comments, (await getCase(author, number)).comments];
};

describe("posting a comment", () => {
  it("shows it to every reader with who wrote it, counts it, and leaves one line in the log", async () => {
    const { number } = await aCase(author);
    const before = await getCase(author, number);
    const id = await aComment(colleague, number, { kind: "tip", body: "  Ga samen kijken.\r\n" });
    expect((await listComments(author, number)).items).toMatchObject([
      {
        id,
        kind: "tip",
        body: "Ga samen kijken.",
        depth: 1,
        parentId: null,
        version: 1,
        editedAt: null,
        gone: false,
        votes: 0,
        author: { name: colleague.name, handle: colleague.handle },
        organisation: { slug: colleague.organisation.slug },
      },
    ]);
    const after = await getCase(author, number);
    expect(after.comments).toBe(1);
    expect(after.lastActiveAt.getTime()).toBeGreaterThan(before.lastActiveAt.getTime());
    expect(after.changedAt).toEqual(before.changedAt);
    expect(await linesAbout({ commentId: id })).toMatchObject([
      { action: "comment.posted", actorId: colleague.id, caseNumber: number, detail: null },
    ]);
  });

  it("is not for visitors, and only where one may read", async () => {
    const draft = await aCase(author, { intent: "draft" });
    const gone = await aCase(author);
    await withdrawCase(author, gone);
    const circle = await aCircle(await aPerson());
    const inCircle = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    await expect(postComment(visitor as never, commentInput(caseNumber))).rejects.toThrow(Forbidden);
    for (const number of [draft.number, gone.number, inCircle.number, 999_999_999]) {
      await expect(aComment(colleague, number)).rejects.toThrow(NotFound);
    }
    await expect(aComment(author, draft.number)).rejects.toThrow(NotFound);
    await expect(aComment(circle.facilitator, inCircle.number)).resolves.toBeDefined();
  });

  it("on a hidden case is for its author and moderators", async () => {
    const { number } = await aCase(author);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    await expect(aComment(colleague, number)).rejects.toThrow(NotFound);
    await expect(aComment(author, number)).resolves.toBeDefined();
    await expect(aComment(moderator, number)).resolves.toBeDefined();
  });

  it.each([
    ["nothing", { body: " \n" }, "body"],
    ["too much", { body: "a".repeat(COMMENT_LENGTH + 1) }, "body"],
    ["no kind", { kind: undefined }, "kind"],
    ["another kind", { kind: "insult" }, "kind"],
    ["a parent that is no id", { parentId: "12" }, "parentId"],
    ["no case", { caseNumber: 0 }, "caseNumber"],
    ["a submission key that cannot be kept", { submissionKey: "12345678\0" }, "submissionKey"],
    ["a field of ours", { depth: 1 }, "depth"],
  ])("refuses %s", (_what, change, field) => {
    expect(() => parse(PostComment, { ...commentInput(1), ...change })).toThrow(
      expect.objectContaining({ mistakes: [expect.objectContaining({ field })] }),
    );
  });

  it("keeps the longest text that it promises, of wide signs too", async () => {
    const body = "€".repeat(COMMENT_LENGTH);
    await aComment(colleague, caseNumber, { body });
    expect(await bodies(author)).toContain(body);
    expect(() => commentInput(caseNumber, { body: `${body}€` })).toThrow(Invalid);
  });

  it("thirty at once are thirty, and the case says so", async () => {
    const { number } = await aCase(author);
    await atOnce(30, (at) => aComment(colleague, number, { body: `Reactie ${at}` }));
    expect(await counters(number)).toEqual([30, 30]);
    expect(new Set(await bodies(author, number)).size).toBe(30);
  });
});

describe("answering", () => {
  it("stands under what it answers, at most three deep; a deeper answer stands beside it", async () => {
    const { number } = await aCase(author);
    const answer = (parentId?: string) => aComment(colleague, number, { parentId });
    const first = await answer();
    const second = await answer(first);
    const third = await answer(second);
    const fourth = await answer(third);
    const fifth = await answer(fourth);
    const { items } = await listComments(author, number);
    expect(items.map(({ id, parentId, depth }) => [id, parentId, depth])).toEqual([
      [first, null, 1],
      [second, first, 2],
      [third, second, 3],
      [fourth, second, 3],
      [fifth, second, 3],
    ]);
  });

  it("needs a comment that is there, on this case, for this reader", async () => {
    const other = await aCase(author);
    const elsewhere = await aComment(author, other.number);
    const deleted = await aComment(colleague, caseNumber);
    await deleteComment(colleague, { commentId: deleted });
    const hidden = await aComment(author, caseNumber);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { commentId: hidden, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    const unknown = "0b5d8c3e-1111-4222-8333-444455556666";
    for (const parentId of [elsewhere, deleted, hidden, unknown]) {
      await expect(aComment(colleague, caseNumber, { parentId })).rejects.toThrow(NotFound);
    }
    await expect(aComment(author, caseNumber, { parentId: hidden })).resolves.toBeDefined();
  });
});

describe("a submission key", () => {
  const keyed = (number: number, change: Record<string, unknown> = {}) =>
    commentInput(number, { submissionKey: "reactie-4711", ...change });

  it("sent 15 times at once places one comment, and every answer names it", async () => {
    const { number } = await aCase(author);
    const ids = await atOnce(15, () => postComment(colleague, keyed(number)));
    expect(new Set(ids).size).toBe(1);
    expect(await counters(number)).toEqual([1, 1]);
    expect(await linesAbout({ commentId: ids[0] })).toHaveLength(1);
    await expect(postComment(colleague, keyed(number, { body: "Iets anders" }))).rejects.toThrow(Conflict);
    await expect(getComment(colleague, ids[0]!)).resolves.toMatchObject({ body: "Wat zei je toen?" });
    await expect(postComment(await asKnownNow(await aPerson()), keyed(number))).resolves.not.toBe(ids[0]);
  });
});

describe("the pace", () => {
  it("ten comments a minute; the eleventh leaves nothing behind", async () => {
    env.RATE_LIMITS = true;
    try {
      const { number } = await aCase(await aPerson());
      const eager = await aPerson();
      for (let made = 0; made < 10; made += 1) await aComment(eager, number);
      await expect(aComment(eager, number)).rejects.toThrow(TooFast);
      expect(await counters(number)).toEqual([10, 10]);
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
