import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import type { CaseFilter } from "#lib/cases/filter";
import { sortOrders } from "#lib/cases/filter";
import { listCases, listWholeCases } from "#lib/cases/queries";
import { Invalid } from "#lib/core/errors";
import { writeCursor } from "#lib/core/pagination";
import { voteOnCase } from "#lib/votes/commands";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let reader: Actor;
let author: Actor;
let neighbour: Actor;
let circleId: string;
/** By name, in the order they were posted. */
const number = {} as Record<"garden" | "desk" | "street" | "circle", number>;
type Name = keyof typeof number;

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
const change = (of: number, values: Partial<typeof practiceCases.$inferInsert>) =>
  db.update(practiceCases).set(values).where(eq(practiceCases.number, of));

beforeAll(async () => {
  reader = await aPerson();
  author = await aPerson();
  const circle = await aCircle(await aPerson());
  circleId = circle.id;
  neighbour = circle.facilitator;
  const write = async (name: Name, by: Actor, input: Record<string, unknown>) => {
    number[name] = (await aCase(by, { title: name, ...input })).number;
  };
  await write("garden", author, { practices: ["mapping", "support"], domain: "social" });
  await write("desk", author, { practices: ["relations"], domain: "desk" });
  await write("street", neighbour, { practices: ["mapping"], domain: "physical" });
  await write("circle", neighbour, { audience: "circle", circleId, domain: "desk" });
  await aCase(author, { intent: "draft" });
  const { number: gone } = await aCase(author);
  await withdrawCase(author, { number: gone });
  await voteOnCase(reader, { caseNumber: number.desk, support: true });
  await aComment(reader, number.garden);
  for (const [hour, of] of Object.values(number).entries()) await change(of, { postedAt: at(hour) });
});

const found = async (filter: CaseFilter, viewer = reader) =>
  (await listCases(viewer, filter)).items.map((item) => item.title);

describe("a filter", () => {
  it.each<[string, CaseFilter, Name[]]>([
    ["nothing", {}, ["street", "desk", "garden"]],
    ["empty lists", { practices: [], organisations: [], domains: [] }, ["street", "desk", "garden"]],
    ["a practice", { practices: ["mapping"] }, ["street", "garden"]],
    ["two practices widen", { practices: ["support", "relations"] }, ["desk", "garden"]],
    ["a domain", { domains: ["social"] }, ["garden"]],
    ["two groups narrow", { practices: ["mapping"], domains: ["physical", "desk"] }, ["street"]],
    ["a place nobody knows", { organisations: ["atlantis"] }, []],
    ["nobody answered yet", { uncommented: true }, ["street", "desk"]],
    ["newer than", { postedAfter: at(1) }, ["street"]],
    ["a circle one is not in", { circleId: "0b5d8c3e-1111-4222-8333-444455556666" }, []],
  ])("%s", async (_what, filter, names) => {
    expect(await found(filter)).toEqual(names);
  });

  it("finds by municipality, by author and by circle, and leaves out one's own", async () => {
    expect(await found({ organisations: [author.organisation.slug] })).toEqual(["desk", "garden"]);
    expect(await found({ authorId: author.id, domains: ["desk"] })).toEqual(["desk"]);
    expect(await found({ circleId })).toEqual([]);
    expect(await found({ circleId }, neighbour)).toEqual(["circle"]);
    expect(await found({ notBy: neighbour.id }, neighbour)).toEqual(["desk", "garden"]);
  });

  it("tells per reader whether they voted", async () => {
    const voted = async (viewer: Actor) =>
      (await listCases(viewer, { domains: ["desk"] })).items.map((item) => item.voted);
    expect(await voted(reader)).toEqual([true]);
    expect(await voted(author)).toEqual([false]);
  });
});

describe("an order", () => {
  it.each<[CaseFilter["sort"], Name[]]>([
    ["newest", ["street", "desk", "garden"]],
    ["valued", ["desk", "street", "garden"]],
    ["discussed", ["garden", "street", "desk"]],
    ["active", ["garden", "street", "desk"]],
  ])("%s", async (sort, names) => {
    expect(await found({ sort })).toEqual(names);
    expect((await listWholeCases(reader, { sort })).items.map((item) => item.title)).toEqual(names);
  });
});

describe("paging", () => {
  let many: Actor;
  const same = { votes: 3, comments: 2, postedAt: at(12), lastActiveAt: at(12) };

  beforeAll(async () => {
    many = await aPerson();
    for (let made = 0; made < 13; made += 1) {
      const { number: one } = await aCase(many);
      // Runs of equals around a few that differ, so that page ends fall in the middle of a tie.
      await change(
        one,
        made % 5 === 0 ? { votes: made, comments: made, postedAt: at(made), lastActiveAt: at(made) } : same,
      );
    }
  });

  it.each(sortOrders)("over ties loses and repeats nothing, for any size of page (%s)", async (sort) => {
    const whole = (await listCases(reader, { authorId: many.id, sort }, undefined, 100)).items;
    expect(whole).toHaveLength(13);
    for (const size of [1, 2, 3, 5, 12, 13]) {
      const pages = await pagesOf((after) => listCases(reader, { authorId: many.id, sort }, after, size));
      expect(pages.flat()).toEqual(whole);
      expect(pages.map((page) => page.length).slice(0, -1)).toEqual(Array(Math.ceil(13 / size) - 1).fill(size));
    }
  });

  it("goes on where it was when somebody posts meanwhile", async () => {
    const first = await listCases(reader, { authorId: many.id }, undefined, 5);
    const { number: fresh } = await aCase(many);
    const rest = await pagesOf((after) => listCases(reader, { authorId: many.id }, after ?? first.next!, 5));
    const seen = [...first.items, ...rest.flat()].map((item) => item.number);
    expect(new Set(seen).size).toBe(13);
    expect(seen).not.toContain(fresh);
  });

  it("of whole cases is the same walk", async () => {
    const filter = { authorId: author.id, sort: "valued" } as const;
    const pages = await pagesOf((after) => listWholeCases(reader, filter, after, 1));
    expect(pages.map((page) => page.map((item) => item.title))).toEqual([["desk"], ["garden"]]);
  });
});

describe("a cursor", () => {
  it.each(sortOrders)("of a list of another kind is Invalid (%s)", async (sort) => {
    const other = sort === "newest" || sort === "active" ? "valued" : "newest";
    const { next } = await listCases(reader, { sort: other }, undefined, 1);
    await expect(listCases(reader, { sort }, next!)).rejects.toThrow(Invalid);
    const people = writeCursor([at(1).getTime(), reader.id]);
    await expect(listCases(reader, { sort }, people)).rejects.toThrow(Invalid);
  });

  it.each(["junk", "x".repeat(200), writeCursor([]), writeCursor([-8.6e15, 1]), writeCursor([8.6e15, 1]), "%00", "\0"])(
    "that is junk is Invalid (%#)",
    async (junk) => {
      for (const sort of sortOrders) {
        await expect(listCases(reader, { sort }, junk)).rejects.toThrow(Invalid);
        await expect(listWholeCases(reader, { sort }, junk)).rejects.toThrow(Invalid);
      }
    },
  );

  it("of the first and last moment that may stand in one is answered", async () => {
    for (const time of [2 ** 31, 6.2e13 - 1]) {
      for (const number of [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]) {
        await expect(listCases(reader, {}, writeCursor([time, number]))).resolves.toBeDefined();
      }
    }
    await expect(listCases(reader, { sort: "valued" }, writeCursor([2 ** 31 - 1, 1]))).resolves.toBeDefined();
  });
});
