import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { organisationAdministrators, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { Forbidden, FreshSignInNeeded, Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listArranged } from "#lib/organisations/queries";
import { getAccount, listAccounts, listHistory } from "#lib/participants/accounts";
import { changeRole, endSessions, inviteParticipant } from "#lib/participants/commands";
import { canEnterAdministration } from "#lib/participants/policy";
import { InviteParticipant } from "#lib/participants/validation";
import { endOrganisationAdministrator, makeOrganisationAdministrator } from "#lib/rights/organisation-administrators";
import { putEndedAway } from "#lib/rights/ending";
import { listRights } from "#lib/rights/queries";
import { exportRights } from "#lib/rights/export";
import { MakeOrganisationAdministrator } from "#lib/rights/validation";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { anOrganisation, aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let home: Awaited<ReturnType<typeof anOrganisation>>;
let own: Actor;
let colleague: Actor;
let stranger: Actor;
let made = 0;

const known = async ({ id }: Actor) =>
  (await findActor(await startSession(id, "laptop", { secondFactor: true })))!.actor;
const lookAfter = (by: Actor, { id: participantId }: Actor, until = "") =>
  makeOrganisationAdministrator(by, parse(MakeOrganisationAdministrator, { participantId, until, reason: "Nodigt uit." })); // prettier-ignore
const invite = (by: Actor, organisationId: string, role = "participant") =>
  inviteParticipant(by, parse(InviteParticipant, { email: `n${++made}@example.nl`, name: "Noor", organisationId, role })); // prettier-ignore

beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  home = await anOrganisation();
  const person = await aPerson({ organisation: home });
  colleague = await aPerson({ organisation: home, name: "Collega Anders" });
  stranger = await aPerson();
  await lookAfter(administrator, person);
  own = await known(person);
});

describe("the administrator of one organisation", () => {
  it("is made by who showed just now who they are", async () => {
    await expect(lookAfter({ ...administrator, fresh: false }, colleague)).rejects.toThrow(FreshSignInNeeded);
  });

  it("is known as such in the same look as everything else, and comes in", () => {
    expect(own.administers).toEqual([home.id]);
    expect(canEnterAdministration(own)).toBe(true);
    expect(canEnterAdministration(colleague)).toBe(false);
  });

  it("sees its people and nobody else, whatever they look for", async () => {
    for (const filter of [
      {},
      { search: "persoon" },
      { organisation: stranger.organisation.slug },
      { state: "never" },
    ] as const) {
      // prettier-ignore
      for (const { organisation } of (await listAccounts(own, filter)).items) expect(organisation.id).toBe(home.id);
    }
    expect((await listAccounts(own, { search: "anders" })).items.map(({ id }) => id)).toEqual([colleague.id]);
    expect((await getAccount(own, colleague.handle)).email).toContain("@example.nl");
    await expect(getAccount(own, stranger.handle)).rejects.toThrow(Forbidden);
    await expect(listHistory(own, await getAccount(administrator, stranger.handle))).rejects.toThrow(Forbidden);
  });

  it("invites its own people as participants, nobody elsewhere and nobody with a role", async () => {
    await invite(own, home.id);
    await expect(invite(own, stranger.organisation.id)).rejects.toThrow(Forbidden);
    await expect(invite(own, home.id, "moderator")).rejects.toThrow(Forbidden);
    await expect(invite(colleague, home.id)).rejects.toThrow(Forbidden);
  });

  it("signs its own people out, but nobody elsewhere and no moderator", async () => {
    const token = await startSession(colleague.id, "telefoon");
    await endSessions(own, { participantId: colleague.id });
    expect(await findActor(token)).toBeNull();
    expect(await deedsAbout({ participantId: colleague.id })).toContain("participant.signed-out");
    await expect(endSessions(own, { participantId: stranger.id })).rejects.toThrow(Forbidden);
    const moderator = await aPerson({ role: "moderator", organisation: home });
    await expect(endSessions(own, { participantId: moderator.id })).rejects.toThrow(Forbidden);
  });

  it("has no say over roles, rights and organisations", async () => {
    await expect(changeRole(own, { participantId: colleague.id, role: "moderator" })).rejects.toThrow(Forbidden);
    await expect(lookAfter(own, colleague)).rejects.toThrow(Forbidden);
    await expect(listRights(own)).rejects.toThrow(Forbidden);
    await expect(exportRights(own)).rejects.toThrow(Forbidden);
    expect(() => listArranged(own)).toThrow(Forbidden);
  });

  it("is so until the day that was said, and until an administrator ends it", async () => {
    const person = await aPerson({ organisation: home });
    await lookAfter(administrator, person, "2099-01-01");
    expect((await known(person)).administers).toEqual([home.id]);
    await db
      .update(organisationAdministrators)
      .set({ until: sql`now() - interval '1 minute'` })
      .where(eq(organisationAdministrators.participantId, person.id));
    expect((await known(person)).administers).toEqual([]);
    await putEndedAway();
    expect((await deedsAbout({ participantId: person.id })).filter((one) => one.endsWith(".ended"))).toHaveLength(1);

    await lookAfter(administrator, person);
    const end = { participantId: person.id, reason: "Andere baan.", personalDataSeen: undefined };
    await endOrganisationAdministrator(administrator, end);
    await endOrganisationAdministrator(administrator, end);
    expect((await known(person)).administers).toEqual([]);
    expect((await deedsAbout({ participantId: person.id })).filter((one) => one.endsWith(".ended"))).toHaveLength(2);
  });

  it("asks why, and a day in the future", () => {
    for (const wrong of [{ reason: "" }, { until: "2020-01-01" }, { organisationId: home.id }])
      expect(() => parse(MakeOrganisationAdministrator, { participantId: own.id, until: "", reason: "Zo.", ...wrong })).toThrow(Invalid); // prettier-ignore
  });
});

describe("finding accounts", () => {
  it("goes by parts of name and address, without accents or capitals, in any order", async () => {
    const person = await aPerson({ name: "Zoë van Müller" });
    for (const search of ["zoe muller", "MÜLLER zoë", "mull", "van zo"])
      expect((await listAccounts(administrator, { search })).items.map(({ id }) => id)).toContain(person.id);
    expect((await listAccounts(administrator, { search: "100%" })).items).toEqual([]);
  });

  it("goes by role as it is now, by organisation and by who was never here", async () => {
    const moderator = await aPerson({ role: "moderator", organisation: home });
    const ids = async (filter: Parameters<typeof listAccounts>[1]) =>
      (await listAccounts(administrator, filter)).items.map(({ id }) => id);
    expect(await ids({ role: "moderator", organisation: home.slug })).toContain(moderator.id);
    expect(await ids({ role: "participant", organisation: home.slug })).not.toContain(moderator.id);
    expect(await ids({ role: "organisation-administrator" })).toContain(own.id);
    expect(await ids({ state: "never", organisation: home.slug })).toContain(moderator.id);
    await db.update(participants).set({ lastVisitAt: new Date() }).where(eq(participants.id, moderator.id));
    expect(await ids({ state: "never", organisation: home.slug })).not.toContain(moderator.id);
  });
});
