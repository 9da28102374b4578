import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { notifications } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { withdrawCase } from "#lib/cases/commands";
import { addToCircle, joinCircle, removeFromCircle } from "#lib/circles/commands";
import { deleteComment } from "#lib/comments/change";
import { Invalid } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { markRead } from "#lib/notifications/commands";
import { notify } from "#lib/notifications/notify";
import { countUnread, listNotifications } from "#lib/notifications/queries";
import type { BellFilter } from "#lib/notifications/queries";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aComment, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

let owner: Actor;
let colleague: Actor;
let number: number;
beforeEach(async () => {
  [owner, colleague] = [await aPerson(), await aPerson({ name: "Noor Haverkate" })];
  ({ number } = await aCase(owner, { title: "Het bankje" }));
});

const bell = async (actor: Actor) => (await listNotifications(actor)).items;
const kinds = async (actor: Actor) =>
  (await bell(actor)).flatMap(({ kind, count }) => Array<string>(count).fill(kind)).toSorted();
const unread = async (actor: Actor) => (await findActor(await startSession(actor.id, "")))!.actor.unread;
const hide = async (subject: { caseNumber: number } | { commentId: string }, reason = "Zo.") =>
  decide(await aPerson({ role: "moderator" }), {
    ...subject,
    verdict: "hide",
    reason,
    lastDecisionId: (await lastDecision(subject))?.id ?? "",
  });

describe("the bell rings", () => {
  it("for the owner of a case, with who and where, and no text of the comment", async () => {
    const commentId = await aComment(colleague, number, { body: "Wie zat er op het bankje?" });
    const [item, ...more] = await bell(owner);
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      kind: "comment",
      actor: "Noor Haverkate",
      case: { number, title: "Het bankje" },
      commentId,
      circle: null,
      readAt: null,
    });
    expect(JSON.stringify(item)).not.toContain("Wie zat");
  });

  it("for who was answered, and for the owner: once each", async () => {
    const parentId = await aComment(colleague, number);
    const third = await aPerson();
    await aComment(third, number, { parentId });
    expect(await kinds(colleague)).toEqual(["answer"]);
    expect(await kinds(owner)).toEqual(["comment", "comment"]);
    await aComment(third, number, { parentId: await aComment(owner, number) });
    expect(await kinds(owner)).toEqual(["answer", "comment", "comment"]);
  });

  it("never for what one did oneself", async () => {
    await aComment(owner, number, { parentId: await aComment(owner, number) });
    await db.transaction((tx) => notify(tx, { receiverId: owner.id, actorId: owner.id, kind: "comment" }));
    expect(await db.$count(notifications, eq(notifications.receiverId, owner.id))).toBe(0);
  });

  it("for who is added to a circle, once, and not for who steps in", async () => {
    const { id: circleId, slug, facilitator } = await aCircle(owner, true);
    for (let turn = 0; turn < 3; turn += 1) await addToCircle(facilitator, { circleId, handle: colleague.handle });
    expect(await bell(await asKnownNow(colleague))).toMatchObject([{ kind: "circle", circle: { slug } }]);
    const other = await aPerson();
    await joinCircle(other, { circleId });
    expect(await bell(await asKnownNow(other))).toEqual([]);
  });

  it("not for what was rolled back", async () => {
    const rolledBack = db.transaction(async (tx) => {
      await notify(tx, { receiverId: owner.id, actorId: colleague.id, kind: "comment", caseNumber: number });
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await bell(owner)).toEqual([]);
  });
});

describe("the bell leaves out what one may no longer read", () => {
  it("a comment that was deleted or hidden", async () => {
    const [first, second] = [await aComment(colleague, number), await aComment(colleague, number)];
    await deleteComment(colleague, { commentId: first });
    await hide({ commentId: second });
    expect(await bell(owner)).toEqual([]);
  });

  it("an answer on a case that was hidden or withdrawn", async () => {
    const parentId = await aComment(colleague, number);
    await aComment(await aPerson(), number, { parentId });
    expect(await kinds(colleague)).toEqual(["answer"]);
    await hide({ caseNumber: number });
    expect(await bell(colleague)).toEqual([]);
    await withdrawCase(owner, { number });
    expect((await bell(owner)).filter(({ kind }) => kind !== "decision")).toEqual([]);
  });

  it("a circle one was taken out of", async () => {
    const { id: circleId, facilitator } = await aCircle(owner);
    await addToCircle(facilitator, { circleId, handle: colleague.handle });
    await removeFromCircle(facilitator, { circleId, participantId: colleague.id });
    expect(await bell(await asKnownNow(colleague))).toEqual([]);
  });
});

