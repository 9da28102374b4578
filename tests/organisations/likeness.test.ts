import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { organisations as demo } from "#db/seed/demo/organisations";
import { organisations } from "#db/schema";
import { likenessOf, municipalitiesLike } from "#lib/organisations/likeness";
import { useDatabase } from "../support/database.ts";

useDatabase();

const ids = new Map<string, string>();
beforeAll(async () => {
  const rows = await db
    .insert(organisations)
    .values(demo.map(({ slug, name, kind, inhabitants, urbanity }) => ({ slug, name, kind, inhabitants, urbanity })))
    .returning({ id: organisations.id, slug: organisations.slug });
  for (const { id, slug } of rows) ids.set(slug, id);
});

const likeTo = async (slug: string) => (await municipalitiesLike(ids.get(slug)!)).map((place) => place.slug);

describe("the municipalities like one's own", () => {
  it.each([
    ["tilburg", ["breda", "amersfoort", "apeldoorn"]],
    ["breda", ["amersfoort", "tilburg", "apeldoorn"]],
    ["apeldoorn", ["amersfoort", "breda", "tilburg"]],
    // As large, though far less urban; the cities are too large.
    ["berkelland", ["harderwijk"]],
    ["harderwijk", ["berkelland"]],
  ])("are for %s those near it in size and in how urban they are: %j", async (slug, like) => {
    expect(await likeTo(slug)).toEqual(like);
  });

  it("are none for a partner, and none for one of which nobody told the figures", async () => {
    expect(await likeTo("vng")).toEqual([]);
    await db.update(organisations).set({ urbanity: null }).where(eq(organisations.slug, "amersfoort"));
    expect(await likeTo("amersfoort")).toEqual([]);
    expect(await likeTo("breda")).not.toContain("amersfoort");
  });

  it("is mutual", async () => {
    for (const own of ids.keys())
      for (const other of await likeTo(own)) expect(await likeTo(other), `${other} and ${own}`).toContain(own);
  });
});

describe("how a municipality compares", () => {
  const own = { inhabitants: 100_000, urbanity: 3 };
  it.each([
    [125_000, 3, { size: "same", urban: "same" }],
    [80_000, 2, { size: "same", urban: "more" }],
    [150_000, 4, { size: "about", urban: "less" }],
    [151_000, 3, { size: "larger", urban: "same" }],
    [60_000, 3, { size: "smaller", urban: "same" }],
  ])("with %d inhabitants and class %d to one with 100 000 and class 3", (inhabitants, urbanity, said) => {
    expect(likenessOf(own, { inhabitants, urbanity })).toEqual(said);
  });

  it("is not said when figures are missing", () => {
    expect(likenessOf(own, { inhabitants: null, urbanity: 3 })).toBeUndefined();
    expect(likenessOf({ ...own, urbanity: null }, own)).toBeUndefined();
  });
});

describe("the database", () => {
  it.each([{ inhabitants: 0 }, { urbanity: 0 }, { urbanity: 6 }])("refuses %j", async (wrong) => {
    await expect(db.update(organisations).set(wrong).where(eq(organisations.slug, "breda"))).rejects.toThrow();
  });
});
