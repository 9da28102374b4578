import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { organisations } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { addMunicipality, addPartner, openOrganisation, renameOrganisation } from "#lib/organisations/arrange";
import { knownMunicipalities } from "#lib/organisations/municipalities";
import { getMunicipality, listArranged, listOpenOrganisations, presentSlug } from "#lib/organisations/queries";
import { AddMunicipality, AddPartner } from "#lib/organisations/validation";
import { inviteParticipant } from "#lib/participants/commands";
import { InviteParticipant } from "#lib/participants/validation";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
});

const unknown = "0b5d8c3e-1111-4222-8333-444455556666";
const byName = async (name: string) => (await db.select().from(organisations).where(eq(organisations.name, name)))[0]!;
const known = expect.objectContaining({ mistakes: [expect.objectContaining({ message: "organisationKnown" })] });

describe("the municipalities of the Netherlands", () => {
  it("are 342, each with its own code and name, in twelve provinces", () => {
    expect(knownMunicipalities).toHaveLength(342);
    for (const key of ["code", "name"] as const)
      expect(new Set(knownMunicipalities.map((one) => one[key])).size).toBe(342);
    for (const { code } of knownMunicipalities) expect(code).toMatch(/^GM\d{4}$/);
    expect(new Set(knownMunicipalities.map(({ province }) => province)).size).toBe(12);
  });
});

describe("adding an organisation", () => {
  it("takes name, code and province of a municipality from the list", async () => {
    expect(await addMunicipality(administrator, { code: "GM0014" })).toBe("Groningen");
    expect(await getMunicipality("groningen")).toMatchObject({ code: "GM0014", province: "Groningen" });
  });

  it("refuses one that is there, one that does not exist, and junk", async () => {
    await expect(addMunicipality(administrator, { code: "GM0014" })).rejects.toThrow(known);
    await expect(addMunicipality(administrator, { code: "GM9999" })).rejects.toThrow(Invalid);
    for (const code of ["", "0014", "GM00145", null]) expect(() => parse(AddMunicipality, { code })).toThrow(Invalid);
    expect(() => parse(AddMunicipality, { code: "GM0014", name: "Anders" })).toThrow(Invalid);
  });

  it("ten at once make one", async () => {
    const { done, refusals } = await triedAtOnce(10, () => addMunicipality(administrator, { code: "GM0080" }));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toEqual(known);
  });

  it("adds a partner by name", async () => {
    await addPartner(administrator, parse(AddPartner, { name: " Hogeschool  Utrecht" }));
    expect((await listArranged(administrator, "hogeschool")).map(({ kind, people }) => [kind, people])).toEqual([["partner", 0]]); // prettier-ignore
    expect(() => parse(AddPartner, { name: " " })).toThrow(Invalid);
  });

  it.each(["participant", "moderator", "researcher", "partner"] as const)("is not for a %s", async (role) => {
    const person = await aPerson({ role });
    await expect(addPartner(person, { name: "Iets" })).rejects.toThrow(Forbidden);
    await expect(addMunicipality(person, { code: "GM0034" })).rejects.toThrow(Forbidden);
    await expect(renameOrganisation(person, { organisationId: unknown, name: "Iets" })).rejects.toThrow(Forbidden);
    await expect(openOrganisation(person, { organisationId: unknown, open: "no" })).rejects.toThrow(Forbidden);
  });
});

describe("another name", () => {
  it("gets its own address, and the old one leads there, also after names went to and fro", async () => {
    await addMunicipality(administrator, { code: "GM0034" });
    const { id: organisationId } = await byName("Almere");
    await renameOrganisation(administrator, { organisationId, name: "Almere-Nieuw" });
    expect((await getMunicipality("almere-nieuw")).id).toBe(organisationId);
    await expect(getMunicipality("almere")).rejects.toThrow(NotFound);
    expect(await presentSlug("almere")).toBe("almere-nieuw");
    await renameOrganisation(administrator, { organisationId, name: "Almere" });
    expect([await presentSlug("almere-nieuw"), await presentSlug("almere")]).toEqual(["almere", undefined]);
  });

  it("is not that of another, and an old address stays with whose it was", async () => {
    const { id: organisationId } = await byName("Almere");
    await expect(renameOrganisation(administrator, { organisationId, name: "groningen" })).rejects.toThrow(known);
    await renameOrganisation(administrator, { organisationId, name: "Stad aan het water" });
    await addPartner(administrator, { name: "Almere" });
    expect((await byName("Almere")).slug).toMatch(/^almere-[0-9a-f]{6}$/);
    await expect(renameOrganisation(administrator, { organisationId: unknown, name: "X" })).rejects.toThrow(NotFound);
  });
});

describe("closing an organisation", () => {
  it("lets nobody new in; who is there stays; opening lets in again", async () => {
    const { id: organisationId } = await byName("Groningen");
    const invite = (email: string) =>
      inviteParticipant(administrator, parse(InviteParticipant, { email, name: "Noor", organisationId }));
    await invite("eerste@example.nl");
    await openOrganisation(administrator, { organisationId, open: "no" });
    await openOrganisation(administrator, { organisationId, open: "no" });
    await expect(invite("tweede@example.nl")).rejects.toThrow(
      expect.objectContaining({ mistakes: [{ field: "organisationId", message: "organisationInactive" }] }),
    );
    expect((await listOpenOrganisations()).map(({ id }) => id)).not.toContain(organisationId);
    expect((await listArranged(administrator, "gron")).map(({ people }) => people)).toEqual([1]);
    await openOrganisation(administrator, { organisationId, open: "yes" });
    await invite("tweede@example.nl");
  });
});
