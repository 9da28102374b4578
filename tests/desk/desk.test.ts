import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import {
  auditEntries,
  comments,
  decisions,
  hidings,
  matters,
  notifications,
  reasonTemplates,
  reports,
} from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { ReviseCase } from "#lib/cases/validation";
import { startCollection } from "#lib/collections/commands";
import { getCollection } from "#lib/collections/queries";
import { StartCollection } from "#lib/collections/validation";
import { deleteComment, editComment } from "#lib/comments/change";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { hideTogether } from "#lib/desk/bulk";
import { getMatter } from "#lib/desk/matter";
import { noteOnMatter, noteOnParticipant } from "#lib/desk/notes";
import { getRecord } from "#lib/desk/people";
import { listQueue } from "#lib/desk/queue";
import { remindOfMatters } from "#lib/desk/remind";
import { addTemplate, listTemplates, removeTemplate, reviseTemplate } from "#lib/desk/templates";
import { HideTogether } from "#lib/desk/validation";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { receiveRequest } from "#lib/resident-requests/commands";
import { AskAboutCase } from "#lib/resident-requests/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, caseInput } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let moderator: Actor;
let caseNumber: number;

beforeEach(async () => {
  for (const table of [notifications, reports, matters]) await db.delete(table);
  [author, reader, moderator] = [await aPerson(), await aPerson(), await aPerson({ role: "moderator" })];
  ({ number: caseNumber } = await aCase(author, { whatHappened: "Er kwam een brief van de buren." }));
});

const tell = (subject: { caseNumber: number } | { commentId: string } | { collectionId: string }) =>
  report(reader, { ...subject, reason: "other", explanation: "" });
const matterOf = async (commentId: string) =>
  (await db.select().from(matters).where(eq(matters.commentId, commentId)))[0]!;
async function aReportedComment(who = author, body = "Koop nu.") {
  const commentId = await aComment(who, caseNumber, { body });
  await tell({ commentId });
  return { commentId, matterId: (await matterOf(commentId)).id };
}

describe("notes", () => {
  it("on an item and on a person are for moderators only, and keep personal data out", async () => {
    const { matterId } = await aReportedComment();
    await noteOnMatter(moderator, { matterId, text: "Al eerder gezien." });
    await noteOnParticipant(moderator, { handle: author.handle, text: "Belde mij hierover." });
    const { history } = await getMatter(moderator, matterId);
    expect(history!.notes).toEqual([expect.objectContaining({ text: "Al eerder gezien.", writer: moderator.name })]);
    const { notes } = await getRecord(moderator, author.handle);
    expect(notes.map(({ text }) => text)).toEqual(["Belde mij hierover."]);
    await expect(noteOnMatter(author, { matterId, text: "Zo." })).rejects.toThrow(Forbidden);
    await expect(getRecord(author, author.handle)).rejects.toThrow(Forbidden);
    await expect(noteOnMatter(moderator, { matterId, text: "Bel 06-12345678." })).rejects.toThrow(Invalid);
    await expect(noteOnMatter(moderator, { matterId: crypto.randomUUID(), text: "Zo." })).rejects.toThrow(NotFound);
  });

  it("about oneself are nobody's own to write or read", async () => {
    const other = await aPerson({ role: "moderator" });
    await noteOnParticipant(other, { handle: moderator.handle, text: "Let op." });
    await expect(noteOnParticipant(moderator, { handle: moderator.handle, text: "Zo." })).rejects.toThrow(Forbidden);
    expect((await getRecord(moderator, moderator.handle)).notes).toEqual([]);
  });

  it("leave their words out of the log", async () => {
    const { matterId } = await aReportedComment();
    await noteOnMatter(moderator, { matterId, text: "Heel bijzondere woorden." });
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.action, "moderator-note.written"));
    expect(JSON.stringify(lines)).not.toContain("bijzondere");
  });
});

