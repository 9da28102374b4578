import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { organisations } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { listFromLikePlaces } from "#lib/cases/like-places";
import { getCase } from "#lib/cases/queries";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson, anOrganisation } from "../support/people.ts";

useDatabase();

/** Somebody of a municipality with these figures. */
async function from(name: string, inhabitants: number, urbanity: number, role: Actor["role"] = "participant") {
  const organisation = await anOrganisation(name);
  await db.update(organisations).set({ inhabitants, urbanity }).where(eq(organisations.id, organisation.id));
  return aPerson({ organisation, role });
}

let reader: Actor;
let near: Actor;
let nearest: Actor;
let far: Actor;

beforeAll(async () => {
  reader = await from("Eigenstad", 100_000, 2);
  nearest = await from("Zusterstad", 110_000, 2);
  near = await from("Nichtstad", 180_000, 2);
  far = await from("Dorp", 9_000, 5);
});

/** What the reader is shown with a case of somebody far away. */
async function shownWith(about: object, viewer: Actor = reader) {
  const subject = await getCase(far, (await aCase(far, { domain: "desk", ...about })).number);
  return listFromLikePlaces(viewer, subject);
}

describe("cases from a municipality like one's own", () => {
  it("share a practice or what they are about; those from elsewhere and one's own are left out", async () => {
    for (const writer of [reader, far]) await aCase(writer, { practices: ["alignment"] });
    const kin = await aCase(near, { title: "Zelfde werk", practices: ["alignment"] });
    const alike = await aCase(nearest, { title: "Kinderboerderij dicht", practices: ["support"], domain: "social" });
    await aCase(nearest, { title: "Iets heel anders", practices: ["support"], domain: "desk" });
    const shown = await shownWith({ title: "De kinderboerderij", practices: ["alignment"] });
    expect(shown.map(({ number }) => number).toSorted()).toEqual([kin.number, alike.number].toSorted());
  });

  it("say how that municipality compares to one's own", async () => {
    const [shown] = await shownWith({ title: "Nog een", practices: ["alignment"] });
    expect(shown).toMatchObject({
      title: "Zelfde werk",
      organisationName: "Nichtstad",
      ownName: "Eigenstad",
      likeness: { size: "larger", urban: "same" },
    });
  });

  it("are at most three, the most like the case first, and none that is shown already", async () => {
    const practices = ["mapping", "resolutions"];
    const half = await aCase(nearest, { practices: ["resolutions"] });
    const whole = await aCase(nearest, { practices });
    const newer = await aCase(near, { practices });
    await aCase(near, { practices });
    const newest = await aCase(nearest, { practices });
    const subject = await getCase(far, (await aCase(far, { title: "Grondwater", practices })).number);
    const numbers = async (except: number[]) =>
      (await listFromLikePlaces(reader, subject, except)).map(({ number }) => number);
    expect(await numbers([])).toHaveLength(3);
    expect((await numbers([]))[0]).toBe(newest.number);
    expect(await numbers([newest.number, newest.number - 1])).toEqual([newer.number, whole.number, half.number]);
  });

  it("are only those the reader may read", async () => {
    const practices = ["relations", "support", "alignment", "mapping", "resolutions"];
    const { facilitator, id } = await aCircle(nearest);
    const moderator = await from("Moderatorstad", 100_000, 2, "moderator");
    const inCircle = await aCase(facilitator, { practices, audience: "circle", circleId: id });
    const hidden = await aCase(near, { practices });
    await decide(moderator, { caseNumber: hidden.number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    await withdrawCase(nearest, await aCase(nearest, { practices }));
    await aCase(nearest, { practices, intent: "draft" });
    const subject = await getCase(far, (await aCase(far, { practices })).number);
    const seenBy = async (viewer: Actor) =>
      (await listFromLikePlaces(viewer, subject))
        .filter((shown) => shown.practices.length === 5)
        .map(({ number }) => number);
    expect(await seenBy(reader)).toEqual([]);
    expect(await seenBy(moderator)).toEqual([hidden.number, inCircle.number]);
  });

  it("are none for visitors, for who works with a partner, and with a case without practices", async () => {
    const subject = await getCase(far, (await aCase(far, { practices: ["alignment"] })).number);
    expect(await listFromLikePlaces(visitor, subject)).toEqual([]);
    expect(await listFromLikePlaces(await aPerson(), subject)).toEqual([]);
    expect(await listFromLikePlaces(reader, { number: subject.number, practices: [] })).toEqual([]);
  });
});
