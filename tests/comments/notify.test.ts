import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { deleteComment, editComment } from "#lib/comments/change";
import { postComment } from "#lib/comments/commands";
import { decide } from "#lib/moderation/commands";
import { listNotifications } from "#lib/notifications/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, commentInput } from "../support/people.ts";

useDatabase();

const bell = async (actor: Actor) =>
  (await listNotifications(actor)).items.map(({ kind, commentId, actor: by }) => ({ kind, commentId, by }));

describe("who hears of a comment", () => {
  it("the author of the case, once, and not the writer", async () => {
    const [author, writer] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const commentId = await aComment(writer, number);
    expect(await bell(author)).toEqual([{ kind: "comment", commentId, by: writer.name }]);
    expect(await bell(writer)).toEqual([]);
    await aComment(author, number);
    expect(await bell(author)).toHaveLength(1);
  });

  it("of an answer: who is answered and the author of the case, each once", async () => {
    const [author, first, second] = [await aPerson(), await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const parentId = await aComment(first, number);
    const commentId = await aComment(second, number, { parentId });
    expect(await bell(first)).toEqual([{ kind: "answer", commentId, by: second.name }]);
    expect((await listNotifications(author)).items).toMatchObject([{ kind: "comment", count: 2, commentId }]);
    const back = await aComment(first, number, { parentId: commentId });
    expect(await bell(second)).toEqual([{ kind: "answer", commentId: back, by: first.name }]);
  });

  it("of an answer to the author of the case: that author, once", async () => {
    const [author, colleague] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const parentId = await aComment(author, number);
    await aComment(colleague, number, { parentId });
    expect((await bell(author)).map(({ kind }) => kind)).toEqual(["answer"]);
  });

  it("of an answer at the deepest level: who was answered, though it stands beside them", async () => {
    const [author, deepest, writer] = [await aPerson(), await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    const first = await aComment(author, number);
    const second = await aComment(author, number, { parentId: first });
    const third = await aComment(deepest, number, { parentId: second });
    const commentId = await aComment(writer, number, { parentId: third });
    expect(await bell(deepest)).toEqual([{ kind: "answer", commentId, by: writer.name }]);
  });

  it("nobody of a repeat, an edit or a removal; and a removed or hidden comment leaves the bell", async () => {
    const [author, writer] = [await aPerson(), await aPerson()];
    const moderator = await aPerson({ role: "moderator" });
    const { number } = await aCase(author);
    const input = commentInput(number, { submissionKey: "nog-een-keer" });
    const commentId = await postComment(writer, input);
    await postComment(writer, input);
    await editComment(writer, { commentId, kind: "tip", body: "Anders gezegd.", version: 1 });
    expect(await bell(author)).toHaveLength(1);
    await decide(moderator, { commentId, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    expect(await bell(author)).toEqual([]);
    const other = await aComment(writer, number);
    await deleteComment(writer, { commentId: other });
    expect(await bell(author)).toEqual([]);
  });
});