describe("reasons to start from", () => {
  it("come with Leerkring in both languages, and moderators and administrators change them", async () => {
    const first = await listTemplates(moderator, "nl");
    expect(first.length).toBeGreaterThan(5);
    expect((await listTemplates(moderator, "en")).length).toBeGreaterThan(5);
    const made = { verdict: "hide", language: "nl", title: "Zeker", text: "Dit kan niet." } as const;
    await addTemplate(await aPerson({ role: "administrator" }), made);
    const [found] = (await listTemplates(moderator, "nl")).filter(({ title }) => title === "Zeker");
    await reviseTemplate(moderator, { ...made, text: "Anders.", templateId: found!.id, version: 1 });
    const late = reviseTemplate(moderator, { ...made, templateId: found!.id, version: 1 });
    await expect(late).rejects.toEqual(new Conflict("changedMeanwhile"));
    await removeTemplate(moderator, { templateId: found!.id });
    await removeTemplate(moderator, { templateId: found!.id });
    expect(await listTemplates(moderator, "nl")).toHaveLength(first.length);
    expect(await db.$count(reasonTemplates, eq(reasonTemplates.id, found!.id))).toBe(1);
    await expect(addTemplate(author, made)).rejects.toThrow(Forbidden);
    await expect(listTemplates(author)).rejects.toThrow(Forbidden);
  });
});

describe("hiding several at once", () => {
  it("is a decision, a notification and a line in the log each; what fails leaves the others be", async () => {
    const spam = [await aReportedComment(), await aReportedComment(), await aReportedComment()];
    const own = await aReportedComment(moderator);
    const gone = await aReportedComment();
    await decide(moderator, { commentId: gone.commentId, verdict: "leave", reason: "Zo.", lastDecisionId: "" });
    const ids = [...spam, own, gone].map(({ matterId }) => matterId);
    const outcome = await hideTogether(moderator, parse(HideTogether, { matters: ids, reason: "Dit is reclame." }));
    expect(outcome).toEqual({
      hidden: 3,
      left: [
        { matterId: own.matterId, why: "own" },
        { matterId: gone.matterId, why: "notFound" },
      ],
    });
    for (const { commentId } of spam) {
      const [decision] = await db.select().from(decisions).where(eq(decisions.commentId, commentId));
      expect(decision).toMatchObject({ verdict: "hide", reason: "Dit is reclame.", moderatorId: moderator.id });
      expect(await db.$count(notifications, eq(notifications.decisionId, decision!.id))).toBe(1);
      const lines = and(eq(auditEntries.commentId, commentId), eq(auditEntries.action, "comment.hidden"));
      expect(await db.$count(auditEntries, lines)).toBe(1);
    }
    expect(await db.$count(hidings, eq(hidings.commentId, own.commentId))).toBe(0);
  });

  it("needs something ticked, a reason, and a moderator", async () => {
    expect(() => parse(HideTogether, { reason: "Zo." })).toThrow(Invalid);
    expect(() => parse(HideTogether, { matters: [crypto.randomUUID()], reason: " " })).toThrow(Invalid);
    const input = { matters: [crypto.randomUUID()], reason: "Zo." };
    await expect(hideTogether(reader, input)).rejects.toThrow(Forbidden);
  });

  it("never touches what else somebody wrote", async () => {
    const { matterId } = await aReportedComment();
    const others = [await aComment(author, caseNumber), await aReportedComment()] as const;
    await hideTogether(moderator, { matters: [matterId], reason: "Dit is reclame." });
    const hidden = await db.select().from(hidings);
    expect(hidden.map(({ commentId }) => commentId)).not.toContain(others[0]);
    expect(hidden.map(({ commentId }) => commentId)).not.toContain(others[1].commentId);
    await expect(getCase(reader, caseNumber)).resolves.toMatchObject({ hiding: null });
  });
});

