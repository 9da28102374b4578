import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import type { ThreadAsked } from "#lib/comments/choices";
import { deleteComment, editComment } from "#lib/comments/change";
import { listChangesSince, listThread, listThreadAround, listThreadBefore } from "#lib/comments/thread";
import { readCursor } from "#lib/core/pagination";
import { decide } from "#lib/moderation/commands";
import { voteOnComment } from "#lib/votes/commands";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
});

const talk = { order: "talk" } as const;
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** a(b(c)d) e(f) */
async function aTalk() {
  const { number } = await aCase(author);
  const a = await aComment(reader, number, { kind: "experience" });
  const e = await aComment(author, number);
  const b = await aComment(author, number, { parentId: a });
  const f = await aComment(reader, number, { parentId: e, kind: "tip" });
  const c = await aComment(reader, number, { parentId: b, kind: "tip" });
  const d = await aComment(author, number, { parentId: a });
  return { number, a, b, c, d, e, f };
}

const walk = async (number: number, asked: ThreadAsked, size: number) =>
  idsOf((await pagesOf((after) => listThread(reader, number, asked, after, size))).flat());

describe("a thread as a talk", () => {
  it("has answers below what they answer, whatever the size of its pages", async () => {
    const { number, a, b, c, d, e, f } = await aTalk();
    for (const size of [1, 2, 3, 6, 20]) expect(await walk(number, talk, size)).toEqual([a, b, c, d, e, f]);
  });

  it("keeps its shape when a comment and its answers move", async () => {
    const { number, a, b, c, d, e, f } = await aTalk();
    await db.update(comments).set({ parentId: e }).where(eq(comments.id, b));
    expect(await walk(number, talk, 2)).toEqual([a, d, e, b, c, f]);
    const rows = await db.select().from(comments).where(eq(comments.id, c));
    expect(rows[0]!.depth).toBe(3);
    await db.update(comments).set({ parentId: null, depth: 1 }).where(eq(comments.id, b));
    const [alone] = await db.select().from(comments).where(eq(comments.id, c));
    expect(alone!.depth).toBe(2);
  });

  it("keeps the empty place of a deleted comment that has answers, and no other", async () => {
    const { number, a, b, c, d, e, f } = await aTalk();
    await deleteComment(author, { commentId: d });
    await deleteComment(author, { commentId: e });
    expect(await walk(number, talk, 2)).toEqual([a, b, c, e, f]);
  });
});

describe("a thread in another order", () => {
  it("has the newest or the most valued first, each comment on its own", async () => {
    const { number, a, b, c, d, e, f } = await aTalk();
    for (const commentId of [d, b]) await voteOnComment(reader, { commentId, support: true });
    await voteOnComment(await aPerson(), { commentId: b, support: true });
    for (const size of [1, 4, 20]) {
      expect(await walk(number, { order: "newest" }, size)).toEqual([d, c, f, b, e, a]);
      expect((await walk(number, { order: "valued" }, size)).slice(0, 2)).toEqual([b, d]);
    }
  });

  it("may be of one kind, without empty places", async () => {
    const { number, a, c, f } = await aTalk();
    expect(await walk(number, { order: "talk", kind: "tip" }, 1)).toEqual([c, f]);
    expect(await walk(number, { order: "newest", kind: "tip" }, 20)).toEqual([c, f]);
    await deleteComment(reader, { commentId: a });
    expect(await walk(number, { order: "talk", kind: "experience" }, 20)).toEqual([]);
  });
});

describe("a link to one comment", () => {
  it("opens the part of the talk it stands in, with what it answers, and the ways on and back", async () => {
    const { number } = await aCase(author);
    const ids: string[] = [];
    for (let at = 0; at < 30; at += 1) ids.push(await aComment(reader, number, { body: `Reactie ${at}` }));
    const page = (await listThreadAround(reader, number, ids[20]!, 8))!;
    expect(idsOf(page.items)).toEqual(ids.slice(18, 28));
    const [place] = readCursor(page.previous!, "bytes", "uuid");
    const before = await listThreadBefore(reader, number, place, 8);
    expect(idsOf(before.items)).toEqual(ids.slice(10, 18));
    expect(before.previous).not.toBeNull();
    expect(idsOf((await listThread(reader, number, talk, page.next!, 8)).items)).toEqual(ids.slice(28));
  });

  it("brings along what it answers, also when that stands far above it", async () => {
    const { number } = await aCase(author);
    const root = await aComment(reader, number);
    const answers: string[] = [];
    for (let at = 0; at < 12; at += 1) answers.push(await aComment(author, number, { parentId: root }));
    const page = (await listThreadAround(reader, number, answers[10]!, 4))!;
    expect(idsOf(page.items)).toEqual([root, ...answers.slice(9)]);
    expect(page.next).toBeNull();
  });

  it("gives nothing when the comment is on another case, or out of sight", async () => {
    const { number, a, c } = await aTalk();
    const other = await aTalk();
    expect(await listThreadAround(reader, number, other.a)).toBeUndefined();
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { commentId: c, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
    expect(await listThreadAround(author, number, c)).toBeUndefined();
    expect(await listThreadAround(reader, number, c)).toBeDefined();
    expect(await listThreadAround(author, number, a)).toBeDefined();
  });
});

describe("what changed since a moment", () => {
  it("is what was posted, edited, deleted or hidden, the last two as empty places", async () => {
    const { number, a, b, c, d } = await aTalk();
    await db
      .update(comments)
      .set({ postedAt: sql`${comments.postedAt} - interval '1 hour'` })
      .where(eq(comments.caseNumber, number));
    const since = new Date(Date.now() - 60_000);
    expect(await listChangesSince(author, number, since)).toEqual([]);
    await editComment(reader, { commentId: a, kind: "question", body: "Anders.", personalDataSeen: undefined });
    await deleteComment(author, { commentId: d });
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { commentId: c, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
    const fresh = await aComment(reader, number, { parentId: b });
    const changed = await listChangesSince(author, number, since);
    expect(changed.map(({ id, body, gone }) => [id, body, gone])).toEqual([
      [a, "Anders.", false],
      [d, "", false],
      [fresh, "Wat zei je toen?", false],
      [c, "", true],
    ]);
  });
});
