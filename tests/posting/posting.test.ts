import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, hidings, matters, settings } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { reviseCase } from "#lib/cases/commands";
import { getCase } from "#lib/cases/queries";
import { ReviseCase } from "#lib/cases/validation";
import { editComment } from "#lib/comments/change";
import { getComment } from "#lib/comments/queries";
import { env } from "#lib/core/env";
import { Forbidden, Invalid, NotFound, TooFast } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { countLinks } from "#lib/posting/links";
import { wordsFound } from "#lib/posting/words";
import { changeSettings } from "#lib/settings/commands";
import { getSettings } from "#lib/settings/queries";
import { ChangeSettings } from "#lib/settings/validation";
import { harvestTip } from "#lib/tips/commands";
import { getTip } from "#lib/tips/queries";
import { HarvestTip } from "#lib/tips/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, caseInput } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let moderator: Actor;
let known: Actor;
let newcomer: Actor;
let caseNumber: number;

beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  moderator = await aPerson({ role: "moderator" });
  known = await aPerson();
  ({ number: caseNumber } = await aCase(known));
});
beforeEach(async () => void (newcomer = await aPerson()));
afterEach(async () => void (await db.delete(settings)));

const set = (input: Record<string, unknown>) => changeSettings(administrator, parse(ChangeSettings, input));
const asked = (work: Promise<unknown>) => work.then(() => [], (error: unknown) => (error as Invalid).mistakes); // prettier-ignore

describe("settings", () => {
  it("come as they are, are changed by an administrator, with a line in the log for what changed", async () => {
    expect(await getSettings()).toMatchObject({ holdFirstPosts: false, askedWords: [] });
    await set({ holdFirstPosts: "true", askedWords: " Gratis \n\ngratis\nkoop nu" });
    expect(await getSettings()).toMatchObject({ holdFirstPosts: true, askedWords: ["gratis", "koop nu"] });
    await set({ holdFirstPosts: "true", askedWords: "gratis\nkoop nu" });
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.action, "setting.changed"));
    expect(lines.map(({ detail }) => detail)).toEqual([
      { setting: "holdFirstPosts", before: false, after: true },
      { setting: "askedWords", before: 0, after: 2 },
    ]);
    for (const who of [moderator, known]) {
      await expect(changeSettings(who, parse(ChangeSettings, {}))).rejects.toThrow(Forbidden);
    }
  });

  it("refuse too many or too long words", () => {
    expect(() => parse(ChangeSettings, { askedWords: "a".repeat(61) })).toThrow(Invalid);
    expect(() => parse(ChangeSettings, { askedWords: Array.from({ length: 201 }, (_, at) => `w${at}`).join("\n") })).toThrow(Invalid); // prettier-ignore
  });
});

describe("a first post", () => {
  it("stands at once unless an administrator wants otherwise", async () => {
    const { number } = await aCase(newcomer);
    await expect(getCase(known, number)).resolves.toMatchObject({ hiding: null });
  });

  it("waits for a moderator, as does the second until one stands; then everything does", async () => {
    await set({ holdFirstPosts: "true" });
    const { number } = await aCase(newcomer);
    const commentId = await aComment(newcomer, caseNumber);
    await expect(getCase(known, number)).rejects.toThrow(NotFound);
    await expect(getComment(known, commentId)).rejects.toThrow(NotFound);
    await expect(getCase(newcomer, number)).resolves.toMatchObject({ hiding: { kind: "first-post" } });
    const [matter] = await db.select().from(matters).where(eq(matters.caseNumber, number));
    expect(matter).toMatchObject({ kinds: ["first-post"], held: true });
    await decide(moderator, { caseNumber: number, verdict: "leave", reason: "Welkom.", lastDecisionId: "" });
    await expect(getCase(known, number)).resolves.toMatchObject({ hiding: null });
    const third = await aComment(newcomer, caseNumber);
    await expect(getComment(known, third)).resolves.toBeDefined();
    expect(await db.$count(hidings, eq(hidings.commentId, commentId))).toBe(1);
  });

  it("may be a tip: that waits too, and only its maker and moderators see it", async () => {
    await set({ holdFirstPosts: "true" });
    const tipId = await harvestTip(
      newcomer,
      parse(HarvestTip, { caseNumber, body: "Ga erheen.", practices: ["mapping"] }),
    );
    await expect(getTip(known, tipId)).rejects.toThrow(NotFound);
    await expect(getTip(newcomer, tipId)).resolves.toMatchObject({ harvested: { hiding: "first-post" } });
    const [matter] = await db.select().from(matters).where(eq(matters.tipId, tipId));
    expect(matter).toMatchObject({ kinds: ["first-post"], held: true });
    await decide(moderator, { tipId, verdict: "leave", reason: "Welkom.", lastDecisionId: "" });
    await expect(getTip(known, tipId)).resolves.toMatchObject({ harvested: { hiding: null } });
    await expect(getComment(known, await aComment(newcomer, caseNumber))).resolves.toBeDefined();
  });

  it("asked to change waits for its author, then for a moderator again", async () => {
    await set({ holdFirstPosts: "true" });
    const { number } = await aCase(newcomer);
    await decide(moderator, { caseNumber: number, verdict: "ask", reason: "Zo.", lastDecisionId: "" });
    expect(await db.$count(matters, eq(matters.caseNumber, number))).toBe(0);
    const { submissionKey: _, ...input } = caseInput({ whatHappened: "Anders." });
    await reviseCase(newcomer, parse(ReviseCase, { ...input, number, version: 1 }));
    const [matter] = await db.select().from(matters).where(eq(matters.caseNumber, number));
    expect(matter!.kinds).toEqual(["first-post", "changed"]);
  });

  it("of somebody known, or of a moderator, does not wait", async () => {
    await set({ holdFirstPosts: "true" });
    for (const who of [known, await aPerson({ role: "moderator" })]) {
      const { number } = await aCase(who);
      expect(await db.$count(hidings, eq(hidings.caseNumber, number))).toBe(0);
    }
  });
});

