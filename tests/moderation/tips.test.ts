import { and, desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, decisions, hidings, reports } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Conflict, Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { listQueue } from "#lib/desk/queue";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import type { Verdict, reportReasons } from "#lib/moderation/validation";
import { placeOf } from "#lib/notifications/place";
import { listNotifications } from "#lib/notifications/queries";
import { sentenceOf } from "#lib/notifications/sentence";
import { editTip } from "#lib/tips/commands";
import { getTip, listTips } from "#lib/tips/queries";
import { voteOnTip } from "#lib/votes/commands";
import { atOnce, triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aComment, aPerson, aTip } from "../support/people.ts";

useDatabase();

let author: Actor;
let harvester: Actor;
let reader: Actor;
let moderator: Actor;
let number: number;
let tipId: string;

beforeAll(async () => {
  [author, harvester, reader] = [await aPerson(), await aPerson(), await aPerson()];
  moderator = await aPerson({ role: "moderator", name: "Sanne de Wit" });
});
beforeEach(async () => {
  ({ number } = await aCase(author));
  tipId = await aTip(harvester, number, { commentId: await aComment(author, number) });
});

const tell = (who: Actor, reason: (typeof reportReasons)[number] = "other", explanation = "") =>
  report(who, { tipId, reason, explanation });
const judge = async (verdict: Verdict, who = moderator) =>
  decide(who, { tipId, verdict, reason: "Zo.", lastDecisionId: (await lastDecision({ tipId }))?.id ?? "" });
const waiting = async () => (await listQueue(moderator)).items.find((one) => one.tipId === tipId);
const openReports = () => db.$count(reports, eq(reports.tipId, tipId));

/** In which lists somebody finds it, and how. */
async function foundBy(who: Actor) {
  const lists = [
    await pagesOf((after) => listTips(who, undefined, after, 2)),
    await pagesOf((after) => listTips(who, undefined, after, 2, "valued")),
    await pagesOf((after) => listTips(who, "mapping", after, 2)),
  ];
  return lists.map((pages) => pages.flat().find(({ harvested }) => harvested?.id === tipId)?.harvested?.hiding);
}

describe("a report of a tip", () => {
  it("waits for a moderator, and stands in the log without its words", async () => {
    await tell(reader, "off-topic", "Dit is reclame.");
    expect(await waiting()).toMatchObject({
      key: `tip-${tipId}`,
      kind: "tip",
      kinds: ["report"],
      reports: 1,
      caseNumber: number,
      commentId: null,
      excerpt: "Ga er zelf staan.",
      authorId: harvester.id,
      told: [{ reason: "off-topic", explanation: "Dit is reclame." }],
      published: false,
    });
    const [line] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(line).toMatchObject({ action: "tip.reported", actorId: reader.id, caseNumber: number, reason: null });
    expect(line!.detail).toEqual({ reason: "off-topic", tipId });
    expect(await foundBy(reader)).toEqual([null, null, null]);
  });

  it("is one, however often and however many at once the same person sends it", async () => {
    await atOnce(5, () => tell(reader));
    await tell(reader, "disrespectful");
    expect(await openReports()).toBe(1);
    await tell(author);
    expect(await waiting()).toMatchObject({ reports: 2 });
  });

  it("is for who may read the tip, except who made it, and holds no personal data itself", async () => {
    await expect(tell(harvester)).rejects.toThrow(Forbidden);
    const circle = await aCircle(await aPerson());
    const inside = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    tipId = await aTip(circle.facilitator, inside.number);
    await expect(tell(reader)).rejects.toThrow(NotFound);
    await expect(report(reader, { tipId: crypto.randomUUID(), reason: "other", explanation: "" })).rejects.toThrow(
      NotFound,
    );
    await expect(tell(moderator, "other", "Bel 06 12345678.")).rejects.toThrow(Invalid);
    expect(await openReports()).toBe(0);
  });

  it("points at a tip alone", async () => {
    const both = db.insert(reports).values({ reporterId: reader.id, tipId, caseNumber: number, reason: "other" });
    await expect(both).rejects.toThrow();
  });

  it("of personal data takes it out of sight at once, until a moderator looked", async () => {
    await tell(reader, "personal-data");
    await tell(reader, "personal-data");
    expect(await waiting()).toMatchObject({ kinds: ["report", "privacy"], hiding: "held" });
    expect(await foundBy(reader)).toEqual([undefined, undefined, undefined]);
    expect(await foundBy(author)).toEqual([undefined, undefined, undefined]);
    await expect(getTip(reader, tipId)).rejects.toThrow(NotFound);
    await expect(voteOnTip(reader, { tipId, support: true })).rejects.toThrow(NotFound);
    await expect(tell(author)).rejects.toThrow(NotFound);
    for (const who of [harvester, moderator]) expect(await foundBy(who)).toEqual(["held", "held", "held"]);
    await judge("leave");
    expect(await foundBy(reader)).toEqual([null, null, null]);
    expect(await waiting()).toBeUndefined();
  });
});

