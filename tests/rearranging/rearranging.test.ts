import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { auditEntries, comments, hidings, notifications, practiceCases, reports, votes } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { getComment, listComments } from "#lib/comments/queries";
import { Forbidden, Invalid, NotFound, Refused, TooFast } from "#lib/core/errors";
import { decide, report } from "#lib/moderation/commands";
import { listNotifications } from "#lib/notifications/queries";
import { mergeCase } from "#lib/rearranging/merge";
import { moveComment, moveThread, splitOff } from "#lib/rearranging/move";
import { mergedInto, rulesOf } from "#lib/rearranging/queries";
import { lockThread, pinComment, slowThread } from "#lib/rearranging/rules";
import { voteOnCase, voteOnComment } from "#lib/votes/commands";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import {
  aCase,
  aCircle,
  aComment,
  aFollowUp,
  aPerson,
  aTransfer,
  anAttachment,
  asKnownNow,
} from "../support/people.ts";

useDatabase();

const why = { reason: "Hier past het beter.", personalDataSeen: undefined };
let moderator: Actor;
let author: Actor;
let other: Actor;
let from: number;
let to: number;
beforeEach(async () => {
  moderator = await aPerson({ role: "moderator" });
  [author, other] = [await aPerson(), await aPerson()];
  from = (await aCase(author)).number;
  to = (await aCase(other)).number;
});

const bell = async (who: Actor) => (await listNotifications(who)).items.filter(({ kind }) => kind === "rearranged");
const counted = async (number: number) =>
  (await db.select({ comments: practiceCases.comments, votes: practiceCases.votes }).from(practiceCases).where(eq(practiceCases.number, number)))[0]!; // prettier-ignore
const thread = async (number: number, viewer: Actor = moderator) => (await listComments(viewer, number)).items;
const logged = (action: string) =>
  db.select().from(auditEntries).where(and(eq(auditEntries.action, action), eq(auditEntries.actorId, moderator.id))); // prettier-ignore

describe("moving a comment", () => {
  it("takes its answers along, at most three deep, and leaves the rest", async () => {
    const top = await aComment(author, from);
    const second = await aComment(other, from, { parentId: top });
    const third = await aComment(author, from, { parentId: second });
    const beside = await aComment(other, from);
    await voteOnComment(other, { commentId: third, support: true });
    await moveComment(moderator, { commentId: second, to, ...why });
    expect((await thread(to)).map(({ id, parentId, depth, votes: count }) => [id, parentId, depth, count])).toEqual([
      [second, null, 1, 0],
      [third, second, 2, 1],
    ]);
    expect((await thread(from)).map(({ id }) => id)).toEqual([top, beside]);
    expect([await counted(from), await counted(to)]).toMatchObject([{ comments: 2 }, { comments: 2 }]);
  });

  it("is read by its writers, once each, with why; and stands in the log with before and after", async () => {
    const writer = await aPerson();
    const top = await aComment(writer, from);
    await aComment(writer, from, { parentId: top });
    await moveComment(moderator, { commentId: top, to, ...why });
    for (const who of [writer, other]) {
      expect(await bell(who)).toMatchObject([
        { rearrangement: { kind: "moved", reason: why.reason }, case: { number: to }, commentId: top },
      ]);
    }
    expect(await logged("comment.moved")).toMatchObject([
      { caseNumber: from, commentId: top, participantId: writer.id, reason: why.reason, detail: { before: from, after: to, comments: 2 } },
    ]); // prettier-ignore
  });

  it("leads who was told of it before to where it stands now", async () => {
    const top = await aComment(other, from);
    await moveComment(moderator, { commentId: top, to, ...why });
    const told = await db.select().from(notifications).where(eq(notifications.commentId, top));
    expect(new Set(told.map(({ caseNumber }) => caseNumber))).toEqual(new Set([to]));
  });

  it("keeps what is hidden hidden, and what was reported reported", async () => {
    const top = await aComment(author, from);
    await report(other, { commentId: top, reason: "personal-data", explanation: "" });
    await moveComment(moderator, { commentId: top, to, ...why });
    expect(await thread(to, await aPerson())).toEqual([]);
    expect(await db.$count(hidings, eq(hidings.commentId, top))).toBe(1);
    expect(await db.$count(reports, eq(reports.commentId, top))).toBe(1);
    expect(await counted(to)).toMatchObject({ comments: 0 });
    await decide(moderator, { commentId: top, verdict: "leave", reason: "Mag.", lastDecisionId: "" });
    expect(await counted(to)).toMatchObject({ comments: 1 });
  });

  it("is for moderators, and not into or out of a case of their own", async () => {
    const top = await aComment(other, from);
    for (const role of ["participant", "researcher", "partner", "administrator"] as const)
      await expect(moveComment(await aPerson({ role }), { commentId: top, to, ...why })).rejects.toThrow(Forbidden);
    const own = (await aCase(moderator)).number;
    await expect(moveComment(moderator, { commentId: top, to: own, ...why })).rejects.toThrow(Forbidden);
    await expect(moveComment(moderator, { commentId: top, to: 99_999, ...why })).rejects.toThrow(Invalid);
    await expect(moveComment(moderator, { commentId: top, to: from, ...why })).rejects.toThrow(Invalid);
    await expect(moveComment(moderator, { commentId: crypto.randomUUID(), to, ...why })).rejects.toThrow(NotFound);
    await expect(moveComment(moderator, { commentId: top, to, ...why, reason: "Bel 06-12345678." })).rejects.toThrow(
      Invalid,
    );
    expect((await thread(from)).map(({ id }) => id)).toEqual([top]);
  });
});

