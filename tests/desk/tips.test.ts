import { desc, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { appeals, auditEntries, decisions, hidings, matters, participants, tips } from "#db/schema";
import { answerAppeal, askAnotherLook } from "#lib/appeals/commands";
import { getAppeal, getOwnDecision } from "#lib/appeals/queries";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { Forbidden, NotFound } from "#lib/core/errors";
import { hideTogether } from "#lib/desk/bulk";
import { letGo, takeUp } from "#lib/desk/claims";
import { listHidden } from "#lib/desk/hidden";
import { getMatter } from "#lib/desk/matter";
import { noteOnMatter } from "#lib/desk/notes";
import { getRecord } from "#lib/desk/people";
import { listQueue } from "#lib/desk/queue";
import { eraseAccount } from "#lib/erasing/commands";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import type { Verdict } from "#lib/moderation/validation";
import { placeOf } from "#lib/notifications/place";
import { listNotifications } from "#lib/notifications/queries";
import { mergeCase } from "#lib/rearranging/merge";
import { moveComment } from "#lib/rearranging/move";
import { editTip, removeTip } from "#lib/tips/commands";
import { getTip } from "#lib/tips/queries";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, anOrganisation, aTip } from "../support/people.ts";

useDatabase();

let author: Actor;
let harvester: Actor;
let reader: Actor;
let decider: Actor;
let elsewhere: Actor;
let number: number;
let commentId: string;
let tipId: string;

beforeEach(async () => {
  await db.update(participants).set({ role: "participant" });
  const organisation = await anOrganisation();
  [author, harvester, reader] = [await aPerson(), await aPerson(), await aPerson()];
  decider = await aPerson({ role: "moderator", organisation });
  elsewhere = await aPerson({ role: "moderator" });
  ({ number } = await aCase(author, { title: "Een moestuin" }));
  commentId = await aComment(author, number);
  tipId = await aTip(harvester, number, { commentId });
});

const why = { reason: "Zo.", personalDataSeen: undefined };
const tell = () => report(reader, { tipId, reason: "disrespectful", explanation: "" });
async function judged(verdict: Verdict) {
  const last = await lastDecision({ tipId });
  await decide(decider, { tipId, verdict, reason: "Zo.", lastDecisionId: last?.id ?? "" });
  return (await lastDecision({ tipId }))!.id;
}
const change = (body: string, version = 1) =>
  editTip(harvester, { tipId, body, practices: ["mapping"], version, personalDataSeen: undefined });
const waiting = async (who = decider) => (await listQueue(who)).items.find((one) => one.tipId === tipId);

describe("a tip on the desk", () => {
  it("is taken up, noted about, let go, and shown whole with what went before", async () => {
    await tell();
    const { id: matterId } = (await waiting())!;
    await takeUp(decider, { matterId: matterId!, from: "" });
    await noteOnMatter(decider, { matterId: matterId!, text: "De tweede keer.", personalDataSeen: undefined });
    const found = await getMatter(elsewhere, matterId!);
    expect(found).toMatchObject({
      kind: "tip",
      title: "Een moestuin",
      text: "Ga er zelf staan.",
      asked: "",
      behind: "",
    });
    expect(found.claim).toMatchObject({ byId: decider.id });
    expect(found.history).toMatchObject({ notes: [{ text: "De tweede keer." }], reports: [{ open: true }] });
    await letGo(decider, { matterId: matterId! });
    expect((await waiting())!.claim).toBeNull();
    const [noted] = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, "moderator-note.written"))
      .orderBy(desc(auditEntries.id));
    expect(noted!.detail).toEqual({ tipId });
  });

  it("that was asked to change comes back with what changed, and goes when a moderator leaves it", async () => {
    await tell();
    await judged("ask");
    expect(await waiting()).toBeUndefined();
    expect(await getTip(reader, tipId)).toMatchObject({ text: "Ga er zelf staan." });
    await change("Ga er samen staan.");
    const item = (await waiting())!;
    expect(item).toMatchObject({ kinds: ["changed"], version: 2 });
    const { history } = await getMatter(decider, item.id!);
    expect(history!.change).toMatchObject({ kind: "text" });
    await judged("leave");
    expect(await waiting()).toBeUndefined();
  });

  it("that is hidden stands in that list, and counts for who made it", async () => {
    await tell();
    await judged("hide");
    const hidden = async () => (await listHidden(decider)).items.filter((one) => one.tipId === tipId);
    expect(await hidden()).toMatchObject([
      { kind: "tip", hiding: "hidden", authorId: harvester.id, lastReason: "Zo." },
    ]);
    const record = await getRecord(decider, harvester.handle);
    expect(record.tally).toEqual({ hide: 1 });
    expect(record.decisions.items).toMatchObject([{ tipId, commentId: null, number, title: "Een moestuin" }]);
    await removeTip(harvester, { tipId });
    expect(await hidden()).toEqual([]);
    expect((await getRecord(decider, harvester.handle)).decisions.items).toMatchObject([{ number: null, title: null }]);
  });

  it("is hidden together with others, except one's own", async () => {
    const own = await aTip(decider, number, { body: "Van wie modereert." });
    await tell();
    await report(reader, { tipId: own, reason: "other", explanation: "" });
    const rows = await db
      .select()
      .from(matters)
      .where(inArray(matters.tipId, [own, tipId]));
    const outcome = await hideTogether(decider, { matters: rows.map(({ id }) => id), ...why });
    expect(outcome).toMatchObject({ hidden: 1, left: [{ why: "own" }] });
    expect(await db.$count(hidings, eq(hidings.tipId, tipId))).toBe(1);
  });
});