describe("a decision on one's own work", () => {
  it("shows with its reason, without the name of the moderator", async () => {
    await hide({ caseNumber: number }, "Er staat een naam in.");
    const [item] = await bell(owner);
    expect(item).toMatchObject({
      kind: "decision",
      actor: null,
      case: { number },
      decision: { verdict: "hide", reason: "Er staat een naam in." },
    });
  });

  it("always shows: also when the case around one's comment went out of sight, without that case", async () => {
    const commentId = await aComment(colleague, number);
    await hide({ commentId }, "Er staat een naam in.");
    expect(await bell(colleague)).toMatchObject([{ commentId, case: { title: "Het bankje" } }]);
    await hide({ caseNumber: number });
    const [item] = await bell(colleague);
    expect(item).toMatchObject({ kind: "decision", case: null, decision: { reason: "Er staat een naam in." } });
  });

  it("and also when its author took the work away since", async () => {
    const commentId = await aComment(colleague, number);
    await hide({ commentId }, "Er staat een naam in.");
    await deleteComment(colleague, { commentId });
    await hide({ caseNumber: number });
    await withdrawCase(owner, { number });
    expect(await bell(colleague)).toMatchObject([{ kind: "decision", decision: { reason: "Er staat een naam in." } }]);
    expect(await bell(owner)).toMatchObject([{ kind: "decision", case: null, decision: { verdict: "hide" } }]);
  });
});

describe("reading", () => {
  it("of everything, or of one case; twice is harmless, and nobody else's bell is touched", async () => {
    const { number: other } = await aCase(owner);
    for (const of of [number, number, other]) await aComment(colleague, of);
    const bystander = await aPerson();
    await aComment(colleague, (await aCase(bystander)).number);
    expect(await unread(owner)).toBe(3);
    await markRead(owner, { caseNumber: number });
    expect(await unread(owner)).toBe(1);
    const readAt = (await bell(owner)).find((item) => item.readAt)!.readAt;
    await markRead(owner);
    await markRead(owner, { caseNumber: number });
    expect(await unread(owner)).toBe(0);
    expect((await bell(owner)).map((item) => item.readAt)).toContainEqual(readAt);
    expect(await unread(bystander)).toBe(1);
  });

  it("while others write loses no ring: what came in later stays unread", async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, () => aComment(colleague, number)),
      ...Array.from({ length: 20 }, () => markRead(owner)),
    ]);
    const left = and(eq(notifications.receiverId, owner.id), isNull(notifications.readAt));
    expect(await unread(owner)).toBe(await db.$count(notifications, left));
    expect(await kinds(owner)).toHaveLength(20);
  });
});

describe("pages of the bell", () => {
  it("give every line once, the newest first, also when many rang at the same moment", async () => {
    const createdAt = new Date("2026-11-24T10:00:00Z");
    await db.insert(notifications).values(
      Array.from({ length: 45 }, (_, turn) => ({
        receiverId: owner.id,
        actorId: colleague.id,
        kind: "co-author" as const,
        caseNumber: number,
        createdAt: turn < 40 ? createdAt : new Date(createdAt.getTime() + turn),
      })),
    );
    const pages = await pagesOf((after) => listNotifications(owner, after));
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    const ids = pages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(45);
    expect((await bell(owner))[0]!.createdAt).toEqual(new Date(createdAt.getTime() + 44));
  });

  it("refuse a place that is not in the list", async () => {
    for (const after of ["x", Buffer.from("[1,2]").toString("base64url"), Buffer.from("{}").toString("base64url")]) {
      await expect(listNotifications(owner, after)).rejects.toThrow(Invalid);
    }
  });
});

describe("what belongs together", () => {
  const group = async (actor: Actor) =>
    (await bell(actor)).map(({ kind, count, case: about }) => [kind, count, about?.number]);

  it("stands together per case and kind, the newest first, with a number", async () => {
    const other = await aCase(owner);
    for (let turn = 0; turn < 3; turn += 1) await aComment(colleague, number);
    await aComment(colleague, other.number);
    expect(await group(owner)).toEqual([
      ["comment", 1, other.number],
      ["comment", 3, number],
    ]);
  });

  it("counts only what may be read, and leads to the newest of that", async () => {
    const first = await aComment(colleague, number);
    const second = await aComment(colleague, number);
    await deleteComment(colleague, { commentId: second });
    expect(await bell(owner)).toMatchObject([{ count: 1, commentId: first }]);
    expect(await countUnread(owner)).toBe(1);
    await deleteComment(colleague, { commentId: first });
    expect(await bell(owner)).toEqual([]);
    expect(await countUnread(owner)).toBe(0);
  });

  it("is read together, and what comes after it is new again", async () => {
    for (let turn = 0; turn < 2; turn += 1) await aComment(colleague, number);
    const other = await aCase(owner);
    await aComment(colleague, other.number);
    const [, lead] = await bell(owner);
    await aComment(colleague, number);
    await markRead(owner, { notificationId: lead!.id });
    expect(
      (await bell(owner)).map(({ count, readAt, case: about }) => [about!.number, count, readAt !== null]),
    ).toEqual([
      [number, 1, false],
      [other.number, 1, false],
      [number, 2, true],
    ]);
    const stranger = await aPerson();
    const [newest] = await bell(owner);
    await markRead(stranger, { notificationId: newest!.id });
    expect(await countUnread(owner)).toBe(2);
  });

  it("is chosen by what is new and by its kind", async () => {
    await aComment(colleague, number);
    await markRead(owner);
    await hide({ caseNumber: number });
    const kindsOf = async (filter: BellFilter) =>
      (await listNotifications(owner, undefined, filter)).items.map(({ kind }) => kind);
    expect(await kindsOf({ unread: true })).toEqual(["decision"]);
    expect(await kindsOf({ topic: "own" })).toEqual(["comment"]);
    expect(await kindsOf({ topic: "answers" })).toEqual([]);
  });
});
