import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { comments, hidings, practiceCases, reports } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { reviseCase, withdrawCase } from "#lib/cases/commands";
import { ReviseCase } from "#lib/cases/validation";
import { deleteComment, editComment } from "#lib/comments/change";
import { Forbidden } from "#lib/core/errors";
import { listHidden } from "#lib/desk/hidden";
import { getMatter } from "#lib/desk/matter";
import { countQueue, listQueue } from "#lib/desk/queue";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import type { Verdict } from "#lib/moderation/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, caseInput } from "../support/people.ts";

useDatabase();

type Subject = { caseNumber: number } | { commentId: string };
type Reason = "personal-data" | "disrespectful" | "off-topic" | "other";

let author: Actor;
let reader: Actor;
let moderator: Actor;

beforeEach(async () => {
  for (const table of [reports, hidings]) await db.delete(table);
  await db.update(practiceCases).set({ withdrawnAt: new Date() });
  [author, reader, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
});

const tell = (subject: Subject, reason: Reason = "other", who = reader) =>
  report(who, { ...subject, reason, explanation: `Over ${reason}.` });
async function judge(subject: Subject, verdict: Verdict) {
  const last = await lastDecision(subject);
  await decide(moderator, { ...subject, verdict, reason: `Reden ${verdict}.`, lastDecisionId: last?.id ?? "" });
}
const keys = async () => (await listQueue(moderator)).items.map(({ key }) => key);
const hiddenKeys = async () => (await listHidden(moderator)).items.map(({ key }) => key);

describe("the queue", () => {
  it("shows all that a decision needs", async () => {
    const { number, slug } = await aCase(author, { title: "Het bankje", whatHappened: "Er kwam een brief." });
    await tell({ caseNumber: number }, "disrespectful");
    const {
      items: [item],
    } = await listQueue(moderator);
    expect(await getMatter(moderator, item!.id!)).toMatchObject({
      key: `case-${number}`,
      caseNumber: number,
      slug,
      commentId: null,
      title: "Het bankje",
      text: "Er kwam een brief.",
      authorId: author.id,
      author: author.name,
      organisation: author.organisation.name,
      hiding: null,
      kinds: ["report"],
      lastDecisionId: null,
      reports: 1,
      history: {
        reports: [
          { reason: "disrespectful", explanation: "Over disrespectful.", by: reader.name, at: item!.since, open: true },
        ],
        decisions: [],
        notes: [],
        tally: {},
      },
    });
  });

  it("holds an item once, with every open report, the oldest first", async () => {
    const commentId = await aComment(author, (await aCase(author)).number, { body: "Kijk eens." });
    const other = await aPerson();
    await tell({ commentId }, "disrespectful");
    await tell({ commentId }, "off-topic", other);
    const { items } = await listQueue(moderator);
    expect(items).toEqual([
      expect.objectContaining({ key: `comment-${commentId}`, excerpt: "Kijk eens.", reports: 2 }),
    ]);
    const { history } = await getMatter(moderator, items[0]!.id!);
    expect(history!.reports.map(({ by }) => by)).toEqual([reader.name, other.name]);
  });

  it("puts first what is out of sight, then what waits longest", async () => {
    const [first, second] = [await aCase(author), await aCase(author)];
    const commentId = await aComment(author, second.number);
    await tell({ caseNumber: first.number });
    const proposal = await aCase(author, { audience: "public" });
    await tell({ caseNumber: second.number }, "personal-data");
    const late = await aPerson({ role: "moderator" });
    await tell({ commentId }, "personal-data", late);
    expect(await keys()).toEqual([
      `case-${second.number}`,
      `comment-${commentId}`,
      `case-${first.number}`,
      `case-${proposal.number}`,
    ]);
  });

  it.each<Verdict>(["leave", "hide", "ask"])("lets go of what was decided: %s", async (verdict) => {
    const { number } = await aCase(author);
    const commentId = await aComment(author, number);
    for (const subject of [{ commentId }, { caseNumber: number }]) {
      await tell(subject);
      await judge(subject, verdict);
    }
    expect(await keys()).toEqual([]);
  });

  it("takes a case back after its author changed it on a question, with what was asked", async () => {
    const { number } = await aCase(author);
    await judge({ caseNumber: number }, "ask");
    const change = { ...caseInput({ whatHappened: "Zonder namen." }), number, version: 1 };
    await reviseCase(author, parse(ReviseCase, change));
    expect((await listQueue(moderator)).items).toEqual([
      expect.objectContaining({
        caseNumber: number,
        kinds: ["changed"],
        lastVerdict: "ask",
        lastReason: "Reden ask.",
      }),
    ]);
    await judge({ caseNumber: number }, "leave");
    expect(await keys()).toEqual([]);
  });

  it("takes a comment back likewise, and one that was out of sight stays so until then", async () => {
    const commentId = await aComment(author, (await aCase(author)).number);
    await tell({ commentId }, "personal-data");
    await judge({ commentId }, "ask");
    expect(await keys()).toEqual([]);
    await editComment(author, { commentId, kind: "tip", body: "Zonder namen." });
    expect((await listQueue(moderator)).items).toEqual([
      expect.objectContaining({ commentId, kinds: ["changed"], hiding: "held", excerpt: "Zonder namen." }),
    ]);
    await judge({ commentId }, "leave");
    expect(await db.$count(hidings)).toBe(0);
  });

  it("does not take back a change that nobody asked for", async () => {
    const commentId = await aComment(author, (await aCase(author)).number);
    await tell({ commentId });
    await judge({ commentId }, "leave");
    await editComment(author, { commentId, kind: "tip", body: "Nog iets." });
    expect(await keys()).toEqual([]);
  });

  it("forgets what its author took away", async () => {
    const { number } = await aCase(author, { audience: "public" });
    const commentId = await aComment(author, (await aCase(author)).number);
    await tell({ commentId });
    expect(await keys()).toHaveLength(2);
    await deleteComment(author, { commentId });
    await withdrawCase(author, { number });
    expect(await keys()).toEqual([]);
  });

  it.each<Role>(["participant", "researcher", "partner", "administrator"])("is not for a %s", async (role) => {
    const who = await aPerson({ role });
    await expect(listQueue(who)).rejects.toThrow(Forbidden);
    await expect(listHidden(who)).rejects.toThrow(Forbidden);
  });

  it("shows fifty at a time, and each once", async () => {
    const { number } = await aCase(author);
    const numbers = Array.from({ length: 102 }, (_, turn) => turn);
    const made = await db
      .insert(comments)
      .values(
        numbers.map((n) => ({ caseNumber: number, authorId: author.id, kind: "tip" as const, body: `Reactie ${n}` })),
      )
      .returning({ commentId: comments.id });
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await db.insert(reports).values(
      made.map(({ commentId }, n) => ({
        commentId,
        reporterId: reader.id,
        reason: "other" as const,
        reportedAt: minutesAgo(200 - n),
      })),
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listQueue(moderator, {}, after);
      seen.push(...page.items.map(({ excerpt }) => excerpt));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(numbers.map((n) => `Reactie ${n}`));
    expect(await countQueue(moderator)).toBe(102);
  });
});

describe("what moderators hid", () => {
  it("is listed, the newest first, with the reason, until it is put back", async () => {
    const { number } = await aCase(author);
    const commentId = await aComment(author, number);
    await judge({ commentId }, "hide");
    await judge({ caseNumber: number }, "hide");
    expect(await hiddenKeys()).toEqual([`case-${number}`, `comment-${commentId}`]);
    const {
      items: [item],
    } = await listHidden(moderator);
    expect(item).toMatchObject({ hiding: "hidden", lastVerdict: "hide", lastReason: "Reden hide." });
    await judge({ caseNumber: number }, "restore");
    expect(await hiddenKeys()).toEqual([`comment-${commentId}`]);
  });

  it("holds what is out of sight until its author changes it, so that no item gets lost", async () => {
    const { number } = await aCase(author);
    await tell({ caseNumber: number }, "personal-data");
    expect(await hiddenKeys()).toEqual([]);
    await judge({ caseNumber: number }, "ask");
    expect(await hiddenKeys()).toEqual([`case-${number}`]);
    await judge({ caseNumber: number }, "leave");
    expect(await hiddenKeys()).toEqual([]);
  });

  it.each<Verdict | "nothing">(["nothing", "ask", "hide", "decline"])(
    "or what is held stays within reach after %s",
    async (verdict) => {
      const { number } = await aCase(author, { audience: "public" });
      await tell({ caseNumber: number }, "personal-data");
      if (verdict !== "nothing") await judge({ caseNumber: number }, verdict);
      expect(await db.$count(hidings)).toBe(1);
      expect([...(await keys()), ...(await hiddenKeys())]).toContain(`case-${number}`);
    },
  );
});
