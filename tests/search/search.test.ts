import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { startCircle } from "#lib/circles/commands";
import { TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { searchEverywhere } from "#lib/search/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, anOrganisation, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

let reader: Actor;
let member: Actor;

beforeAll(async () => {
  reader = await aPerson();
  const groenstad = await anOrganisation("Gemeente Groenstad");
  await anOrganisation("Stichting Groen", "partner");
  member = await aPerson({ name: "Gijs Groenen", organisation: groenstad });
  await startCircle(member, { name: "Groen in de wijk", purpose: "Leren.", open: true });
  await startCircle(member, { name: "Achter de deur", purpose: "Over groen dat niemand ziet.", open: false });
  member = await asKnownNow(member);
  await aCase(member, { title: "Groen voor de deur", whatHappened: "Bewoners willen bloembakken." });
  await aCase(member, { title: "Groen als concept", intent: "draft" });
});

/** What is found, as names per kind. */
async function found(actor: Actor, search: string) {
  const { cases, people, circles, organisations } = await searchEverywhere(actor, search);
  return {
    cases: cases.items.map(({ title }) => title),
    people: people.items.map(({ name }) => name),
    circles: circles.map(({ name }) => name),
    organisations: organisations.map(({ name }) => name),
  };
}

describe("searching everywhere", () => {
  it("finds cases by their words, people, circles and organisations by name", async () => {
    expect(await found(reader, "groen")).toEqual({
      cases: ["Groen voor de deur"],
      people: ["Gijs Groenen"],
      circles: ["Groen in de wijk"],
      organisations: ["Gemeente Groenstad", "Stichting Groen"],
    });
  });

  it("finds a closed circle, also by its purpose, for its members alone", async () => {
    expect((await found(member, "GROEN")).circles).toEqual(["Achter de deur", "Groen in de wijk"]);
    expect((await found(member, "niemand ziet")).circles).toEqual(["Achter de deur"]);
    expect((await found(reader, "niemand ziet")).circles).toEqual([]);
  });

  it("finds nothing where nothing is", async () => {
    expect(await found(reader, "zwembad")).toEqual({ cases: [], people: [], circles: [], organisations: [] });
  });

  it.each(["%", "_", "\\", "'", '"', "groen\0", "\ud800", "%%%", "a".repeat(200), "'; drop table vote; --"])(
    "is not led astray by %j",
    async (search) => {
      const everything = await found(reader, search);
      expect(everything.circles.length + everything.organisations.length).toBeLessThan(4);
    },
  );

  it("shows at most five of a kind", async () => {
    for (let made = 0; made < 7; made += 1) {
      await anOrganisation(`Waterstad ${made}`);
      await aPerson({ name: `Waterman ${made}`, organisation: await anOrganisation(`Waterdorp ${made}`) });
      await aCase(member, { title: `Water ${made}` });
      await startCircle(member, { name: `Waterkring ${made}`, purpose: "Leren.", open: true });
    }
    const { cases, people, circles, organisations } = await found(reader, "water");
    expect([cases, people, circles, organisations].map(({ length }) => length)).toEqual([5, 5, 5, 5]);
  });

  it("is limited per person, together with searching in cases", async () => {
    env.RATE_LIMITS = true;
    try {
      const eager = await aPerson();
      for (let times = 0; times < 30; times += 1) await searchEverywhere(eager, "groen");
      await expect(searchEverywhere(eager, "groen")).rejects.toThrow(TooFast);
    } finally {
      env.RATE_LIMITS = false;
    }
  });
});
