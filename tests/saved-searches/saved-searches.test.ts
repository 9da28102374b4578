import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "#db/client";
import { savedSearches } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listNotifications } from "#lib/notifications/queries";
import { deleteSearch, saveSearch } from "#lib/saved-searches/commands";
import { lookForSavedSearches } from "#lib/saved-searches/look";
import { listSavedSearches, readFeed } from "#lib/saved-searches/queries";
import { SaveSearch } from "#lib/saved-searches/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson, shutOut } from "../support/people.ts";

useDatabase();

let owner: Actor;
let author: Actor;
const aSearch = (change: object = {}) => parse(SaveSearch, { name: "Tuinen", query: "zoek=moestuin", ...change });
const bells = async (actor: Actor) =>
  (await listNotifications(actor)).items.map((one) => [one.kind, one.savedSearch, one.case?.title]);
/** As the job does it, without waiting until every transaction is over. */
const look = () => lookForSavedSearches(-1_000);

beforeAll(async () => {
  author = await aPerson();
  await aCase(author, { title: "Een oude moestuin" });
});
beforeEach(async () => {
  await db.delete(savedSearches);
  owner = await aPerson();
});

it("rings once for new cases, however many, and only when there are new ones", async () => {
  await saveSearch(owner, aSearch());
  expect(await look()).toBe(0);
  await db.update(savedSearches).set({ lookedAt: sql`now()` });
  await aCase(author, { title: "Een moestuin" });
  await aCase(author, { title: "Nog een moestuin" });
  await aCase(author, { title: "Een drempel" });
  expect(await look()).toBe(1);
  expect(await look()).toBe(0);
  expect(await bells(owner)).toEqual([["search", "Tuinen", "Nog een moestuin"]]);
});

it("rings for nobody's own case, nor for one that its owner may not read", async () => {
  await saveSearch(owner, aSearch());
  const { id, facilitator } = await aCircle(author);
  await aCase(owner, { title: "Mijn moestuin" });
  await aCase(facilitator, { title: "Moestuin in de kring", audience: "circle", circleId: id });
  await aCase(author, { title: "Moestuin als concept", intent: "draft" });
  expect(await look()).toBe(0);
  expect(await bells(owner)).toEqual([]);
});

it("rings at the pace that was chosen, and not for who is suspended", async () => {
  await saveSearch(owner, aSearch({ pace: "daily" }));
  const never = await aPerson();
  await saveSearch(never, aSearch({ pace: "never" }));
  const away = await aPerson();
  await saveSearch(away, aSearch());
  await shutOut(away);
  await aCase(author, { title: "Een moestuin voor later" });
  expect(await look()).toBe(0);
  await db.update(savedSearches).set({ lookedAt: sql`now() - interval '25 hours'` });
  expect(await look()).toBe(1);
  expect((await bells(owner)).length).toBe(1);
  expect(await bells(never)).toEqual([]);
  // But of the measure itself.
  expect((await bells(away)).map(([kind]) => kind)).toEqual(["measure"]);
});

it("has a feed behind a secret, with what its owner may read at that moment", async () => {
  const { feed } = await saveSearch(owner, aSearch());
  expect((await readFeed(feed)).items.map(({ title }) => title)).toContain("Een oude moestuin");
  const [kept] = await db.select().from(savedSearches).where(eq(savedSearches.ownerId, owner.id));
  expect(JSON.stringify(kept)).not.toContain(feed);
  await expect(readFeed(feed.slice(1) + "x")).rejects.toThrow(NotFound);
  await shutOut(owner);
  await expect(readFeed(feed)).rejects.toThrow(NotFound);
});

it("is its owner's alone, and gone with its feed once deleted", async () => {
  const { id, feed } = await saveSearch(owner, aSearch());
  await expect(deleteSearch(author, { id })).rejects.toThrow(NotFound);
  expect(await listSavedSearches(author)).toEqual([]);
  await deleteSearch(owner, { id });
  await expect(deleteSearch(owner, { id })).rejects.toThrow(NotFound);
  await expect(readFeed(feed)).rejects.toThrow(NotFound);
});

it.each([
  { query: "" },
  { query: "onbekend=1" },
  { query: "domein=zee" },
  { query: `zoek=${"a".repeat(300)}` },
  { name: " " },
  { name: "a".repeat(101) },
  { pace: "often" },
])("%j is no search to keep", (change) => {
  expect(() => aSearch(change)).toThrow(Invalid);
});

it("keeps what the list knows, without signs that no text may hold", () => {
  expect(aSearch({ query: "zoek=moes%00tuin&domein=balie&na=abc&sorteer=nieuwste&x=1" }).query).toEqual({
    zoek: "moestuin",
    domein: ["balie"],
  });
});

it("stops at fifty per person", async () => {
  for (let made = 0; made < 50; made += 1) await saveSearch(owner, aSearch());
  await expect(saveSearch(owner, aSearch())).rejects.toThrow(Refused);
});