describe("a decision on a tip", () => {
  it.each<[Verdict, string, string]>([
    ["leave", "left", "Een moderator keek naar je tip en liet hem staan"],
    ["hide", "hidden", "Een moderator heeft je tip verborgen"],
    ["ask", "asked-to-change", "Een moderator vraagt je om je tip aan te passen"],
  ])("%s: the reason to who made it, a line in the log, reports closed", async (verdict, deed, sentence) => {
    await tell(reader, "disrespectful");
    await judge(verdict);
    const { id } = (await lastDecision({ tipId }))!;
    const [closed] = await db.select().from(reports).where(eq(reports.tipId, tipId));
    expect(closed!.decisionId).toBe(id);
    const [line] = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.caseNumber, number), eq(auditEntries.action, `tip.${deed}`)));
    expect(line).toMatchObject({ actorId: moderator.id, participantId: harvester.id, reason: "Zo." });
    const [rung] = (await listNotifications(harvester)).items;
    expect(rung).toMatchObject({ kind: "decision", decision: { id, reason: "Zo." }, tip: { id: tipId } });
    expect(sentenceOf("nl", rung!)).toBe(sentence);
    expect(placeOf(rung!)).toBe(`/tips/${tipId}`);
    expect(await waiting()).toBeUndefined();
  });

  it("hide takes it from everybody but who made it and moderators, restore gives it back with its votes", async () => {
    await voteOnTip(author, { tipId, support: true });
    await judge("hide");
    for (const who of [reader, author, await aPerson({ role: "administrator" })]) {
      expect(await foundBy(who)).toEqual([undefined, undefined, undefined]);
      await expect(getTip(who, tipId)).rejects.toThrow(NotFound);
      await expect(voteOnTip(who, { tipId, support: true })).rejects.toThrow(NotFound);
    }
    for (const who of [harvester, moderator]) expect(await foundBy(who)).toEqual(["hidden", "hidden", "hidden"]);
    await judge("restore");
    expect(await foundBy(reader)).toEqual([null, null, null]);
    expect(await getTip(reader, tipId)).toMatchObject({ votes: 1 });
    expect(await db.$count(hidings, eq(hidings.tipId, tipId))).toBe(0);
  });

  it("is not for who made it, nor for who does not moderate; and a tip never becomes public", async () => {
    tipId = await aTip(moderator, number);
    await expect(judge("leave")).rejects.toThrow(Forbidden);
    await expect(judge("leave", reader)).rejects.toThrow(Forbidden);
    const colleague = await aPerson({ role: "moderator" });
    for (const verdict of ["publish", "decline", "restore"] as const)
      await expect(judge(verdict, colleague)).rejects.toEqual(new Refused("verdictDoesNotFit"));
  });

  it("of moderators at once is one; the others hear who was first", async () => {
    await tell(reader);
    const all = await Promise.all(Array.from({ length: 4 }, () => aPerson({ role: "moderator" })));
    const { done, refusals } = await triedAtOnce(4, (at) =>
      decide(all[at]!, { tipId, verdict: "hide", reason: "Zo.", lastDecisionId: "" }),
    );
    expect(done).toBe(1);
    expect(refusals.every((error) => error instanceof Conflict && error.message === "decidedAlready")).toBe(true);
    expect(await db.$count(decisions, eq(decisions.tipId, tipId))).toBe(1);
  });

  it("is not about a text that nobody read: changed meanwhile, it is a conflict", async () => {
    await editTip(harvester, {
      tipId,
      body: "Anders.",
      practices: ["mapping"],
      version: 1,
      personalDataSeen: undefined,
    });
    const input = { tipId, verdict: "hide", reason: "Zo.", lastDecisionId: "", version: 1 } as const;
    await expect(decide(moderator, input)).rejects.toEqual(new Conflict("changedMeanwhile"));
  });
});