describe("words that ask", () => {
  it("are whole words and phrases, whatever the case and the signs around them", () => {
    const words = ["gratis", "koop nu", "c.v."];
    expect(wordsFound("Nu GRATIS! En koop  nu.", words)).toEqual(["gratis", "koop nu"]);
    expect(wordsFound("Gratisch, koopnu", words)).toEqual([]);
  });

  it("ask once: who is sure may post, and is not asked about the same word when they edit", async () => {
    await set({ askedWords: "gratis\nloterij" });
    const question = [expect.objectContaining({ field: "body", message: "askedWord", values: { word: "gratis" }, asks: true })]; // prettier-ignore
    expect(await asked(aComment(known, caseNumber, { body: "Gratis soep." }))).toEqual(question);
    const commentId = await aComment(known, caseNumber, { body: "Gratis soep.", sure: true });
    const edit = (body: string) => editComment(known, { commentId, kind: "question", body });
    expect(await asked(edit("Gratis soep en brood."))).toEqual([]);
    expect(await asked(edit("Gratis soep en een loterij."))).toMatchObject([{ values: { word: "loterij" } }]);
    expect(await asked(aCase(newcomer, { outcome: "Er was een loterij." }))).toMatchObject([{ field: "outcome" }]);
    expect(await asked(aCase(newcomer, { outcome: "Er was een loterij.", sure: true }))).toEqual([]);
  });
});

describe("posting the same again", () => {
  const body = "Wij hebben dit vorig jaar in onze wijk ook zo gedaan, met soep.";

  it("asks, with where it stands, when the form wants to ask", async () => {
    const commentId = await aComment(newcomer, caseNumber, { body });
    const again = (change: Record<string, unknown>) =>
      asked(aComment(newcomer, caseNumber, { body, sure: false, ...change }));
    expect(await again({})).toMatchObject([
      { field: "body", message: "postedTwice", asks: true, link: expect.stringContaining(`#reactie-${commentId}`) },
    ]);
    expect(await again({ body: `${body}!` })).toHaveLength(1);
    expect(await again({ body: "Iets heel anders, over de bushalte bij het station van ons dorp." })).toEqual([]);
    expect(await again({ sure: undefined })).toEqual([]);
    expect(await again({ sure: true })).toEqual([]);
    expect(await asked(aComment(known, caseNumber, { body, sure: false }))).toEqual([]);
  });

  it("asks about a case by its title and its story together", async () => {
    const told = { title: "De fietsen op het plein", whatHappened: "Elke ochtend stond het plein vol met fietsen." };
    const { number } = await aCase(newcomer, told);
    const again = (change: Record<string, unknown>) => asked(aCase(newcomer, { ...told, sure: false, ...change }));
    expect(await again({})).toMatchObject([{ field: "title", link: expect.stringContaining(`/casussen/${number}-`) }]);
    expect(await again({ title: "Honden in het park" })).toEqual([]);
  });
});

describe("links on the first day", () => {
  beforeAll(() => {
    env.RATE_LIMITS = true;
  });
  afterAll(() => {
    env.RATE_LIMITS = false;
  });

  it("are counted with and without http", () => {
    expect(countLinks(["Zie https://a.nl en www.b.nl", "niets"])).toBe(2);
  });

  it("are two in all", async () => {
    const fresh = await aPerson({ joinedToday: true });
    await aComment(fresh, caseNumber, { body: "Zie https://voorbeeld.nl." });
    const commentId = await aComment(fresh, caseNumber, { body: "En www.ander.nl." });
    await expect(aComment(fresh, caseNumber, { body: "En nog https://derde.nl." })).rejects.toThrow(TooFast);
    const edit = { commentId, kind: "question" as const, body: "En www.ander.nl en https://derde.nl." };
    await expect(editComment(fresh, edit)).rejects.toThrow(TooFast);
    await expect(editComment(fresh, { ...edit, body: "Kijk op www.ander.nl." })).resolves.toBeUndefined();
    await expect(
      aComment(known, caseNumber, { body: "https://a.nl https://b.nl https://c.nl" }),
    ).resolves.toBeDefined();
  });
});