describe("the reminder", () => {
  const hoursAgo = (hours: number) => sql`now() - make_interval(hours => ${hours})`;

  it("rings every moderator once about what waits longer than 48 hours", async () => {
    const { matterId } = await aReportedComment();
    await db
      .update(matters)
      .set({ since: hoursAgo(47) })
      .where(eq(matters.id, matterId));
    expect(await remindOfMatters()).toBe(0);
    await db
      .update(matters)
      .set({ since: hoursAgo(49) })
      .where(eq(matters.id, matterId));
    const counts = await Promise.all([remindOfMatters(), remindOfMatters()]);
    expect(counts.toSorted()).toEqual([0, 1]);
    const rung = and(eq(notifications.kind, "matter-waits"), eq(notifications.receiverId, moderator.id));
    expect(await db.$count(notifications, rung)).toBe(1);
    expect(await remindOfMatters()).toBe(0);
  });

  it("is gone from the bell once it is decided, and one ring covers what comes due together", async () => {
    const [first, second] = [await aReportedComment(), await aReportedComment()];
    await db.update(matters).set({ since: hoursAgo(50) });
    expect(await remindOfMatters()).toBe(2);
    const mine = and(eq(notifications.kind, "matter-waits"), eq(notifications.receiverId, moderator.id));
    expect(await db.$count(notifications, mine)).toBe(1);
    await db.delete(notifications);
    await db.update(matters).set({ remindedAt: null }).where(eq(matters.id, first.matterId));
    expect(await remindOfMatters()).toBe(1);
    await decide(moderator, { commentId: first.commentId, verdict: "leave", reason: "Zo.", lastDecisionId: "" });
    expect(await db.$count(notifications, mine)).toBe(0);
    expect(await db.$count(matters, eq(matters.id, second.matterId))).toBe(1);
  });
});

describe("asking for a change", () => {
  it("shows what changed since, of a case and of a comment", async () => {
    await decide(moderator, { caseNumber, verdict: "ask", reason: "Zo.", lastDecisionId: "" });
    const { version } = await getCase(author, caseNumber);
    const change = caseInput({ whatHappened: "Er kwam een brief." });
    const { submissionKey: _, ...input } = change;
    await reviseCase(author, parse(ReviseCase, { ...input, number: caseNumber, version }));
    const [waiting] = await db.select().from(matters).where(eq(matters.caseNumber, caseNumber));
    const { history } = await getMatter(moderator, waiting!.id);
    expect(history!.change).toMatchObject({ kind: "case", differences: [{ field: "whatHappened" }] });

    const commentId = await aComment(author, caseNumber, { body: "Mijn buurman deed het." });
    await decide(moderator, { commentId, verdict: "ask", reason: "Zo.", lastDecisionId: "" });
    await editComment(author, { commentId, kind: "question", body: "Iemand deed het." });
    const { history: said } = await getMatter(moderator, (await matterOf(commentId)).id);
    const { pieces } = said!.change as { pieces: { text: string; change: string }[] };
    expect(pieces.map(({ text, change: kind }) => (kind === "added" ? "" : text)).join("")).toBe(
      "Mijn buurman deed het.",
    );
    expect(pieces.map(({ text, change: kind }) => (kind === "removed" ? "" : text)).join("")).toBe("Iemand deed het.");
    await deleteComment(author, { commentId });
    expect((await db.select().from(decisions).where(eq(decisions.commentId, commentId)))[0]!.askedText).toBeNull();
  });

  it("is not missed when the author was saving at that very moment", async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const commentId = await aComment(author, caseNumber, { body: `Eerst ${turn}.` });
      await Promise.all([
        editComment(author, { commentId, kind: "question", body: `Daarna ${turn}.` }),
        decide(moderator, { commentId, verdict: "ask", reason: "Zo.", lastDecisionId: "" }),
      ]);
      const decision = (await lastDecision({ commentId }))!;
      const waits = await db.$count(matters, eq(matters.commentId, commentId));
      expect(waits).toBe(decision.version === 1 ? 1 : 0);
    }
  });
});

