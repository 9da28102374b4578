import { expect, it } from "vitest";
import { listCases } from "#lib/cases/queries";
import { listParticipants } from "#lib/participants/queries";
import { searchEverywhere } from "#lib/search/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

// PostgreSQL keeps no NUL in a text, and refuses a statement that brings one.
it("a NUL in what somebody looks for is overlooked, also between the signs of a search engine", async () => {
  const reader = await aPerson({ name: "Noor Haverkate" });
  await aCase(reader, { title: "Een moestuin" });
  for (const search of ["moes\0tuin", '"een moes\0tuin"', "moestuin -zwem\0bad"]) {
    expect((await listCases(reader, { search })).items.map(({ title }) => title)).toEqual(["Een moestuin"]);
    expect((await searchEverywhere(reader, search)).cases.items).toHaveLength(1);
  }
  const colleagues = { search: "haver\0kate", organisation: `${reader.organisation.slug}\0` };
  expect((await listParticipants(reader, colleagues)).items.map(({ name }) => name)).toEqual(["Noor Haverkate"]);
});
