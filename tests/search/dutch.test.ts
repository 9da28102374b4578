import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { listCases } from "#lib/cases/queries";
import { decide } from "#lib/moderation/commands";
import { searchEverywhere } from "#lib/search/queries";
import { meantBy, mistakesBetween } from "#lib/search/spelling";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let reader: Actor;
let author: Actor;
let moestuin: number;

beforeAll(async () => {
  reader = await aPerson();
  author = await aPerson();
  moestuin = (await aCase(author, { title: "Een moestuin", whatHappened: "Op het veld.", practices: ["mapping"] }))
    .number;
  await aCase(author, { title: "De buurttuinen", whatHappened: "Bij de flat, in café Zon.", practices: ["alignment"] });
  await aCase(author, { title: "Een fortuin", whatHappened: "Er was een erfenis.", practices: ["relations"] });
});

const titles = async (search: string, viewer: Actor = reader) =>
  (await listCases(viewer, { search })).items.map(({ title }) => title).sort();

describe("Dutch", () => {
  it.each([
    ["the end of a compound, and no word that only looks like one", "tuin", ["De buurttuinen", "Een moestuin"]],
    ["a compound of which cases hold the last part", "buurtmoestuin", ["Een moestuin"]],
    ["a word without its accent", "cafe", ["De buurttuinen"]],
    ["a practice by its name in the thesis", "verbinden buiten en binnen", ["De buurttuinen"]],
    ["a practice in one word", "relatiewerk", ["Een fortuin"]],
    ["a practice and a word", "relatiewerk erfenis", ["Een fortuin"]],
    ["a practice and another word", "relatiewerk moestuin", []],
    ["small words that are left out", "een moestuin op het veld", ["Een moestuin"]],
  ])("finds %s", async (_what, search, found) => {
    expect(await titles(search)).toEqual(found);
  });

  it("puts a word in the title above a word in the story", async () => {
    await aCase(author, { title: "De kraan", whatHappened: "Water op straat." });
    await aCase(author, { title: "Iets anders", whatHappened: "Over de kraan." });
    const { items } = await listCases(reader, { search: "kraan", sort: "best" });
    expect(items.map(({ title }) => title)).toEqual(["De kraan", "Iets anders"]);
    const first = await listCases(reader, { search: "kraan", sort: "best" }, undefined, 1);
    const second = await listCases(reader, { search: "kraan", sort: "best" }, first.next!, 1);
    expect(second.items.map(({ title }) => title)).toEqual(["Iets anders"]);
    expect(second.next).toBeNull();
  });
});

describe("a typing mistake", () => {
  it("is understood, with the sentence around it", async () => {
    expect(await meantBy(reader, "moestiun")).toBe("moestuin");
    expect(await meantBy(reader, "een Moestiun veld")).toBe("een moestuin veld");
    expect(await meantBy(reader, "moestuin")).toBeUndefined();
    expect(await meantBy(reader, "xyzzyx")).toBeUndefined();
  });

  it("counts letters: changed, missing, too many, or swapped", () => {
    expect(mistakesBetween("moestiun", "moestuin")).toBe(1);
    expect(mistakesBetween("mostuin", "moestuin")).toBe(1);
    expect(mistakesBetween("moestuin", "moestuin")).toBe(0);
    expect(mistakesBetween("", "abc")).toBe(3);
  });

  it("never tells a word of a case that the reader may not read", async () => {
    const { id, facilitator } = await aCircle(await aPerson());
    await aCase(facilitator, { title: "De ooievaarsnesten", audience: "circle", circleId: id });
    await aCase(author, { title: "De zwaluwtillen", intent: "draft" });
    const hidden = await aCase(author, { title: "De turfhavens" });
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    const gone = await aCase(author, { title: "De klompenpaden" });
    expect(await meantBy(reader, "klompenpadne")).toBe("klompenpaden");
    await withdrawCase(author, { number: gone.number });
    for (const typed of ["ooievaarsnetsen", "zwaluwtilen", "turfhavesn", "klompenpadne"])
      expect(await meantBy(reader, typed)).toBeUndefined();
    expect(await meantBy(visitor, "moestiun")).toBeUndefined();
  });
});

describe("hits", () => {
  it("stand in text around them, as text and never as markup", async () => {
    await aComment(author, moestuin, { kind: "tip", body: "Koop een <b>gieter</b> & een schep." });
    await aComment(author, moestuin, { kind: "question", body: "Wie bewaart de gieters?" });
    const { tips, comments } = await searchEverywhere(reader, "gieter");
    expect([tips.total, comments.total]).toEqual([1, 1]);
    const [tip] = tips.items;
    expect(tip!.parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["gieter"]);
    expect(comments.items[0]!.parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["gieters"]);
    const { cases } = await searchEverywhere(reader, "veld");
    expect(cases.items[0]!.parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["veld"]);
  });

  it("in a circle are for its members", async () => {
    const { id, facilitator } = await aCircle(await aPerson());
    const inside = await aCase(facilitator, { audience: "circle", circleId: id });
    await aComment(facilitator, inside.number, { body: "Een vliegerwedstrijd." });
    expect((await searchEverywhere(facilitator, "vliegerwedstrijd")).comments.total).toBe(1);
    expect((await searchEverywhere(reader, "vliegerwedstrijd")).comments).toEqual({ total: 0, items: [] });
  });
});