describe("the order", () => {
  it("is by urgency: kind, how many called, and how long it waits", async () => {
    const quiet = await aReportedComment();
    const loud = await aReportedComment();
    const others = await Promise.all(Array.from({ length: 5 }, () => aPerson()));
    for (const who of others) await report(who, { commentId: loud.commentId, reason: "other", explanation: "" });
    const held = await aComment(author, caseNumber);
    await report(reader, { commentId: held, reason: "personal-data", explanation: "" });
    const proposal = await aCase(author, { audience: "public" });
    const order = async () => (await listQueue(moderator)).items.map(({ commentId, caseNumber: n }) => commentId ?? n);
    expect(await order()).toEqual([held, loud.commentId, quiet.commentId, proposal.number]);
    await db
      .update(reports)
      .set({ reportedAt: sql`reported_at - interval '5 days'` })
      .where(and(eq(reports.commentId, quiet.commentId), isNull(reports.decisionId)));
    expect((await order())[0]).toBe(quiet.commentId);
    const oldest = (await listQueue(moderator, { order: "age" })).items;
    expect(oldest[0]!.commentId).toBe(quiet.commentId);
    expect((await listQueue(moderator, { kind: "privacy" })).items.map(({ commentId }) => commentId)).toEqual([held]);
    const own = { organisation: author.organisation.slug };
    expect((await listQueue(moderator, own)).items).toHaveLength(4);
    expect((await listQueue(moderator, { ...own, kind: "proposal" })).items).toHaveLength(1);
    expect((await listQueue(moderator, { organisation: "nergens" })).items).toEqual([]);
  });

  it("holds requests of residents, but never about one's own case", async () => {
    const { number } = await aCase(moderator);
    for (const place of [String(caseNumber), String(number)]) {
      const input = {
        subject: "removal",
        place,
        explanation: "Haal dit weg.",
        contactWay: "post",
        contact: "Bij de kerk",
      };
      await receiveRequest(parse(AskAboutCase, input), { ip: "127.0.0.1", language: "nl" });
    }
    const requests = async (who: Actor) =>
      (await listQueue(who, { kind: "request" })).items.map((one) => one.caseNumber);
    expect(await requests(moderator)).toEqual([caseNumber]);
    expect((await requests(await aPerson({ role: "moderator" }))).length).toBeGreaterThanOrEqual(2);
  });
});

describe("a collection", () => {
  it("that wants to be public, or was reported, waits like everything else", async () => {
    const { facilitator } = await aCircle(await aPerson());
    const input = { title: "Buren", introduction: "Over buren.", audience: "public" };
    const slug = await startCollection(facilitator, parse(StartCollection, input));
    const { id: collectionId } = await getCollection(facilitator, slug);
    const queued = async () => (await listQueue(moderator)).items.filter((item) => item.collectionId === collectionId);
    expect(await queued()).toMatchObject([{ kinds: ["proposal"], title: "Buren", excerpt: "Over buren." }]);
    await decide(moderator, { collectionId, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
    expect(await queued()).toEqual([]);
    expect(await getCollection({ kind: "visitor" }, slug)).toMatchObject({ audience: "public" });

    await report(reader, { collectionId, reason: "personal-data", explanation: "" });
    await expect(getCollection({ kind: "visitor" }, slug)).rejects.toThrow(NotFound);
    await expect(getCollection(reader, slug)).rejects.toThrow(NotFound);
    await expect(getCollection(facilitator, slug)).resolves.toMatchObject({ hiding: "held" });
    expect(await queued()).toMatchObject([{ kinds: ["report", "privacy"] }]);
    const last = await lastDecision({ collectionId });
    await decide(moderator, { collectionId, verdict: "leave", reason: "Zo.", lastDecisionId: last!.id });
    await expect(getCollection(reader, slug)).resolves.toBeDefined();
    const told = await db.select().from(notifications).where(eq(notifications.receiverId, facilitator.id));
    expect(told).toHaveLength(2);
  });
});

describe("what is known of a person", () => {
  it("counts decisions on everything they wrote, newest first", async () => {
    const commentId = await aComment(author, caseNumber);
    await decide(moderator, { commentId, verdict: "hide", reason: "Reclame.", lastDecisionId: "" });
    await decide(moderator, { caseNumber, verdict: "ask", reason: "Namen.", lastDecisionId: "" });
    const record = await getRecord(moderator, author.handle);
    expect(record.tally).toEqual({ hide: 1, ask: 1 });
    expect(record.decisions.items.map(({ reason }) => reason)).toEqual(["Namen.", "Reclame."]);
    await expect(getRecord(moderator, "niemand")).rejects.toThrow(NotFound);
  });
});

it("what a moderator hides keeps its text", async () => {
  const { commentId } = await aReportedComment(author, "Blijft bewaard.");
  await decide(moderator, { commentId, verdict: "hide", reason: "Zo.", lastDecisionId: "" });
  expect((await db.select().from(comments).where(eq(comments.id, commentId)))[0]!.body).toBe("Blijft bewaard.");
});
