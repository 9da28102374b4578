import { expect, it } from "vitest";
import { mergeCase } from "#lib/rearranging/merge";
import { anonymous, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

it("the number of a merged case goes on at the other one, with the same method, for who may read that", async () => {
  const author = await aPerson();
  const { number: from } = await aCase(author);
  const { number: to } = await aCase(await aPerson());
  const moderator = await aPerson({ role: "moderator" });
  await mergeCase(moderator, { caseNumber: from, to, reason: "Dubbel.", personalDataSeen: undefined });
  const caller = await signedIn(author);
  for (const tail of ["", "/reacties", "/reacties?aantal=5", "/vervolg"]) {
    const { status, headers } = await caller.get(`/casussen/${from}${tail}`);
    expect([status, headers.get("location")]).toEqual([308, `/api/v1/casussen/${to}${tail}`]);
  }
  const posted = await caller.post(`/casussen/${from}/reacties`, { soort: "vraag", tekst: "Hoe dan?" });
  expect([posted.status, posted.headers.get("location")]).toEqual([308, `/api/v1/casussen/${to}/reacties`]);
  expect((await anonymous.get(`/casussen/${from}`)).status).toBe(404);
});
