import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { Invalid, NotFound } from "#lib/core/errors";
import { writeCursor } from "#lib/core/pagination";
import { parse } from "#lib/core/parse";
import { updateProfile } from "#lib/participants/commands";
import type { PeopleFilter } from "#lib/participants/queries";
import { getParticipant, getProfile, listParticipants } from "#lib/participants/queries";
import { UpdateProfile } from "#lib/participants/validation";
import { useDatabase } from "../support/database.ts";
import { deedsAbout, linesAbout } from "../support/log.ts";
import { pagesOf } from "../support/pages.ts";
import { addressOf, anOrganisation, aPerson } from "../support/people.ts";

useDatabase();

describe("one's profile", () => {
  const profile = (change: Record<string, unknown> = {}) =>
    parse(UpdateProfile, { name: "Noor Haverkate", jobTitle: "wijkmanager", about: "", language: "nl", ...change });

  it("is what others see, and stands in the log", async () => {
    const actor = await aPerson();
    await updateProfile(actor, profile({ about: " Ik luister\r\ngraag. ", language: "en" }));
    expect(await getProfile(actor)).toEqual({
      name: "Noor Haverkate",
      jobTitle: "wijkmanager",
      about: "Ik luister\ngraag.",
      language: "en",
      email: await addressOf(actor),
    });
    expect(await getParticipant(await aPerson(), actor.handle)).toMatchObject({
      id: actor.id,
      name: "Noor Haverkate",
      about: "Ik luister\ngraag.",
      organisation: { slug: actor.organisation.slug },
    });
    expect((await linesAbout({})).filter(({ actorId }) => actorId === actor.id)).toMatchObject([
      { action: "profile.changed", detail: null },
    ]);
    expect(await deedsAbout({ participantId: actor.id })).toEqual([]);
  });

  it("shows others no address", async () => {
    const actor = await aPerson();
    const address = await addressOf(actor);
    const other = await aPerson();
    expect(JSON.stringify(await getParticipant(other, actor.handle))).not.toContain(address);
    expect(JSON.stringify(await listParticipants(other))).not.toContain("@");
  });

  it.each([
    [{ name: "" }, "name"],
    [{ name: "a".repeat(101) }, "name"],
    [{ jobTitle: "a".repeat(101) }, "jobTitle"],
    [{ about: "a".repeat(2_001) }, "about"],
    [{ language: "fy" }, "language"],
    [{ role: "administrator" }, "role"],
    [{ email: "a@b.nl" }, "email"],
    [{ organisationId: "0b5d8c3e-1111-4222-8333-444455556666" }, "organisationId"],
  ])("refuses %j", (change, field) => {
    expect(() => profile(change)).toThrow(expect.objectContaining({ mistakes: [expect.objectContaining({ field })] }));
  });

  it("takes names and texts as long as it promises", async () => {
    const actor = await aPerson();
    const full = { name: "é".repeat(100), jobTitle: "é".repeat(100), about: "é".repeat(2_000) };
    await updateProfile(actor, profile(full));
    expect(await getProfile(actor)).toMatchObject(full);
  });
});

describe("colleagues", () => {
  let reader: Actor;
  let breda: Awaited<ReturnType<typeof anOrganisation>>;

  beforeAll(async () => {
    breda = await anOrganisation("Breda");
    reader = await aPerson({ name: "Bo Lezer", organisation: breda });
    for (const name of ["Zoë Ünal", "Anna 100%", "Anna_1", "Anna 1", "Älva Berg"]) await aPerson({ name });
    for (let made = 0; made < 7; made += 1) await aPerson({ name: "Sam Jansen", organisation: breda });
  });

  const names = async (filter: PeopleFilter) => (await listParticipants(reader, filter)).items.map(({ name }) => name);

  it.each<[string, string[]]>([
    ["zoë", ["Zoë Ünal"]],
    ["zoe\u0308", ["Zoë Ünal"]],
    ["ÜNAL", ["Zoë Ünal"]],
    ["100%", ["Anna 100%"]],
    ["a_1", ["Anna_1"]],
    [" bo ", ["Bo Lezer"]],
    ["bo\0", ["Bo Lezer"]],
    ["\\", []],
    ["' or 1=1", []],
    ["niemand", []],
  ])("are found by a part of their name: %j", async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it("are found by organisation, and by both", async () => {
    expect(await names({ organisation: breda.slug })).toEqual(["Bo Lezer", ...Array(7).fill("Sam Jansen")]);
    expect(await names({ organisation: breda.slug, search: "bo" })).toEqual(["Bo Lezer"]);
    expect(await names({ organisation: "atlantis" })).toEqual([]);
  });

  it("stand once each over all pages, namesakes too", async () => {
    const whole = (await listParticipants(reader, {}, undefined, 100)).items;
    for (const size of [1, 2, 5, whole.length]) {
      const pages = await pagesOf((after) => listParticipants(reader, {}, after, size));
      expect(pages.flat()).toEqual(whole);
    }
  });

  it.each(["junk", "\0", writeCursor(["Sam"]), writeCursor([1, 2]), writeCursor([Date.now(), 3])])(
    "begin nowhere with a cursor that is not theirs (%#)",
    async (cursor) => {
      await expect(listParticipants(reader, {}, cursor)).rejects.toThrow(Invalid);
    },
  );

  it.each(["niemand", "", "%", "../beheer", "__proto__"])("%j is nobody", async (handle) => {
    await expect(getParticipant(reader, handle)).rejects.toThrow(NotFound);
  });
});