describe("another look at a tip", () => {
  async function asked(verdict: Verdict = "hide") {
    const decisionId = await judged(verdict);
    await askAnotherLook(harvester, { decisionId, words: "Dit klopt niet." });
    const [found] = await db.select().from(appeals).where(eq(appeals.decisionId, decisionId));
    return { decisionId, appealId: found!.id };
  }

  it("is asked by who made it, and given by a moderator of another organisation", async () => {
    const { decisionId, appealId } = await asked();
    expect(await waiting()).toMatchObject({ kinds: ["appeal"], hiding: "hidden" });
    await expect(getOwnDecision(author, decisionId)).rejects.toThrow(NotFound);
    expect(await getOwnDecision(harvester, decisionId)).toMatchObject({ kind: "tip", tipId, title: "Een moestuin" });
    const answer = (who: Actor) => answerAppeal(who, { appealId, outcome: "restored", ...why });
    await expect(getAppeal(decider, appealId)).rejects.toThrow(Forbidden);
    await expect(answer(decider)).rejects.toThrow(Forbidden);
    expect(await getAppeal(elsewhere, appealId)).toMatchObject({ tipId, text: "Ga er zelf staan.", number });
    await answer(elsewhere);
    expect(await getTip(reader, tipId)).toMatchObject({ text: "Ga er zelf staan." });
    expect(await waiting()).toBeUndefined();
  });

  it("may leave it hidden; either way its maker is led to the tip", async () => {
    const { appealId } = await asked();
    await answerAppeal(elsewhere, { appealId, outcome: "upheld", ...why });
    await expect(getTip(reader, tipId)).rejects.toThrow(NotFound);
    const [rung] = (await listNotifications(harvester)).items;
    expect(rung).toMatchObject({ kind: "appeal-decided", appeal: { outcome: "upheld" } });
    expect(placeOf(rung!)).toBe(`/tips/${tipId}`);
  });

  it("also takes a question back", async () => {
    const { appealId } = await asked("ask");
    await answerAppeal(elsewhere, { appealId, outcome: "restored", ...why });
    expect(await lastDecision({ tipId })).toMatchObject({ verdict: "leave", moderatorId: elsewhere.id });
  });
});

describe("what waits about a tip", () => {
  const kept = () => db.$count(matters, eq(matters.tipId, tipId));

  it("goes when its maker takes the tip away, with the words a moderator asked about", async () => {
    await judged("ask");
    await change("Anders.");
    expect(await kept()).toBe(1);
    await removeTip(harvester, { tipId });
    expect(await kept()).toBe(0);
    const [decision] = await db.select().from(decisions).where(eq(decisions.tipId, tipId));
    expect(decision!.askedText).toBeNull();
    await expect(tell()).rejects.toThrow(NotFound);
  });

  it("goes when its case is withdrawn", async () => {
    await tell();
    await withdrawCase(author, { number });
    expect(await kept()).toBe(0);
  });

  it("goes with the account of its maker when the words go too, and stays when they stay", async () => {
    await tell();
    await eraseAccount(harvester, { texts: "keep", sure: "yes" });
    expect(await waiting()).toMatchObject({ author: "Oud-deelnemer" });
    const other = await aPerson();
    tipId = await aTip(other, number);
    await judged("ask");
    await tell();
    await eraseAccount(other, { texts: "remove", sure: "yes" });
    expect(await kept()).toBe(0);
    const [tip] = await db.select().from(tips).where(eq(tips.id, tipId));
    expect(tip).toMatchObject({ body: "" });
    const [decision] = await db.select().from(decisions).where(eq(decisions.tipId, tipId));
    expect(decision!.askedText).toBeNull();
  });

  it("goes along when its comment moves and when its case goes into another, hidden as it was", async () => {
    const [other, last] = [await aCase(author), await aCase(author)];
    await report(reader, { tipId, reason: "personal-data", explanation: "" });
    await moveComment(elsewhere, { commentId, to: other.number, ...why });
    expect(await waiting()).toMatchObject({ caseNumber: other.number, hiding: "held" });
    await mergeCase(elsewhere, { caseNumber: other.number, to: last.number, ...why });
    expect(await waiting()).toMatchObject({ caseNumber: last.number, hiding: "held", kinds: ["report", "privacy"] });
    await expect(getTip(await aPerson(), tipId)).rejects.toThrow(NotFound);
    expect(await getTip(harvester, tipId)).toMatchObject({ case: { number: last.number } });
  });

  it("is one matter, whatever happens to it at once", async () => {
    await judged("ask");
    const reporters = await Promise.all(Array.from({ length: 5 }, () => aPerson()));
    await atOnce(6, (at) =>
      at === 5 ? change("Nog eens anders.") : report(reporters[at]!, { tipId, reason: "other", explanation: "" }),
    );
    expect(await waiting()).toMatchObject({ kinds: ["report", "changed"], reports: 5 });
  });
});
