import { beforeAll, expect, it } from "vitest";
import { seedBulk } from "#db/seed/bulk/bulk";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { getCase, listCases } from "#lib/cases/queries";
import { tallyCases } from "#lib/cases/tally";
import { useDatabase } from "../support/database.ts";
import { aCircle, aPerson } from "../support/people.ts";

useDatabase();

let reader: Actor;
beforeAll(async () => {
  reader = await aPerson();
  await aCircle(await aPerson());
  await seedBulk(process.env.DATABASE_URL!, { cases: 600, participants: 20, comments: 300 }, () => {});
});

it("records in bulk can be read: by participants, and what is public by visitors too", async () => {
  const [newest] = (await listCases(reader)).items;
  expect((await getCase(reader, newest!.number)).whatHappened).not.toBe("");
  const open = (await listCases(visitor)).items;
  expect(open.length).toBeGreaterThan(5);
  const told = await getCase(visitor, open[0]!.number);
  for (const text of [told.title, told.slug, told.whatHappened, told.underlyingQuestion, told.tip])
    expect(text).not.toBe("");
});

it("their counts are the list’s", async () => {
  for (const viewer of [reader, visitor]) {
    const { total } = await tallyCases(viewer, {});
    expect((await listCases(viewer, {}, undefined, 1000)).items).toHaveLength(total);
  }
});
