import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { getComment, listComments, listNewestComments } from "#lib/comments/queries";
import { Invalid, NotFound } from "#lib/core/errors";
import { writeCursor } from "#lib/core/pagination";
import { decide, report } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let moderator: Actor;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
  moderator = await aPerson({ role: "moderator" });
});

const SECRET = "De vrouw van nummer 12";

describe("a hidden comment", () => {
  /** Two comments with a name in them: the first has an answer, the second has not. */
  const hidden = async (how: "hidden" | "held") => {
    const { number } = await aCase(author, { audience: "public" });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
    const ids = [await aComment(author, number, { body: SECRET, kind: "experience" })];
    ids.push(await aComment(author, number, { body: SECRET }));
    const answer = await aComment(reader, number, { parentId: ids[0] });
    for (const commentId of ids) {
      if (how === "held") await report(reader, { commentId, reason: "personal-data", explanation: "" });
      else await decide(moderator, { commentId, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
    }
    return { number, ids, answer };
  };

  it.each(["hidden", "held"] as const)("(%s) never shows its words to others", async (how) => {
    const { number, ids, answer } = await hidden(how);
    for (const viewer of [visitor, reader, await aPerson({ role: "administrator" })]) {
      const { items } = await listComments(viewer, number);
      expect(items.map(({ id, gone }) => [id, gone])).toEqual([
        [ids[0], true],
        [answer, false],
      ]);
      expect(JSON.stringify(items)).not.toContain(SECRET);
      expect(items[0]).toMatchObject({ body: "", hiding: how });
      for (const id of ids) await expect(getComment(viewer, id)).rejects.toThrow(NotFound);
    }
    expect(JSON.stringify(await listNewestComments(reader, {}, 100))).not.toContain(SECRET);
    expect(await getCase(reader, number)).toMatchObject({ comments: 1 });
  });

  it.each(["hidden", "held"] as const)("(%s) stays whole for its author and for moderators", async (how) => {
    const { number, ids } = await hidden(how);
    for (const viewer of [author, moderator]) {
      const { items } = await listComments(viewer, number);
      expect(items.filter(({ body }) => body === SECRET)).toMatchObject([
        { id: ids[0], gone: false, hiding: how },
        { id: ids[1], gone: false, hiding: how },
      ]);
      await expect(getComment(viewer, ids[0]!)).resolves.toMatchObject({ body: SECRET });
    }
  });
});

describe("one comment", () => {
  it("exists for who may read its case", async () => {
    const circle = await aCircle(await aPerson());
    const { number } = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    const id = await aComment(circle.facilitator, number);
    await expect(getComment(circle.facilitator, id)).resolves.toMatchObject({ id, caseNumber: number });
    await expect(getComment(moderator, id)).resolves.toMatchObject({ id });
    await expect(getComment(reader, id)).rejects.toThrow(NotFound);
    await expect(getComment(visitor, id)).rejects.toThrow(NotFound);
    await expect(getComment(reader, "0b5d8c3e-1111-4222-8333-444455556666")).rejects.toThrow(NotFound);
  });
});

describe("the pages of a thread", () => {
  it("hold every comment once, in the order they were posted, also when all came in one millisecond", async () => {
    const { number } = await aCase(author);
    for (let made = 0; made < 11; made += 1) await aComment(reader, number);
    const inOrder = (await listComments(author, number)).items.map(({ id }) => id);
    expect(inOrder).toHaveLength(11);
    const walk = async (size: number) =>
      (await pagesOf((after) => listComments(author, number, after, size))).flat().map(({ id }) => id);
    expect(await walk(3)).toEqual(inOrder);
    await db.update(comments).set({ postedAt: new Date() }).where(eq(comments.caseNumber, number));
    for (const size of [1, 2, 10, 11]) expect(await walk(size)).toEqual(inOrder.toSorted());
  });

  it.each(["junk", "\0", writeCursor([1, 2]), writeCursor(["x", "y"]), writeCursor([Date.now(), 12])])(
    "begin nowhere with a cursor that is not theirs (%#)",
    async (cursor) => {
      await expect(listComments(reader, 1, cursor)).rejects.toThrow(Invalid);
    },
  );
});

describe("the newest comments", () => {
  it("are of cases one may read, newest first, within a circle, an author or a kind", async () => {
    const circle = await aCircle(await aPerson());
    const member = circle.facilitator;
    const open = await aCase(member);
    const inside = await aCase(member, { audience: "circle", circleId: circle.id });
    const first = await aComment(member, open.number, { kind: "tip" });
    const second = await aComment(member, inside.number);
    const third = await aComment(member, open.number);
    const newest = async (viewer: Actor, scope: Parameters<typeof listNewestComments>[1], size = 10) =>
      (await listNewestComments(viewer, scope, size)).map(({ id }) => id);
    expect(await newest(member, { authorId: member.id })).toEqual([third, second, first]);
    expect(await newest(member, { authorId: member.id }, 2)).toEqual([third, second]);
    expect(await newest(reader, { authorId: member.id })).toEqual([third, first]);
    expect(await newest(member, { circleId: circle.id })).toEqual([second]);
    expect(await newest(reader, { circleId: circle.id })).toEqual([]);
    expect(await newest(reader, { authorId: member.id, kind: "tip" })).toEqual([first]);
    expect(await listNewestComments(visitor, { authorId: member.id }, 10)).toEqual([]);
  });
});
