import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { listCases, listDrafts } from "#lib/cases/queries";
import { TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

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
