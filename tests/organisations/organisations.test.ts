import { beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "#lib/core/errors";
import { getMunicipality, listMunicipalities, listOrganisations } from "#lib/organisations/queries";
import { useDatabase } from "../support/database.ts";
import { anOrganisation } from "../support/people.ts";

useDatabase();

const slugs = {} as Record<"breda" | "amersfoort" | "vng", string>;

beforeAll(async () => {
  slugs.breda = (await anOrganisation("Breda")).slug;
  slugs.vng = (await anOrganisation("VNG", "partner")).slug;
  slugs.amersfoort = (await anOrganisation("Amersfoort")).slug;
});

describe("organisations", () => {
  it("municipalities stand by name, without partners", async () => {
    expect((await listMunicipalities()).map(({ name }) => name)).toEqual(["Amersfoort", "Breda"]);
  });

  it("to choose from are all of them, by name", async () => {
    expect((await listOrganisations()).map(({ name, kind }) => [name, kind])).toEqual([
      ["Amersfoort", "municipality"],
      ["Breda", "municipality"],
      ["VNG", "partner"],
    ]);
  });

  it("more can join: nothing is counted on", async () => {
    await anOrganisation("Zutphen");
    expect(await listMunicipalities()).toHaveLength(3);
  });

  it("a municipality is found by its slug, with its place on the map", async () => {
    expect(await getMunicipality(slugs.breda)).toMatchObject({
      name: "Breda",
      kind: "municipality",
      province: "Gelderland",
      latitude: 52.1,
      longitude: 5.9,
    });
  });

  it.each(["atlantis", "", "Breda", "__proto__", "'; drop table vote; --", "%"])(
    "%j is no municipality",
    async (slug) => {
      await expect(getMunicipality(slug)).rejects.toThrow(NotFound);
    },
  );

  it("a partner is no municipality", async () => {
    await expect(getMunicipality(slugs.vng)).rejects.toThrow(NotFound);
  });
});
