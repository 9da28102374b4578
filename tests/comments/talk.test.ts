import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, commentVersions, comments, notifications, questionRounds } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { addToCircle } from "#lib/circles/commands";
import { deleteComment, editComment } from "#lib/comments/change";
import { listNamedIn } from "#lib/comments/links";
import { findNameable } from "#lib/comments/mentions";
import { getComment } from "#lib/comments/queries";
import { askQuestionsFirst, endQuestionsFirst, questionsFirstUntil } from "#lib/comments/shaping";
import { countTakenAlong, listTakenAlong, takeAlong } from "#lib/comments/taken-along";
import { listCommentVersions } from "#lib/comments/versions";
import { wholeComment } from "#lib/comments/whole";
import { Conflict, Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import { atOnce, triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;
let moderator: Actor;
const XSS = `<img src=x onerror="alert(1)"> [a](javascript:alert(1))`;

beforeAll(async () => {
  author = await aPerson({ name: "Ada Inbrenger" });
  reader = await aPerson({ name: "Rik Lezer" });
  moderator = await aPerson({ role: "moderator" });
});

const whole = async (viewer: Viewer, id: string) => wholeComment(viewer, await getComment(viewer, id));
const bellOf = async (actor: Actor) =>
  (await db.select().from(notifications).where(eq(notifications.receiverId, actor.id))).map(({ kind }) => kind);
const edit = (actor: Actor, commentId: string, change: Record<string, unknown> = {}) =>
  editComment(actor, { commentId, kind: "question", body: "Anders.", ...change });
const hide = (commentId: string) =>
  decide(moderator, { commentId, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
const rewrite = async (number: number, change: Record<string, unknown>) => {
  const found = await getCase(author, number);
  const { title, practices, domain, version, audience, circleId } = found;
  const texts = Object.fromEntries(
    Object.entries(found).filter(([name, value]) => typeof value === "string" && !["slug", "audience"].includes(name)),
  );
  const { ReviseCase } = await import("#lib/cases/validation");
  const { caseFields } = await import("#lib/cases/validation");
  const { parse } = await import("#lib/core/parse");
  const fields = Object.fromEntries(
    caseFields.map((field) => [field, (found as Record<string, unknown>)[field] ?? texts[field]]),
  );
  const input = { ...fields, title, practices, domain, audience, circleId, intent: "post", number, version, ...change };
  await reviseCase(author, parse(ReviseCase, input));
};

describe("eerst alleen vragen", () => {
  it("lets colleagues only ask, and the owner answer, until it ends", async () => {
    const { number } = await aCase(author);
    await askQuestionsFirst(author, { caseNumber: number, days: 2 });
    const until = (await questionsFirstUntil(number))!;
    expect(until.getTime() - Date.now()).toBeGreaterThan(47 * 3600_000);
    await expect(aComment(reader, number, { kind: "tip" })).rejects.toThrow(Refused);
    const asked = await aComment(reader, number);
    await expect(edit(reader, asked, { kind: "tip" })).rejects.toThrow(Refused);
    await edit(reader, asked);
    await aComment(author, number, { kind: "experience", parentId: asked });
    await endQuestionsFirst(author, { caseNumber: number });
    await endQuestionsFirst(author, { caseNumber: number });
    expect(await questionsFirstUntil(number)).toBeUndefined();
    await aComment(reader, number, { kind: "tip" });
    const log = await db.select().from(auditEntries).where(eq(auditEntries.caseNumber, number));
    expect(log.filter(({ action }) => action.startsWith("talk.")).map(({ action }) => action)).toEqual([
      "talk.questions-first",
      "talk.questions-ended",
    ]);
  });

  it("is for who writes the case to ask, one round at a time, however many ask at once", async () => {
    const { number } = await aCase(author);
    await expect(askQuestionsFirst(reader, { caseNumber: number, days: 1 })).rejects.toThrow(Forbidden);
    await expect(endQuestionsFirst(reader, { caseNumber: number })).rejects.toThrow(Forbidden);
    await atOnce(8, () => askQuestionsFirst(author, { caseNumber: number, days: 1 }));
    const rounds = await db.select().from(questionRounds).where(eq(questionRounds.caseNumber, number));
    expect(rounds.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  it("is over by itself", async () => {
    const { number } = await aCase(author);
    await askQuestionsFirst(author, { caseNumber: number, days: 1 });
    const past = { askedAt: new Date("2026-01-01"), until: new Date("2026-01-02") };
    await db.update(questionRounds).set(past).where(eq(questionRounds.caseNumber, number));
    await aComment(reader, number, { kind: "tip" });
  });
});

describe("a quote", () => {
  const story = "Bewoners vroegen om het bankje **weg te halen**. Ze waren boos.";
  const quote = { text: "het bankje weg te halen", field: "whatHappened" };

  it("of the case shows as long as its words stand there", async () => {
    const { number } = await aCase(author, { whatHappened: story });
    const id = await aComment(reader, number, { quote });
    expect((await whole(author, id)).shownQuote).toEqual({ ...quote, commentId: null });
    await rewrite(number, { whatHappened: "Er gebeurde niets." });
    expect((await whole(author, id)).shownQuote).toBeUndefined();
  });

  it("that does not stand where it says is refused", async () => {
    const { number } = await aCase(author, { whatHappened: story });
    const other = await aCase(author);
    const elsewhere = await aComment(reader, other.number, { body: "Wat zei je toen?" });
    for (const wrong of [
      { text: "verzonnen woorden", field: "whatHappened" },
      { text: "het bankje", field: "history" },
      { text: "het bankje", field: "authorId" },
      { text: "Wat zei je", commentId: elsewhere },
    ]) {
      await expect(aComment(reader, number, { quote: wrong })).rejects.toThrow(Invalid);
    }
  });

  it("of a comment goes out of sight with it: hidden, changed or deleted", async () => {
    const { number } = await aCase(author);
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1)
      ids.push(await aComment(reader, number, { body: "De buurvrouw met de sleutel." }));
    const quoting: string[] = [];
    for (const commentId of ids) {
      quoting.push(await aComment(author, number, { quote: { text: "buurvrouw met de sleutel", commentId } }));
    }
    const shown = async (viewer: Viewer) =>
      Promise.all(quoting.map(async (id) => (await whole(viewer, id)).shownQuote?.text));
    expect(await shown(author)).toEqual(Array(3).fill("buurvrouw met de sleutel"));
    await hide(ids[0]!);
    await edit(reader, ids[1]!);
    await deleteComment(reader, { commentId: ids[2]! });
    expect(await shown(author)).toEqual([undefined, undefined, undefined]);
    // Its writer still sees the hidden one, and so the quote of it.
    expect(await shown(reader)).toEqual(["buurvrouw met de sleutel", undefined, undefined]);
  });

  it("of what visitors do not get is not for visitors", async () => {
    const { number } = await aCase(author, {
      audience: "public",
      outcome: "Binnen zei de directeur nee.",
      participantsOnly: ["after"],
    });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
    const inside = await aComment(reader, number, { quote: { text: "de directeur nee", field: "outcome" } });
    const open = await aComment(reader, number, { quote: { text: "bankje weg", field: "whatHappened" } });
    expect((await whole(visitor, inside)).shownQuote).toBeUndefined();
    expect((await whole(visitor, open)).shownQuote?.text).toBe("bankje weg");
    expect((await whole(author, inside)).shownQuote?.text).toBe("de directeur nee");
  });

  it("is guarded like every text, and forgotten when personal data leave its source", async () => {
    const { number } = await aCase(author, {
      whatHappened: "Samen met Sjoerd liep ik door de wijk.",
      personalDataSeen: true,
    });
    await expect(
      aComment(reader, number, { quote: { text: "Samen met Sjoerd", field: "whatHappened" }, personalDataSeen: false }),
    ).rejects.toThrow(Invalid);
    const id = await aComment(reader, number, {
      quote: { text: "Samen met Sjoerd", field: "whatHappened" },
      personalDataSeen: true,
    });
    await rewrite(number, { whatHappened: "Ik liep door de wijk.", personalDataSeen: true });
    const [row] = await db.select().from(comments).where(eq(comments.id, id));
    expect(row!.quote).toBeNull();
  });
});

it("two comments that each lead to the case of the other, at once and many times, wait for neither", async () => {
  const [{ number: one }, { number: other }] = [await aCase(author), await aCase(reader)];
  const post = (on: number, to: number) => aComment(reader, on, { body: `Net als #${to}?` });
  await Promise.all(Array.from({ length: 8 }, (_, turn) => (turn % 2 ? post(one, other) : post(other, one))));
  expect(await listNamedIn(author, one)).toHaveLength(1);
  expect(await listNamedIn(author, other)).toHaveLength(1);
});

describe("naming people and circles", () => {
  it("offers only who may read the case", async () => {
    const circle = await aCircle(await aPerson({ name: "Vera Voorzitter" }));
    const outsider = await aPerson({ name: "Vera Buitenstaander" });
    const member = await aPerson({ name: "Vera Lid" });
    await addToCircle(circle.facilitator, { circleId: circle.id, handle: member.handle });
    const { number } = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    const offered = async (search: string) =>
      (await findNameable(circle.facilitator, number, search)).map(({ name }) => name);
    expect(await offered("Vera")).toEqual(["Vera Lid"]);
    expect(await offered("Kring")).toHaveLength(1);
    await expect(findNameable(outsider, number, "Vera")).rejects.toThrow(NotFound);
    await expect(aComment(circle.facilitator, number, { body: `@deelnemer:${outsider.id}` })).rejects.toThrow(Invalid);
    expect(await bellOf(outsider)).toEqual([]);
  });

  it("rings each once, also when they are in a circle that is named, and only anew after an edit", async () => {
    const circle = await aCircle(await aPerson());
    const member = await aPerson({ name: "Noor Genoemd" });
    await addToCircle(circle.facilitator, { circleId: circle.id, handle: member.handle });
    const leader = circle.facilitator;
    const { number } = await aCase(author);
    const body = `Dag @deelnemer:${member.id} en @kring:${circle.id}, kijk eens.`;
    const id = await aComment(leader, number, { body });
    expect((await bellOf(member)).filter((kind) => kind !== "circle")).toEqual(["mention"]);
    await edit(leader, id, { body: `${body} Graag.` });
    expect((await bellOf(member)).filter((kind) => kind !== "circle")).toEqual(["mention"]);
    const shown = await whole(await asKnownNow(member), id);
    expect(shown.pieces!.map(({ text }) => text).join("")).toMatch(
      /^Dag @Noor Genoemd en @Kring \d+, kijk eens\. Graag\.$/,
    );
    expect(shown.pieces!.filter(({ href }) => href)).toHaveLength(2);
    const closed = (await whole(reader, id)).pieces!.map(({ text }) => text).join("");
    expect(closed).toContain("een leerkring");
    expect(closed).not.toMatch(/Kring \d/);
  });

  it("does not ring twice who hears of the comment anyway, and never of an unknown id", async () => {
    const { number } = await aCase(author);
    const before = (await bellOf(author)).length;
    await aComment(reader, number, { body: `Wat vind jij, @deelnemer:${author.id}?` });
    expect((await bellOf(author)).slice(before)).toEqual(["comment"]);
    const nobody = "0b5d8c3e-1111-4222-8333-444455556666";
    await expect(aComment(reader, number, { body: `@deelnemer:${nobody}` })).rejects.toThrow(Invalid);
  });
});

describe("links to other cases", () => {
  it("become titles for who may read them, and lead back from there", async () => {
    const circle = await aCircle(await aPerson());
    const secret = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id, title: "Geheim bankje" });
    const known = await aCase(author, { title: "Bekend bankje" });
    const { number } = await aCase(author, { title: "Hier staat het" });
    const body = `Zie #${known.number}, /casussen/${secret.number}-iets en http://elders.example/casussen/1-x.`;
    const id = await aComment(circle.facilitator, number, { body });
    const text = async (viewer: Viewer) => (await whole(viewer, id)).pieces!.map(({ text: piece }) => piece).join("");
    expect(await text(circle.facilitator)).toBe(
      "Zie Bekend bankje, Geheim bankje en http://elders.example/casussen/1-x.",
    );
    expect(await text(reader)).toBe("Zie Bekend bankje, een casus en http://elders.example/casussen/1-x.");
    expect((await listNamedIn(reader, known.number)).map(({ title }) => title)).toEqual(["Hier staat het"]);
    expect(await listNamedIn(visitor, known.number)).toEqual([]);
    await edit(circle.facilitator, id);
    expect(await listNamedIn(reader, known.number)).toEqual([]);
  });

  it("lead back from no comment that is hidden or deleted", async () => {
    const known = await aCase(author);
    const { number } = await aCase(author);
    const first = await aComment(reader, number, { body: `#${known.number}` });
    const second = await aComment(reader, number, { body: `#${known.number}` });
    await hide(first);
    expect(await listNamedIn(author, known.number)).toMatchObject([{ commentId: second }]);
    await deleteComment(reader, { commentId: second });
    expect(await listNamedIn(author, known.number)).toEqual([]);
  });
});

describe("meegenomen", () => {
  it("is for who writes the case, of others' advice; counts and is heard once", async () => {
    const adviser = await aPerson();
    const { number } = await aCase(author);
    const commentId = await aComment(adviser, number, { kind: "tip" });
    const own = await aComment(author, number);
    await atOnce(6, () => takeAlong(author, { commentId, taken: true }));
    expect((await bellOf(adviser)).filter((kind) => kind !== "followed")).toEqual(["taken-along"]);
    expect(await countTakenAlong(reader, adviser.id)).toBe(1);
    expect((await listTakenAlong(reader, number)).map(({ id }) => id)).toEqual([commentId]);
    expect((await whole(reader, commentId)).taken).toBe(true);
    await expect(takeAlong(reader, { commentId, taken: true })).rejects.toThrow(Forbidden);
    await expect(takeAlong(author, { commentId: own, taken: true })).rejects.toThrow(Forbidden);
    await hide(commentId);
    expect(await listTakenAlong(reader, number)).toEqual([]);
    expect(await countTakenAlong(reader, adviser.id)).toBe(0);
    await expect(takeAlong(author, { commentId, taken: false })).rejects.toThrow(NotFound);
  });

  it("can be taken back, and goes with a comment that is deleted", async () => {
    const { number } = await aCase(author);
    const commentId = await aComment(reader, number);
    await takeAlong(author, { commentId, taken: true });
    await takeAlong(author, { commentId, taken: false });
    await takeAlong(author, { commentId, taken: false });
    expect(await listTakenAlong(reader, number)).toEqual([]);
    await takeAlong(author, { commentId, taken: true });
    await deleteComment(reader, { commentId });
    expect(await listTakenAlong(reader, number)).toEqual([]);
  });
});

describe("the versions of a comment", () => {
  it("tell what changed and why; from an older version nothing is lost", async () => {
    const { number } = await aCase(author);
    const id = await aComment(reader, number, { body: "De sleutel ligt links." });
    await edit(reader, id, { body: "De sleutel ligt rechts.", reason: "Verkeerd gekeken.", version: 1 });
    const [first] = await listCommentVersions(author, id);
    expect(first).toMatchObject({ version: 2, reason: "Verkeerd gekeken." });
    expect(first!.pieces.filter(({ change }) => change !== "same")).toEqual([
      { text: "links", change: "removed" },
      { text: "rechts", change: "added" },
    ]);
    const { done, refusals } = await triedAtOnce(6, (at) => edit(reader, id, { body: `Nieuw ${at}`, version: 2 }));
    expect(done).toBe(1);
    expect(refusals.every((error) => error instanceof Conflict)).toBe(true);
    expect(await listCommentVersions(author, id)).toHaveLength(2);
  });

  it("are for who may read the comment, and gone when it is", async () => {
    const { number } = await aCase(author);
    const id = await aComment(reader, number, { body: XSS });
    await edit(reader, id, { reason: XSS });
    await hide(id);
    await expect(listCommentVersions(author, id)).rejects.toThrow(NotFound);
    expect(await listCommentVersions(reader, id)).toHaveLength(1);
    await deleteComment(reader, { commentId: id });
    expect(await db.select().from(commentVersions).where(eq(commentVersions.commentId, id))).toEqual([]);
  });

  it("keep no personal data that an edit took out", async () => {
    const { number } = await aCase(author);
    const body = "Samen met Sjoerd liep ik door de wijk.";
    const id = await aComment(reader, number, { body, personalDataSeen: true });
    await edit(reader, id, { body: "Ik liep door de wijk." });
    const rows = await db.select().from(commentVersions).where(eq(commentVersions.commentId, id));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain("Sjoerd");
  });
});
