import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails, organisationAdministrators, participants, roleGrants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { Forbidden, FreshSignInNeeded, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { inviteParticipant } from "#lib/participants/commands";
import { InviteParticipant } from "#lib/participants/validation";
import { exportRights } from "#lib/rights/export";
import { makeOrganisationAdministrator } from "#lib/rights/organisation-administrators";
import { countAttention, listRights } from "#lib/rights/queries";
import { remindOfReviews } from "#lib/rights/remind";
import { reviewRight } from "#lib/rights/review";
import { ReviewRight } from "#lib/rights/validation";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { pagesOf } from "../support/pages.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let moderator: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  const email = "m@example.nl";
  const { organisation } = administrator;
  const input = parse(InviteParticipant, { email, name: "=Mod", organisationId: organisation.id, role: "moderator" });
  const id = await inviteParticipant(administrator, input);
  moderator = (await findActor(await startSession(id, "laptop", { secondFactor: true })))!.actor;
});

const rightOf = async ({ id }: Actor) =>
  (await pagesOf((after) => listRights(administrator, after, 2))).flat().filter((one) => one.participantId === id);
const review = (by: Actor, { id: participantId }: Actor, outcome: string, more = {}) =>
  reviewRight(by, parse(ReviewRight, { participantId, outcome, reason: "Nog steeds nodig.", ...more }));
const givenAgo = (actor: Actor, ago: string) =>
  db.update(roleGrants).set({ givenAt: sql`now() - ${ago}::interval` }).where(eq(roleGrants.participantId, actor.id)); // prettier-ignore

describe("the review of rights", () => {
  it("has every right above participant, to be looked at each quarter, what is overdue first", async () => {
    expect(await rightOf(moderator)).toMatchObject([
      { role: "moderator", overdue: false, givenBy: administrator.name },
    ]);
    await givenAgo(moderator, "4 months");
    expect(await rightOf(moderator)).toMatchObject([{ overdue: true, reviewedAt: null }]);
    expect((await countAttention(administrator)).overdue).toBeGreaterThan(0);
    const due = (await pagesOf((after) => listRights(administrator, after, 2)))
      .flat()
      .map(({ dueAt }) => dueAt.getTime());
    expect(due).toEqual(due.toSorted((a, b) => a - b));
  });

  it("begins anew when somebody says that it stays, and why", async () => {
    await review(administrator, moderator, "kept");
    expect(await rightOf(moderator)).toMatchObject([{ overdue: false, reviewedBy: administrator.name }]);
    expect(await deedsAbout({ participantId: moderator.id })).toContain("rights.kept");
  });

  it("is yearly for who looks after an organisation, and takes that away at once", async () => {
    const person = await aPerson();
    const why = { until: null, reason: "Nodigt uit.", personalDataSeen: undefined };
    await makeOrganisationAdministrator(administrator, { participantId: person.id, ...why });
    await db.update(organisationAdministrators).set({ givenAt: sql`now() - interval '11 months'` });
    expect(await rightOf(person)).toMatchObject([{ role: null, overdue: false }]);
    await db.update(organisationAdministrators).set({ givenAt: sql`now() - interval '13 months'` });
    const [right] = await rightOf(person);
    expect(right).toMatchObject({ overdue: true });
    await review(administrator, person, "taken", { organisationId: right!.organisationId });
    expect(await rightOf(person)).toEqual([]);
    await expect(review(administrator, person, "kept", { organisationId: right!.organisationId })).rejects.toThrow(NotFound); // prettier-ignore
  });

  it("takes a role away with its sessions", async () => {
    const person = await aPerson({ role: "researcher" });
    const token = await startSession(person.id, "laptop");
    await review(administrator, person, "taken");
    expect(await findActor(token)).toBeNull();
    expect(await rightOf(person)).toEqual([]);
    await expect(review(administrator, person, "taken")).rejects.toThrow(NotFound);
  });

  it("is for administrators, about others, with a reason, and leaves the last one", async () => {
    await expect(review(administrator, administrator, "kept")).rejects.toThrow(Forbidden);
    await expect(review(moderator, administrator, "kept")).rejects.toThrow(Forbidden);
    await expect(listRights(moderator)).rejects.toThrow(Forbidden);
    for (const wrong of [{ reason: " " }, { outcome: "maybe" }, { role: "moderator" }])
      expect(() => parse(ReviewRight, { participantId: moderator.id, outcome: "kept", reason: "Zo.", ...wrong })).toThrow(Invalid); // prettier-ignore
    const second = await aPerson({ role: "administrator" });
    const soon = sql`now() + interval '1 day'`;
    await db.update(participants).set({ roleUntil: soon }).where(eq(participants.id, second.id));
    await expect(review(second, administrator, "taken")).rejects.toThrow("lastAdministrator");
  });

  it("reminds administrators at most once a week, and only when something waits", async () => {
    await db.update(participants).set({ joinedAt: new Date() });
    await db.update(roleGrants).set({ givenAt: new Date() });
    expect(await remindOfReviews()).toBe(0);
    await db.execute(sql`delete from rights_review`);
    await givenAgo(moderator, "4 months");
    expect(await remindOfReviews()).toBe(1);
    expect(await remindOfReviews()).toBe(0);
    const sent = await db
      .select({ subject: mails.subject })
      .from(mails)
      .where(eq(mails.participantId, administrator.id));
    expect(sent).toEqual([{ subject: "1 recht wacht op controle" }]);
  });

  it("does not go along with who signed in long ago", async () => {
    await expect(exportRights({ ...administrator, fresh: false })).rejects.toThrow(FreshSignInNeeded);
  });

  it("goes along as CSV in which no cell is a formula", async () => {
    const lines = (await exportRights(administrator)).split("\r\n");
    expect(lines[0]).toContain('"naam";"organisatie";"recht"');
    expect(lines.find((line) => line.includes("Mod"))).toMatch(/^"'=Mod";/);
  });
});
