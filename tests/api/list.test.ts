import { beforeAll, describe, expect, it } from "vitest";
import { inArray } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { decide } from "#lib/moderation/commands";
import { voteOnCase } from "#lib/votes/commands";
import type { Answer, Caller } from "../support/api.ts";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, anOrganisation, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Caller;
/** By name, in the order they were posted. */
const number: Record<"garden" | "desk" | "street" | "open" | "draft", number> = {} as never;
let breda: Awaited<ReturnType<typeof anOrganisation>>;

const numbers = ({ body }: Answer) => body.items.map((item: { nummer: number }) => item.nummer);

beforeAll(async () => {
  breda = await anOrganisation("Breda");
  author = await aPerson();
  const neighbour = await aPerson({ organisation: breda });
  const write = async (name: keyof typeof number, by: Actor, change: Record<string, unknown>) => {
    number[name] = (await aCase(by, change)).number;
  };
  await write("garden", author, { title: "Een moestuin", practices: ["mapping", "support"], domain: "social" });
  await write("desk", author, { title: "Aan de balie", practices: ["relations"], domain: "desk" });
  await write("street", neighbour, { title: "Een drempel", practices: ["mapping"], domain: "physical" });
  await write("open", neighbour, { title: "Voor iedereen", practices: ["support"], audience: "public" });
  await write("draft", author, { title: "Nog niet af", intent: "draft" });
  const moderator = await aPerson({ role: "moderator" });
  await decide(moderator, { caseNumber: number.open, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
  await voteOnCase(moderator, { caseNumber: number.desk, support: true });
  await aComment(moderator, number.garden);
  reader = await signedIn(await aPerson());
});

describe("GET /casussen", () => {
  it("gives a participant every posted case, newest first, and a visitor only the public ones", async () => {
    expect(numbers(await reader.get("/casussen"))).toEqual([number.open, number.street, number.desk, number.garden]);
    expect(numbers(await anonymous.get("/casussen"))).toEqual([number.open]);
  });

  it.each([
    ["zoek=moestuin", ["garden"]],
    ["zoek=moestuinen", ["garden"]],
    ["zoek=nietbestaand", []],
    ["zoek=%20", ["open", "street", "desk", "garden"]],
    ["werkpraktijk=support", ["open", "garden"]],
    ["werkpraktijk=praktisch-ondersteunen", ["open", "garden"]],
    ["werkpraktijk=support,relations", ["open", "desk", "garden"]],
    ["werkpraktijk=support&werkpraktijk=relations", ["open", "desk", "garden"]],
    ["domein=sociaal-domein", ["garden"]],
    ["domein=balie,sociaal-domein", ["desk", "garden"]],
    ["domein=balie&werkpraktijk=support", []],
    ["sorteer=nieuwste", ["open", "street", "desk", "garden"]],
    ["sorteer=meest-waardevol", ["desk", "open", "street", "garden"]],
    ["sorteer=meeste-reacties", ["garden", "open", "street", "desk"]],
    ["sorteer=laatst-actief", ["garden", "open", "street", "desk"]],
    ["sorteer=meest-waardevol&werkpraktijk=mapping", ["street", "garden"]],
    ["gemeente=onbekend", []],
  ] as const)("%s", async (query, expected) => {
    expect(numbers(await reader.get(`/casussen?${query}`))).toEqual(expected.map((name) => number[name]));
  });

  it("filters by municipality", async () => {
    expect(numbers(await reader.get(`/casussen?gemeente=${breda.slug}`))).toEqual([number.open, number.street]);
    const both = `/casussen?gemeente=${breda.slug}&gemeente=${author.organisation.slug}&domein=fysiek-domein`;
    expect(numbers(await reader.get(both))).toEqual([number.open, number.street]);
  });

  it("tells of each case what GET of that case tells", async () => {
    const { body } = await reader.get("/casussen");
    for (const item of body.items) expect((await reader.get(`/casussen/${item.nummer}`)).body).toEqual(item);
  });

  it("says per reader whether they voted", async () => {
    const voter = await aPerson();
    await voteOnCase(voter, { caseNumber: number.open, support: true });
    const find = async (caller: Caller) =>
      (await caller.get("/casussen")).body.items.find((item: { nummer: number }) => item.nummer === number.open);
    expect(await find(await signedIn(voter))).toMatchObject({ waardevol: 1, gestemd: true });
    expect(await find(reader)).toMatchObject({ waardevol: 1, gestemd: false });
    expect(await find(anonymous)).toMatchObject({ waardevol: 1, gestemd: false });
  });
});

describe("what a list cannot answer", () => {
  it.each([
    ["onbekend=1", ["onbekend"]],
    ["Zoek=x", ["Zoek"]],
    ["__proto__=x", ["__proto__"]],
    ["een=1&twee=2", ["een", "twee"]],
    ["aantal=0", ["aantal"]],
    ["aantal=101", ["aantal"]],
    ["aantal=-1", ["aantal"]],
    ["aantal=1.5", ["aantal"]],
    ["aantal=veel", ["aantal"]],
    ["aantal=", ["aantal"]],
    ["aantal=1&aantal=2", ["aantal"]],
    ["sorteer=duurste", ["sorteer"]],
    ["sorteer=constructor", ["sorteer"]],
    ["domein=zee", ["domein"]],
    ["domein=constructor", ["domein"]],
    ["domein=__proto__", ["domein"]],
    ["werkpraktijk=toString", ["werkpraktijk"]],
    ["gemeente=" + "a".repeat(101), ["gemeente"]],
    ["gemeente=" + "a,".repeat(401), ["gemeente"]],
    ["na=abc", ["na"]],
    ["zoek=" + "a".repeat(201), ["zoek"]],
    ["aantal=0&sorteer=x&domein=y&onbekend=1", ["aantal", "domein", "onbekend", "sorteer"]],
  ])("%s is a 400 that names it", async (query, names) => {
    const answer = await reader.get(`/casussen?${query}`);
    expect(answer.status).toBe(400);
    expect(namesIn(answer)).toEqual(names);
    expect(answer.body.errors.every((error: { in: string }) => error.in === "query")).toBe(true);
  });

  it.each(["-".repeat(40), "-".repeat(200), `fiets ${"-".repeat(100)}`, `"${"-".repeat(50)} fiets`])(
    "a search for %s is a search like any other",
    async (wanted) => {
      expect((await reader.get(`/casussen?${new URLSearchParams({ zoek: wanted })}`)).status).toBe(200);
    },
  );

  it("tells what number is too low or too high", async () => {
    const reasons = async (query: string) =>
      (await reader.get(`/casussen?${query}`)).body.errors.map(({ reden }: { reden: string }) => reden);
    expect(await reasons("aantal=0")).toEqual(["Kies een getal van 1 of meer."]);
    expect(await reasons("aantal=101")).toEqual(["Kies een getal van hoogstens 100."]);
  });

  it.each(["a%00b", "%ED%A0%80", "'%3B drop table vote"])(
    "gemeente=%s is a municipality nobody knows",
    async (slug) => {
      expect(numbers(await reader.get(`/casussen?gemeente=${slug}`))).toEqual([]);
    },
  );
});

describe("paging", () => {
  const walk = async (first: string) => {
    const found: number[][] = [];
    for (let next: string | null = first; next;) {
      const answer: Answer = await reader.get(next);
      expect(answer.status).toBe(200);
      found.push(numbers(answer));
      next = answer.body.volgende;
    }
    return found;
  };

  it.each(["nieuwste", "meest-waardevol", "meeste-reacties", "laatst-actief"])(
    "by volgende to the end gives every case once, whatever the order (%s)",
    async (sort) => {
      const whole = numbers(await reader.get(`/casussen?sorteer=${sort}&aantal=100`));
      const pages = await walk(`/casussen?sorteer=${sort}&aantal=1`);
      expect(pages.flat()).toEqual(whole);
      expect(pages.every((page) => page.length === 1)).toBe(true);
    },
  );

  it("holds on to the filter, also one with two values", async () => {
    const pages = await walk("/casussen?aantal=2&werkpraktijk=support&werkpraktijk=relations&sorteer=nieuwste");
    expect(pages).toEqual([[number.open, number.desk], [number.garden]]);
  });

  it("loses no case when all were posted in the same millisecond", async () => {
    const all = [number.garden, number.desk, number.street, number.open];
    await db
      .update(practiceCases)
      .set({ postedAt: new Date("2026-03-01T12:00:00.123Z") })
      .where(inArray(practiceCases.number, all));
    expect((await walk("/casussen?aantal=1")).flat()).toEqual(all.toReversed());
  });

  it("stands 20 on a page unless asked, up to 100", async () => {
    const writer = await aPerson();
    for (let made = 0; made < 21; made += 1) await aCase(writer);
    expect(numbers(await reader.get("/casussen"))).toHaveLength(20);
    expect(numbers(await reader.get("/casussen?aantal=100"))).toHaveLength(25);
    expect((await reader.get("/casussen?aantal=25")).body.volgende).toBeNull();
    expect((await reader.get("/casussen?aantal=24")).body.volgende).toContain("aantal=24&na=");
  });

  it.each([
    ["of another order", [5, 3]],
    ["long before anything", [-8.63e15, 1]],
    ["long after everything", [8.63e15, 1]],
    ["with a number too big to be one", [0, 1e300]],
    ["with words", ["x", "y"]],
    ["with three parts", [1, 2, 3]],
    ["that is an object", { a: 1 }],
  ])("answers a cursor %s without falling over", async (_what, position) => {
    const cursor = Buffer.from(JSON.stringify(position)).toString("base64url");
    for (const sort of ["nieuwste", "meest-waardevol"]) {
      expect([200, 400]).toContain((await reader.get(`/casussen?sorteer=${sort}&na=${cursor}`)).status);
    }
  });
});
