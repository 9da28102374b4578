import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { firstVisits, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { getPreferences } from "#lib/notifications/preferences";
import { inviteParticipant } from "#lib/participants/commands";
import { chooseInterests, chooseNews, endFirstVisit } from "#lib/welcome/commands";
import { atFirstVisit, listInterests } from "#lib/welcome/queries";
import { ChooseInterests, ChooseNews } from "#lib/welcome/validation";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let person: Actor;
beforeAll(async () => {
  person = await aPerson();
});

describe("the first visit", () => {
  it("stands open for who was invited, until it is done or skipped; twice is harmless", async () => {
    const administrator = await aPerson({ role: "administrator" });
    const input = { email: "nieuw@example.nl", name: "Nieuw", organisationId: person.organisation.id, role: "participant" } as const; // prettier-ignore
    const id = await inviteParticipant(administrator, input);
    const newcomer = { ...person, id };
    expect(await atFirstVisit(newcomer)).toBe(true);
    await endFirstVisit(newcomer);
    await endFirstVisit(newcomer);
    expect(await atFirstVisit(newcomer)).toBe(false);
  });

  it("is not for who was there already, nor for who was made from the command line", async () => {
    expect(await atFirstVisit(person)).toBe(false);
    const id = await inviteParticipant(null, { email: "eerste@example.nl", name: "Eerste", organisationId: person.organisation.id, role: "administrator" }); // prettier-ignore
    expect(await db.$count(firstVisits, eq(firstVisits.participantId, id))).toBe(0);
    expect(await db.$count(participants, eq(participants.id, id))).toBe(1);
  });
});

describe("what interests somebody", () => {
  it("is what they chose last, in the order of the essay", async () => {
    await chooseInterests(person, parse(ChooseInterests, { practices: ["support", "mapping"] }));
    await chooseInterests(person, parse(ChooseInterests, { practices: ["support", "mapping"] }));
    expect(await listInterests(person, person.id)).toEqual(["mapping", "support"]);
    await chooseInterests(person, { practices: ["relations"] });
    expect(await listInterests(person, person.id)).toEqual(["relations"]);
    await chooseInterests(person, { practices: [] });
    expect(await listInterests(person, person.id)).toEqual([]);
    expect(() => parse(ChooseInterests, { practices: ["gardening"] })).toThrow(Invalid);
  });
});

describe("how somebody wants to hear", () => {
  it("is one pace for all but what is decided about their work; the usual changes nothing", async () => {
    const before = await getPreferences(person);
    await chooseNews(person, { news: "usual" });
    expect(await getPreferences(person)).toEqual(before);
    await chooseNews(person, { news: "daily" });
    const { paces } = await getPreferences(person);
    expect(paces).toMatchObject({ own: "daily", followed: "daily", reminders: "daily" });
    expect(paces.decisions).toBe(before.paces.decisions);
    expect(() => parse(ChooseNews, { news: "never" })).toThrow(Invalid);
  });
});
