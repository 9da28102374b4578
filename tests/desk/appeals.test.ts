import { and, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { appeals, auditEntries, decisions, hidings, matters, notifications, participants } from "#db/schema";
import { answerAppeal, askAnotherLook } from "#lib/appeals/commands";
import { calledFor } from "#lib/appeals/policy";
import { getAppeal, getOwnDecision } from "#lib/appeals/queries";
import type { Actor, Role } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { Conflict, Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { listQueue } from "#lib/desk/queue";
import { decide } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import type { Verdict } from "#lib/moderation/validation";
import { listNotifications } from "#lib/notifications/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, anOrganisation } from "../support/people.ts";

useDatabase();

let author: Actor;
let decider: Actor;
let neighbour: Actor;
let elsewhere: Actor;
let caseNumber: number;

beforeEach(async () => {
  await db.update(participants).set({ role: "participant" });
  const organisation = await anOrganisation();
  author = await aPerson();
  decider = await aPerson({ role: "moderator", organisation, name: "Sanne de Wit" });
  neighbour = await aPerson({ role: "moderator", organisation });
  elsewhere = await aPerson({ role: "moderator", name: "Joris Kamp" });
  ({ number: caseNumber } = await aCase(author, { audience: "public" }));
});

async function judged(verdict: Verdict) {
  const last = await lastDecision({ caseNumber });
  await decide(decider, { caseNumber, verdict, reason: "Zo.", lastDecisionId: last?.id ?? "" });
  return (await lastDecision({ caseNumber }))!.id;
}
const ask = (decisionId: string, who = author) => askAnotherLook(who, { decisionId, words: "Dit klopt niet." });
async function asked(verdict: Verdict = "hide") {
  const decisionId = await judged(verdict);
  await ask(decisionId);
  const [found] = await db.select().from(appeals).where(eq(appeals.decisionId, decisionId));
  return found!.id;
}
const answer = (who: Actor, appealId: string, outcome: "upheld" | "restored" = "restored") =>
  answerAppeal(who, { appealId, outcome, reason: "Opnieuw gekeken." });

describe("who looks again", () => {
  const appealed = { authorId: "author", deciderId: "d", deciderOrganisationId: "breda" };
  const person = (id: string, role: Role, organisationId: string) => ({ id, role, organisationId });
  const called = (...people: ReturnType<typeof person>[]) => calledFor(appealed, people).map(({ id }) => id);

  it("is a moderator of another organisation", () => {
    expect(called(person("d", "moderator", "breda"), person("n", "moderator", "breda"), person("e", "moderator", "tilburg"), person("a", "administrator", "x"))).toEqual(["e"]); // prettier-ignore
  });
  it("is any other moderator when there is none elsewhere", () => {
    expect(called(person("d", "moderator", "breda"), person("n", "moderator", "breda"), person("a", "administrator", "x"))).toEqual(["n"]); // prettier-ignore
  });
  it("is an administrator when there is no other moderator at all", () => {
    expect(called(person("d", "moderator", "breda"), person("a", "administrator", "breda"))).toEqual(["a"]);
  });
  it("is never the author, and nobody when nobody is left", () => {
    expect(called(person("d", "moderator", "breda"), person("author", "moderator", "tilburg"))).toEqual([]);
  });
});

describe("asking for another look", () => {
  it("rings those who are called, stands in the queue and in the log", async () => {
    const appealId = await asked();
    const rung = await db.select().from(notifications).where(eq(notifications.appealId, appealId));
    expect(rung).toEqual([expect.objectContaining({ kind: "appeal", receiverId: elsewhere.id })]);
    const [item] = (await listQueue(elsewhere)).items.filter((one) => one.caseNumber === caseNumber);
    expect(item).toMatchObject({ kinds: ["appeal"], hiding: "hidden" });
    const [line] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(line).toMatchObject({ action: "appeal.asked", actorId: author.id, caseNumber });
  });

  it("is once per decision; twice is harmless until it is answered", async () => {
    const decisionId = await judged("hide");
    await Promise.all([ask(decisionId), ask(decisionId), ask(decisionId)]);
    expect(await db.$count(appeals, eq(appeals.decisionId, decisionId))).toBe(1);
    const [{ id } = { id: "" }] = await db.select().from(appeals).where(eq(appeals.decisionId, decisionId));
    await answer(elsewhere, id, "upheld");
    await expect(ask(decisionId)).rejects.toEqual(new Refused("appealAnswered"));
  });

  it("is only for the author, about the latest decision, when it keeps something back", async () => {
    const first = await judged("hide");
    await expect(ask(first, await aPerson())).rejects.toThrow(NotFound);
    await expect(ask(first, elsewhere)).rejects.toThrow(Forbidden);
    await judged("restore");
    await expect(ask(first)).rejects.toEqual(new Refused("appealTooLate"));
    await expect(ask(await judged("leave"))).rejects.toEqual(new Refused("appealTooLate"));
    await expect(ask(crypto.randomUUID())).rejects.toThrow(NotFound);
  });

  it("keeps personal data out of the words", async () => {
    const decisionId = await judged("hide");
    const words = "Bel mij op 06-12345678, dan leg ik het uit.";
    await expect(askAnotherLook(author, { decisionId, words })).rejects.toThrow(Invalid);
  });

  it("works for a comment", async () => {
    const commentId = await aComment(author, caseNumber);
    await decide(decider, { commentId, verdict: "hide", reason: "Zo.", lastDecisionId: "" });
    const { id } = (await lastDecision({ commentId }))!;
    await ask(id);
    const [{ id: appealId } = { id: "" }] = await db.select().from(appeals).where(eq(appeals.decisionId, id));
    await answer(elsewhere, appealId);
    expect(await db.$count(hidings, eq(hidings.commentId, commentId))).toBe(0);
  });
});

describe("the answer", () => {
  it.each<[Verdict, Verdict]>([
    ["hide", "restore"],
    ["ask", "leave"],
    ["decline", "publish"],
  ])("takes %s back by %s, with a reason the author reads, once", async (verdict, opposite) => {
    const appealId = await asked(verdict);
    await db.delete(notifications);
    await answer(elsewhere, appealId);
    expect(await lastDecision({ caseNumber })).toMatchObject({ verdict: opposite, moderatorId: elsewhere.id });
    const { items } = await listNotifications(author);
    expect(items).toEqual([
      expect.objectContaining({
        kind: "appeal-decided",
        appeal: expect.objectContaining({ outcome: "restored", answer: "Opnieuw gekeken." }),
      }),
    ]);
    const [left] = await db.select().from(matters).where(eq(matters.caseNumber, caseNumber));
    expect(left?.kinds ?? []).not.toContain("appeal");
    await expect(getCase(await aPerson(), caseNumber)).resolves.toBeDefined();
  });

  it("may be that the decision stands: nothing changes but that it was looked at", async () => {
    const appealId = await asked();
    await answer(elsewhere, appealId, "upheld");
    expect(await db.$count(decisions, eq(decisions.caseNumber, caseNumber))).toBe(1);
    expect(await db.$count(hidings, eq(hidings.caseNumber, caseNumber))).toBe(1);
    const own = await getOwnDecision(author, (await lastDecision({ caseNumber }))!.id);
    expect(own.appeal).toMatchObject({ outcome: "upheld", answer: "Opnieuw gekeken." });
    const [line] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(line).toMatchObject({ action: "appeal.upheld", actorId: elsewhere.id, reason: "Opnieuw gekeken." });
  });

  it("is not for who decided, a colleague of theirs, the author or an administrator who is not called", async () => {
    const appealId = await asked();
    for (const who of [decider, neighbour, author, await aPerson({ role: "administrator" }), await aPerson()]) {
      await expect(answer(who, appealId)).rejects.toThrow(Forbidden);
      await expect(getAppeal(who, appealId)).rejects.toThrow(Forbidden);
    }
  });

  it("is an administrator's when no moderator is left", async () => {
    await db.update(participants).set({ role: "participant" }).where(eq(participants.id, neighbour.id));
    await db.update(participants).set({ role: "participant" }).where(eq(participants.id, elsewhere.id));
    const administrator = await aPerson({ role: "administrator" });
    const appealId = await asked();
    await expect(getAppeal(administrator, appealId)).resolves.toMatchObject({ words: "Dit klopt niet." });
    await answer(administrator, appealId);
    expect(await db.$count(hidings, eq(hidings.caseNumber, caseNumber))).toBe(0);
  });

  it("of ten at once is one; the others hear who was first", async () => {
    const appealId = await asked();
    const moderators = [
      elsewhere,
      ...(await Promise.all(Array.from({ length: 9 }, () => aPerson({ role: "moderator" })))),
    ];
    const outcomes = await Promise.allSettled(moderators.map((who) => answer(who, appealId)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(Conflict);
    const told = and(eq(notifications.receiverId, author.id), eq(notifications.kind, "appeal-decided"));
    expect(await db.$count(notifications, told)).toBe(1);
  });

  it("comes before any other verdict, except hiding what comes up anew", async () => {
    await asked("ask");
    const last = await lastDecision({ caseNumber });
    const judge = (verdict: Verdict) =>
      decide(neighbour, { caseNumber, verdict, reason: "Zo.", lastDecisionId: last!.id });
    await expect(judge("leave")).rejects.toEqual(new Refused("appealWaits"));
    await expect(judge("hide")).resolves.toBeUndefined();
  });
});