describe("who reads it afterwards", () => {
  it("is nobody who might not read it before: else it stays", async () => {
    const first = await aCircle(author);
    const second = await aCircle(await aPerson());
    const place = async (who: Actor, change: Record<string, unknown>) => (await aCase(who, change)).number;
    const inFirst = { audience: "circle", circleId: first.id };
    const cases = {
      circle: await place(first.facilitator, inFirst),
      sameCircle: await place(first.facilitator, inFirst),
      otherCircle: await place(second.facilitator, { audience: "circle", circleId: second.id }),
      participants: from,
      asking: await place(author, { audience: "public" }),
      published: await place(author, { audience: "public" }),
      held: await place(author, {}),
    };
    await decide(moderator, { caseNumber: cases.published, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
    await report(other, { caseNumber: cases.held, reason: "personal-data", explanation: "" });
    const allowed = new Set(
      "circle sameCircle, sameCircle circle, asking participants, published participants, published asking".split(", "),
    );
    const writer = { circle: first.facilitator, sameCircle: first.facilitator, otherCircle: second.facilitator };
    for (const source of Object.keys(cases) as (keyof typeof cases)[]) {
      for (const target of Object.keys(cases) as (keyof typeof cases)[]) {
        if (source === target) continue;
        const who = await asKnownNow(writer[source as "circle"] ?? author);
        const commentId = await aComment(who, cases[source]);
        const move = moveComment(moderator, { commentId, to: cases[target], ...why });
        if (allowed.has(`${source} ${target}`)) await move;
        else await expect(move, `${source} → ${target}`).rejects.toThrow(Refused);
      }
    }
  });
});

describe("a thread", () => {
  it("moves as a whole", async () => {
    const top = await aComment(author, from);
    await aComment(other, from, { parentId: top });
    await moveThread(moderator, { caseNumber: from, to, ...why });
    expect(await thread(from)).toEqual([]);
    expect((await thread(to)).map(({ depth }) => depth)).toEqual([1, 2]);
    expect([await counted(from), await counted(to)]).toMatchObject([{ comments: 0 }, { comments: 2 }]);
  });

  it("of its own is made from an answer, on the same case", async () => {
    const top = await aComment(author, from);
    const second = await aComment(other, from, { parentId: top });
    const third = await aComment(author, from, { parentId: second });
    await splitOff(moderator, { commentId: second, ...why });
    expect((await thread(from)).map(({ id, parentId, depth }) => [id, parentId, depth])).toEqual([
      [top, null, 1],
      [second, null, 1],
      [third, second, 2],
    ]);
    await expect(splitOff(moderator, { commentId: top, ...why })).rejects.toThrow(Refused);
    expect(await bell(other)).toMatchObject([{ rearrangement: { kind: "split-off" } }]);
  });

  it("that is locked takes no new comment until it is opened", async () => {
    const top = await aComment(other, from);
    await lockThread(moderator, { caseNumber: from, locked: "yes", ...why });
    await lockThread(moderator, { caseNumber: from, locked: "yes", ...why });
    await expect(aComment(other, from)).rejects.toThrow("threadLocked");
    await expect(aComment(moderator, from, { parentId: top })).rejects.toThrow("threadLocked");
    expect(await rulesOf(other, from)).toMatchObject({ locked: { reason: why.reason, moderator: moderator.name } });
    expect(await bell(author)).toHaveLength(1);
    await lockThread(moderator, { caseNumber: from, locked: "no", ...why });
    await aComment(other, from);
    expect(await logged("case.locked")).toMatchObject([{ detail: { before: "open", after: "locked" } }]);
  });

  it("that is slow takes one comment per person in so many minutes, also of ten at once", async () => {
    await slowThread(moderator, { caseNumber: from, minutes: 30, ...why });
    const tries = await atOnce(10, (at) => aComment(other, from, { body: `Nummer ${at}` }).then(() => "placed", (error: unknown) => error)); // prettier-ignore
    expect(tries.filter((one) => one === "placed")).toHaveLength(1);
    for (const refusal of tries.filter((one) => one !== "placed")) {
      expect(refusal).toBeInstanceOf(TooFast);
      expect((refusal as TooFast).retryAfter).toBeGreaterThan(1_700);
    }
    await aComment(author, from);
    const same = { submissionKey: crypto.randomUUID(), body: "Nog eens." };
    const late = await aPerson();
    expect(await aComment(late, from, same)).toBe(await aComment(late, from, same));
    await slowThread(moderator, { caseNumber: from, minutes: 0, ...why });
    await aComment(other, from);
  });

  it("has one comment on top, as long as who looks may read it", async () => {
    const [first, second] = [await aComment(other, from), await aComment(other, from)];
    await pinComment(moderator, { commentId: first, pinned: "yes", ...why });
    await pinComment(moderator, { commentId: second, pinned: "yes", ...why });
    expect((await rulesOf(author, from)).pinned).toMatchObject({ id: second });
    await decide(moderator, { commentId: second, verdict: "hide", reason: "Te scherp.", lastDecisionId: "" });
    expect((await rulesOf(author, from)).pinned).toBeUndefined();
    await pinComment(moderator, { commentId: second, pinned: "no", ...why });
    await pinComment(moderator, { commentId: second, pinned: "no", ...why });
    expect(await logged("comment.unpinned")).toHaveLength(1);
    await pinComment(moderator, { commentId: first, pinned: "yes", ...why });
    await moveComment(moderator, { commentId: first, to, ...why });
    expect((await rulesOf(author, from)).pinned).toBeUndefined();
    expect((await rulesOf(author, to)).pinned).toBeUndefined();
  });
});

describe("merging two cases", () => {
  it("takes along comments, votes, files, follow-ups and transfers, each person's once", async () => {
    const fan = await aPerson();
    const top = await aComment(fan, from);
    await voteOnCase(fan, { caseNumber: from, support: true });
    await voteOnCase(fan, { caseNumber: to, support: true });
    await voteOnCase(other, { caseNumber: from, support: true });
    await voteOnCase(await aPerson(), { caseNumber: from, support: true });
    await aFollowUp(author, from);
    await aTransfer(fan, from);
    await anAttachment(author, from);
    await mergeCase(moderator, { caseNumber: from, to, ...why });
    await expect(getCase(author, from)).rejects.toThrow(NotFound);
    await expect(getComment(fan, top)).resolves.toMatchObject({ caseNumber: to });
    expect(await counted(to)).toEqual({ comments: 1, votes: 2 });
    expect(await db.$count(votes, eq(votes.caseNumber, from))).toBe(0);
    const [went] =
      await db.execute(sql`select (select count(*)::int from case_follow_up where case_number = ${to}) as told,
      (select count(*)::int from case_transfer where case_number = ${to}) as used, (select count(*)::int from attachment where case_number = ${to}) as files`);
    expect(went).toEqual({ told: 1, used: 1, files: 1 });
    for (const who of [author, fan, other])
      expect(await bell(who)).toMatchObject([{ rearrangement: { kind: "merged" } }]);
    expect(await logged("case.merged")).toMatchObject([{ caseNumber: from, detail: { before: from, after: to } }]);
  });

  it("leads from the old number to the new one, also after a next merge, and only for who may read that", async () => {
    const last = (await aCase(await aPerson())).number;
    await mergeCase(moderator, { caseNumber: from, to, ...why });
    await mergeCase(moderator, { caseNumber: to, to: last, ...why });
    expect(await mergedInto(author, from)).toMatchObject({ number: last });
    expect(await mergedInto({ kind: "visitor" }, from)).toBeUndefined();
    await expect(mergeCase(moderator, { caseNumber: from, to: last, ...why })).rejects.toThrow(NotFound);
  });

  it("waits until what was reported has been judged", async () => {
    await report(other, { caseNumber: from, reason: "off-topic", explanation: "" });
    await expect(mergeCase(moderator, { caseNumber: from, to, ...why })).rejects.toThrow("judgeFirst");
  });

  it("happens once when several moderators do it at once, in either direction", async () => {
    const moderators = await Promise.all([1, 2, 3, 4].map(() => aPerson({ role: "moderator" })));
    const outcomes = await atOnce(
      4,
      (at) =>
      mergeCase(moderators[at]!, at % 2 ? { caseNumber: from, to, ...why } : { caseNumber: to, to: from, ...why }).then(() => true, () => false), // prettier-ignore
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });
});

it("opposite moves by moderators at once, with people who write meanwhile, never wait for ever and lose nothing", async () => {
  vi.setConfig({ testTimeout: 60_000 });
  const moderators = [moderator, await aPerson({ role: "moderator" })];
  const tops: string[] = [];
  for (let turn = 0; turn < 20; turn += 1) tops.push(await aComment(author, turn % 2 ? from : to));
  const outcomes = await atOnce(60, async (at) => {
    const turn = at % 20;
    if (at >= 40) return aComment(other, at % 2 ? from : to, { body: `Nieuw ${at}` });
    const here = turn % 2 ? from : to;
    return moveComment(moderators[at % 2]!, { commentId: tops[turn]!, to: here === from ? to : from, ...why }).catch(
      (error: unknown) => {
        // prettier-ignore
        // Whoever comes second finds it where it was to go.
        if (!(error instanceof Invalid) && !(error instanceof NotFound)) throw error;
      },
    );
  });
  expect(outcomes).toHaveLength(60);
  const all = [...(await thread(from)), ...(await thread(to))];
  expect(all).toHaveLength(40);
  for (const number of [from, to])
    expect((await counted(number)).comments).toBe(await db.$count(comments, eq(comments.caseNumber, number)));
});
