import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { deleteComment, editComment } from "#lib/comments/change";
import { getComment, listComments } from "#lib/comments/queries";
import { EditComment } from "#lib/comments/validation";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let moderator: Actor;
let caseNumber: number;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
  moderator = await aPerson({ role: "moderator" });
  caseNumber = (await aCase(await aPerson())).number;
});

const edit = (actor: Actor, commentId: string, change: Record<string, unknown> = {}) =>
  editComment(actor, parse(EditComment, { commentId, kind: "question", body: "Beter gezegd.", ...change }));
const hide = (commentId: string) =>
  decide(moderator, { commentId, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
const unknown = "0b5d8c3e-1111-4222-8333-444455556666";

describe("editing a comment", () => {
  it("shows the new words and kind, and that it was edited", async () => {
    const id = await aComment(author, caseNumber);
    const before = await getCase(reader, caseNumber);
    await edit(author, id, { kind: "tip", version: 1 });
    const after = await getComment(reader, id);
    expect(after).toMatchObject({ body: "Beter gezegd.", kind: "tip", version: 2 });
    expect(after.editedAt!.getTime()).toBeGreaterThanOrEqual(after.postedAt.getTime());
    expect(await deedsAbout({ commentId: id })).toEqual(["comment.posted", "comment.edited"]);
    expect(await getCase(reader, caseNumber)).toMatchObject({ lastActiveAt: before.lastActiveAt });
  });

  it("into what it already says changes nothing: twice is harmless", async () => {
    const id = await aComment(author, caseNumber);
    await edit(author, id);
    await edit(author, id);
    expect(await getComment(reader, id)).toMatchObject({ version: 2 });
    expect(await deedsAbout({ commentId: id })).toEqual(["comment.posted", "comment.edited"]);
  });

  it("from an older version is a conflict; of ten at once one gets through", async () => {
    const id = await aComment(author, caseNumber);
    const { done, refusals } = await triedAtOnce(10, (at) => edit(author, id, { body: `Poging ${at}`, version: 1 }));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(Conflict);
    expect(await getComment(reader, id)).toMatchObject({ version: 2 });
  });

  it("is for its author: readers and moderators are forbidden, others find nothing", async () => {
    const id = await aComment(author, caseNumber);
    await expect(edit(reader, id)).rejects.toThrow(Forbidden);
    await expect(edit(moderator, id)).rejects.toThrow(Forbidden);
    await expect(edit(author, unknown)).rejects.toThrow(NotFound);
    await hide(id);
    await expect(edit(reader, id)).rejects.toThrow(NotFound);
    await expect(edit(author, id)).resolves.toBeUndefined();
    await expect(getComment(reader, id)).rejects.toThrow(NotFound);
  });

  it.each([
    [{ body: "" }, "body"],
    [{ kind: "" }, "kind"],
    [{ commentId: "1" }, "commentId"],
    [{ version: 0 }, "version"],
  ])("refuses %j", (change, field) => {
    expect(() => parse(EditComment, { commentId: unknown, kind: "tip", body: "x", ...change })).toThrow(Invalid);
    expect(() => parse(EditComment, { commentId: unknown, kind: "tip", body: "x", ...change })).toThrow(
      expect.objectContaining({ mistakes: [expect.objectContaining({ field })] }),
    );
  });
});

describe("deleting a comment", () => {
  it("takes its words away for good, also from the database, and no longer counts it", async () => {
    const { number } = await aCase(reader);
    const id = await aComment(author, number, { body: "Spijt ervan" });
    await aComment(author, number);
    await deleteComment(author, { commentId: id });
    expect(await getCase(reader, number)).toMatchObject({ comments: 1 });
    expect((await listComments(author, number)).items.map((item) => item.id)).not.toContain(id);
    await expect(getComment(author, id)).rejects.toThrow(NotFound);
    const [row] = await db.select().from(comments).where(eq(comments.id, id));
    expect(JSON.stringify(row)).not.toContain("Spijt");
    expect(await deedsAbout({ commentId: id })).toEqual(["comment.posted", "comment.deleted"]);
  });

  it("leaves an empty place where answers stand", async () => {
    const { number } = await aCase(reader);
    const id = await aComment(author, number);
    const answer = await aComment(reader, number, { parentId: id });
    await deleteComment(author, { commentId: id });
    for (const viewer of [author, reader, moderator]) {
      const { items } = await listComments(viewer, number);
      expect(items).toMatchObject([
        { id, body: "", deletedAt: expect.any(Date) },
        { id: answer, parentId: id },
      ]);
    }
  });

  it("twice, or five times at once, is done once; then it cannot be edited", async () => {
    const id = await aComment(author, caseNumber);
    const { done, refusals } = await triedAtOnce(5, () => deleteComment(author, { commentId: id }));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(NotFound);
    await expect(edit(author, id)).rejects.toThrow(NotFound);
    expect(await deedsAbout({ commentId: id })).toEqual(["comment.posted", "comment.deleted"]);
  });

  it("is for its author alone", async () => {
    const id = await aComment(author, caseNumber);
    await expect(deleteComment(reader, { commentId: id })).rejects.toThrow(Forbidden);
    await expect(deleteComment(moderator, { commentId: id })).rejects.toThrow(Forbidden);
    await expect(deleteComment(author, { commentId: unknown })).rejects.toThrow(NotFound);
    await hide(id);
    await expect(deleteComment(reader, { commentId: id })).rejects.toThrow(NotFound);
    await expect(deleteComment(author, { commentId: id })).resolves.toBeUndefined();
  });

  it("while it is being edited and answered leaves no words and a true count", async () => {
    const { number } = await aCase(reader);
    const id = await aComment(author, number);
    const deeds = [
      (at: number) => edit(author, id, { body: `Poging ${at}` }),
      () => aComment(reader, number, { parentId: id }),
      () => deleteComment(author, { commentId: id }),
    ];
    const { refusals } = await triedAtOnce(9, (at) => deeds[at % 3]!(at));
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(NotFound);
    const [row] = await db.select().from(comments).where(eq(comments.id, id));
    expect(row).toMatchObject({ body: "", deletedAt: expect.any(Date) });
    const { items } = await listComments(reader, number);
    const standing = items.filter(({ deletedAt }) => deletedAt === null);
    expect((await getCase(reader, number)).comments).toBe(standing.length);
  });
});
