import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase, listCases, listDrafts, listRelated } from "#lib/cases/queries";
import { TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson } from "../support/people.ts";

useDatabase();

describe("searching", () => {
  let reader: Actor;
  let author: Actor;

  beforeAll(async () => {
    reader = await aPerson();
    author = await aPerson();
    await aCase(author, { title: "Bewoners willen een moestuin", whatHappened: "Naast de flat, met Noor." });
    await aCase(author, { title: "Een drempel", whatHappened: "Kinderen spelen op straat.", tip: "Loop een rondje." });
    await aCase(author, { title: "Aan de balie", whatHappened: "Een vraag.", history: "Er was eerder een café." });
    await aCase(author, { title: "Moestuin als concept", intent: "draft" });
  });

  const titles = async (search: string, viewer = reader) =>
    (await listCases(viewer, { search })).items.map((item) => item.title).sort();

  it.each([
    ["a word", "moestuin", ["Bewoners willen een moestuin"]],
    ["its plural", "moestuinen", ["Bewoners willen een moestuin"]],
    ["the singular of a plural", "bewoner", ["Bewoners willen een moestuin"]],
    ["capitals", "MOESTUIN", ["Bewoners willen een moestuin"]],
    ["a word deep in the story", "rondjes", ["Een drempel"]],
    ["a word with an accent", "café", ["Aan de balie"]],
    ["two words, both", "moestuin flat", ["Bewoners willen een moestuin"]],
    ["two words of two cases", "moestuin balie", []],
    ["either word", "moestuin or balie", ["Aan de balie", "Bewoners willen een moestuin"]],
    ["not a word", "een -moestuin vraag", ["Aan de balie"]],
    ["words in a row", '"op straat"', ["Een drempel"]],
    ["only words that say nothing", "de het een", []],
    ["nothing like it", "zwembad", []],
  ])("by %s", async (_what, search, found) => {
    expect(await titles(search)).toEqual(found);
  });

  it.each([
    "'",
    '"',
    "\\",
    "& | ! ( )",
    ":*",
    "moestuin:*",
    "'; drop table vote; --",
    "<->",
    "a".repeat(200),
    "%",
    "-",
    "-- x",
  ])("for %s is answered, whatever it means", async (search) => {
    await expect(listCases(reader, { search })).resolves.toBeDefined();
  });

  it("goes with a filter and finds only what one may read", async () => {
    expect((await listCases(reader, { search: "moestuin", domains: ["desk"] })).items).toEqual([]);
    expect(await titles("moestuin", author)).toEqual(["Bewoners willen een moestuin"]);
    expect((await listCases(visitor, { search: "moestuin" })).items).toEqual([]);
  });

  it("is limited per person", async () => {
    env.RATE_LIMITS = true;
    try {
      const eager = await aPerson();
      const search = () => listCases(eager, { search: "moestuin" });
      for (let times = 0; times < 30; times += 1) await search();
      await expect(search()).rejects.toThrow(TooFast);
      await expect(listCases(eager)).resolves.toBeDefined();
      await expect(titles("moestuin")).resolves.toBeDefined();
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});

describe("related cases", () => {
  it("are up to three that share the most practices, the newest first among equals, and never the case itself", async () => {
    const author = await aPerson();
    const write = async (...practices: string[]) => (await aCase(author, { practices })).number;
    const one = await write("resolutions");
    const both = await write("resolutions", "alignment");
    const newer = await write("alignment");
    await write("support");
    const newest = await write("resolutions", "support");
    const subject = await getCase(author, await write("resolutions", "alignment"));
    const related = await listRelated(author, subject);
    expect(related.map(({ number }) => number)).toEqual([both, newest, newer]);
    expect(related[0]).toMatchObject({ shared: 2, organisationName: author.organisation.name });
    expect(related.map(({ number }) => number)).not.toContain(one);
  });

  it("are only those the reader may read", async () => {
    const { facilitator, id } = await aCircle(await aPerson());
    const moderator = await aPerson({ role: "moderator" });
    const practices = ["mapping", "relations", "resolutions", "alignment", "support"];
    const subject = await getCase(facilitator, (await aCase(facilitator, { practices })).number);
    const inCircle = await aCase(facilitator, { practices, audience: "circle", circleId: id });
    const hidden = await aCase(await aPerson(), { practices });
    await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    const gone = await aCase(facilitator, { practices });
    await withdrawCase(facilitator, { number: gone.number });
    await aCase(facilitator, { practices, intent: "draft" });
    const seenBy = async (viewer: Actor) =>
      (await listRelated(viewer, subject)).filter(({ shared }) => shared === 5).map(({ number }) => number);
    expect(await seenBy(facilitator)).toEqual([inCircle.number]);
    expect(await seenBy(await aPerson())).toEqual([]);
    expect(await seenBy(moderator)).toEqual([hidden.number, inCircle.number]);
    expect(await listRelated(visitor, subject)).toEqual([]);
  });

  it("are none for a draft without practices", async () => {
    expect(await listRelated(await aPerson(), { number: 1, practices: [] })).toEqual([]);
  });
});

describe("drafts", () => {
  it("are one's own, last changed first, without what was posted or withdrawn", async () => {
    const author = await aPerson();
    const draft = async (title: string) => (await aCase(author, { intent: "draft", title })).number;
    const first = await draft("Eerst");
    const second = await draft("Daarna");
    await withdrawCase(author, { number: await draft("Weg") });
    await aCase(author);
    expect((await listDrafts(author)).map(({ number }) => number)).toEqual([second, first]);
    expect(await listDrafts(await aPerson({ role: "moderator" }))).toEqual([]);
  });
});
