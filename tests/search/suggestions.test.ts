import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { searchEverywhere } from "#lib/search/queries";
import { TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { decide } from "#lib/moderation/commands";
import { suggest } from "#lib/search/suggestions";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, anOrganisation, aPerson } from "../support/people.ts";

useDatabase();

let reader: Actor;
let author: Actor;
let member: Actor;
let moderator: Actor;

/** What is suggested, as names per kind. */
async function suggested(viewer: Viewer, typed: string) {
  const names: Partial<Record<string, string[]>> = {};
  for (const { kind, name } of await suggest(viewer, typed, "nl")) (names[kind] ??= []).push(name);
  return names;
}

beforeAll(async () => {
  reader = await aPerson();
  author = await aPerson({ organisation: await anOrganisation("Breda") });
  moderator = await aPerson({ role: "moderator" });
  const { id, facilitator } = await aCircle(await aPerson());
  member = facilitator;
  await aCase(author, { title: "Een moestuin achter de flat", whatHappened: "Bewoners zaaien pompoenen." });
  await aCase(member, { title: "Moeslandje in de kring", audience: "circle", circleId: id });
  await aCase(author, { title: "Moesakker als concept", intent: "draft" });
  const hidden = await aCase(author, { title: "Moeshoek verborgen" });
  await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
  const gone = await aCase(author, { title: "Moesgrond ingetrokken" });
  await withdrawCase(author, { number: gone.number });
  const open = await aCase(author, {
    title: "Moesbakken voor de deur",
    audience: "public",
    insideRoles: "Pompstation.",
    participantsOnly: ["inside"],
  });
  await decide(moderator, { caseNumber: open.number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
});

describe("titles of cases", () => {
  it("are those the reader may read", async () => {
    expect((await suggested(reader, "moes")).case).toEqual(["Moesbakken voor de deur", "Een moestuin achter de flat"]);
    expect((await suggested(member, "moesl")).case).toEqual(["Moeslandje in de kring"]);
    expect((await suggested(moderator, "moesh")).case).toEqual(["Moeshoek verborgen"]);
    expect((await suggested(author, "moesh")).case).toEqual(["Moeshoek verborgen"]);
    expect((await suggested(visitor, "moes")).case).toEqual(["Moesbakken voor de deur"]);
  });

  it.each(["moesl", "moesa", "moesh", "moesg"])("of others are not given away for %j", async (typed) => {
    for (const viewer of [reader, visitor])
      expect(JSON.stringify(await suggested(viewer, typed))).not.toMatch(/moes[lahg]\w/i);
  });

  it("are found by any word they hold, in any form, the last one half typed", async () => {
    for (const typed of ["moestuinen", "Moestuin", "fla", "flat moest", "achter de fl", "MÓESTUIN"])
      expect((await suggested(reader, typed)).case, typed).toEqual(["Een moestuin achter de flat"]);
    expect((await suggested(reader, "zaaien")).case).toBeUndefined();
  });

  it("are still suggested after a word that a search takes no notice of, first those that go on with it", async () => {
    const older = await aCase(author, { title: "Wandelingen voor inwoners" });
    const newer = await aCase(author, { title: "Een wandeling te leen" });
    for (const typed of ["wandeling van", "wandeling met de"])
      expect((await suggested(reader, typed)).case, typed).toEqual([
        "Een wandeling te leen",
        "Wandelingen voor inwoners",
      ]);
    expect((await suggested(reader, "wandeling in")).case).toEqual([
      "Wandelingen voor inwoners",
      "Een wandeling te leen",
    ]);
    expect((await suggested(reader, "moestuin in")).case).toEqual(["Een moestuin achter de flat"]);
    expect((await suggested(visitor, "moestuin in")).case).toBeUndefined();
    for (const { number } of [older, newer]) await withdrawCase(author, { number });
  });

  it("come from the newest cases when the word is too common to look up", async () => {
    const many = await aPerson();
    await db.execute(sql`
      insert into practice_case (slug, author_id, organisation_id, title, what_happened, practices, domain, posted_at)
      select 'x', ${many.id}, ${many.organisation.id}, 'Brug ' || n, 'Een brug.', '{mapping}', 'physical', now() - interval '1 year' + n * interval '1 second'
      from generate_series(1, 2500) n`);
    await db.execute(sql`analyze practice_case`);
    expect((await suggested(reader, "bru")).case).toEqual(["Brug 2500", "Brug 2499", "Brug 2498", "Brug 2497"]);
    expect((await suggested(visitor, "bru")).case).toBeUndefined();
    expect((await suggested(reader, "moestui")).case).toEqual(["Een moestuin achter de flat"]);
  });
});

describe("words", () => {
  it("complete the last one, and keep what stands before it", async () => {
    expect((await suggested(reader, "pompo")).word).toEqual(["pompoenen"]);
    expect((await suggested(reader, "Oude pompo")).word).toEqual(["Oude pompoenen"]);
  });

  it("begin with what titles are about, though another word stands in more cases", async () => {
    const made = await aCase(author, { title: "Een dorpsfeest", whatHappened: "Er was een dorpsfeest." });
    const dull = [await aCase(author, { title: "Wat dorps genoeg was", whatHappened: "Alles bleef dorps." })];
    for (let more = 0; more < 3; more += 1) dull.push(await aCase(author, { title: "Iets", whatHappened: "Dorps." }));
    expect((await suggested(reader, "dorp")).word).toEqual(["dorpsfeest", "dorps"]);
    for (const { number } of [made, ...dull]) await withdrawCase(author, { number });
  });

  it("begin with those in most titles, then those in most cases, and leave out what a search takes no notice of", async () => {
    const told = "De zeem lag daar. Een zeef. De zeef. Er was zebra. Zelf zei hij zeer weinig.";
    const first = await aCase(author, { title: "Zeepkisten op de dijk", whatHappened: told });
    const second = await aCase(author, {
      title: "Een dag op het water",
      whatHappened: "De zeef was vol. Zeker niet zelf.",
    });
    expect((await suggested(reader, "ze")).word).toEqual(["zeepkisten", "zeef", "zei"]);
    expect((await suggested(reader, "zelf")).word).toBeUndefined();
    const held = { caseNumber: first.number, verdict: "hide" as const, reason: "Namen.", lastDecisionId: "" };
    await decide(moderator, held);
    expect((await suggested(reader, "ze")).word).toEqual(["zeef", "zeker"]);
    await withdrawCase(author, { number: second.number });
    expect((await suggested(reader, "ze")).word).toBeUndefined();
  });

  it("are for visitors only those that find something for them", async () => {
    expect((await suggested(visitor, "moesb")).word).toEqual(["moesbakken"]);
    expect(await suggested(visitor, "pomp")).toEqual({});
  });

  it("are corrected when nothing begins that way, for who may read what they find", async () => {
    expect((await suggested(reader, "moestiun")).word).toEqual(["moestuin"]);
    expect(await suggested(visitor, "moestiun")).toEqual({});
  });
});

describe("names", () => {
  it("of practices, municipalities and domains are suggested in the language of the reader", async () => {
    expect(await suggested(visitor, "brede")).toEqual({});
    expect((await suggested(visitor, "bred")).organisation).toEqual(["Breda"]);
    expect((await suggested(visitor, "prak")).practice).toEqual(["Praktisch ondersteunen"]);
    expect((await suggested(visitor, "werken rel")).practice).toEqual(["Werken aan relaties"]);
    expect((await suggested(visitor, "fys")).domain).toEqual(["Fysiek domein"]);
    const english = await suggest(visitor, "practical", "en");
    expect(english).toEqual([{ kind: "practice", key: "support", name: "Practical support" }]);
  });
});

describe("at the door", () => {
  it.each([
    "",
    " ",
    "a",
    "%",
    "_",
    "\\",
    "'",
    '"',
    "!",
    "moes\0",
    "\ud800",
    "⑴",
    "½½",
    "(((",
    "q:*X & |",
    "-",
    "'; drop table vote; --",
    "é".repeat(200),
  ])("%j is no mistake and leads nobody astray", async (typed) => {
    const found = await suggest(reader, typed, "nl");
    expect(found.filter(({ kind }) => kind === "organisation" || kind === "practice")).toEqual([]);
  });

  it("is the API: Dutch kinds, with the address each leads to; more than 200 signs are refused", async () => {
    const caller = await signedIn(reader);
    const { body } = await caller.get("/suggesties?zoek=moestui");
    expect(body.volgende).toBeNull();
    const [word, one] = body.items;
    expect(word).toMatchObject({ soort: "woord", naam: "moestuin" });
    expect(word.links.pagina).toBe(`${env.APP_URL}/casussen?zoek=moestuin`);
    expect(one).toMatchObject({ soort: "casus", naam: "Een moestuin achter de flat" });
    expect(one.links.pagina).toMatch(/\/casussen\/\d+-een-moestuin-achter-de-flat$/);
    const paths = async (typed: string) =>
      (await anonymous.get(`/suggesties?zoek=${typed}`)).body.items.map((item: { links: { pagina: string } }) =>
        item.links.pagina.replace(env.APP_URL, ""),
      );
    expect(await paths("praktisch")).toEqual(["/casussen?werkpraktijk=praktisch-ondersteunen"]);
    expect(await paths("fysiek")).toEqual(["/casussen?domein=fysiek-domein"]);
    expect(await paths("breda")).toEqual([`/casussen?gemeente=${author.organisation.slug}`]);
    expect((await anonymous.get("/suggesties")).body.items).toEqual([]);
    const refused = await anonymous.get(`/suggesties?zoek=${"x".repeat(201)}`);
    expect([refused.status, namesIn(refused)]).toEqual([400, ["zoek"]]);
  });

  it("has a limit per person that leaves searching itself alone", async () => {
    env.RATE_LIMITS = true;
    try {
      const eager = await aPerson();
      for (let times = 0; times < 240; times += 1) await suggest(eager, "a", "nl");
      await expect(suggest(eager, "a", "nl")).rejects.toThrow(TooFast);
      await searchEverywhere(eager, "moestuin");
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
