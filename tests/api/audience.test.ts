import { beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import { addToCircle, removeFromCircle } from "#lib/circles/commands";
import type { Actor } from "#lib/auth/actor";
import { decide, report } from "#lib/moderation/commands";
import type { Caller } from "../support/api.ts";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

const sent = {
  titel: "Onder ons",
  watGebeurdeEr: "Een lastig gesprek.",
  werkpraktijken: ["relations"],
  domein: "balie",
};

let facilitator: Actor;
let circle: { id: string; slug: string };
let caller: Caller;
let member: Caller;
let outsider: Caller;
let moderator: Caller;

beforeEach(async () => {
  const made = await aCircle(await aPerson());
  ({ facilitator } = made);
  circle = made;
  const colleague = await aPerson();
  await addToCircle(facilitator, { circleId: circle.id, handle: colleague.handle });
  caller = await signedIn(facilitator);
  member = await signedIn(colleague);
  outsider = await signedIn(await aPerson());
  moderator = await signedIn(await aPerson({ role: "moderator" }));
});

/** Who can read this case, by asking for it and by asking for the list. */
async function readersOf(number: number): Promise<string[]> {
  const readers = [];
  for (const [name, one] of Object.entries({ author: caller, member, outsider, moderator, anonymous })) {
    const alone = (await one.get(`/casussen/${number}`)).status === 200;
    const { items } = (await one.get("/casussen?aantal=100")).body;
    const listed = items.some((item: { nummer: number }) => item.nummer === number);
    expect(listed, `${name} sees the same in the list`).toBe(alone);
    if (alone) readers.push(name);
  }
  return readers;
}

async function memberOf(circleId: string) {
  const member = await aPerson();
  await addToCircle(facilitator, { circleId, handle: member.handle });
  return { ...member, circleIds: [circleId] };
}

describe("zichtbaarheid leerkring", () => {
  it("with the slug of one's own circle shows the case to its members and moderators", async () => {
    const { status, body } = await caller.post("/casussen", {
      ...sent,
      zichtbaarheid: "leerkring",
      leerkring: circle.slug,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ zichtbaarheid: "leerkring", leerkring: { slug: circle.slug } });
    expect(await readersOf(body.nummer)).toEqual(["author", "member", "moderator"]);
  });

  it("with a circle of others answers just as with one that does not exist", async () => {
    const open = await aCircle(await aPerson(), true);
    const closed = await aCircle(await aPerson());
    const answers = await Promise.all(
      [open.slug, closed.slug, "bestaat-niet", "a\u0000b", "constructor"].map((leerkring) =>
        caller.post("/casussen", { ...sent, zichtbaarheid: "leerkring", leerkring }),
      ),
    );
    for (const answer of answers) {
      expect([answer.status, namesIn(answer)]).toEqual([400, ["leerkring"]]);
      expect(answer.body).toEqual(answers[0]!.body);
    }
    expect(await db.$count(practiceCases, eq(practiceCases.authorId, facilitator.id))).toBe(0);
  });

  it.each([undefined, null, ""])("without a circle (%o) asks for one", async (leerkring) => {
    const answer = await caller.post("/casussen", { ...sent, zichtbaarheid: "leerkring", leerkring });
    expect([answer.status, namesIn(answer)]).toEqual([400, ["leerkring"]]);
  });

  it.each([undefined, "concept"])(
    "is meant by whoever names only a circle, and never everybody (%o)",
    async (zichtbaarheid) => {
      const { body } = await caller.post("/casussen", { ...sent, zichtbaarheid, leerkring: circle.slug });
      expect(body).toMatchObject({ zichtbaarheid: zichtbaarheid ?? "leerkring", leerkring: { slug: circle.slug } });
      expect((await signedIn(await aPerson()).then((other) => other.get(`/casussen/${body.nummer}`))).status).toBe(404);
    },
  );

  it("can be left, and then needs no circle any more", async () => {
    const { number } = await aCase(facilitator, { audience: "circle", circleId: circle.id });
    const { body } = await caller.patch(`/casussen/${number}`, { zichtbaarheid: "deelnemers" });
    expect(body).toMatchObject({ zichtbaarheid: "deelnemers", leerkring: null });
    expect(await readersOf(number)).toEqual(["author", "member", "outsider", "moderator"]);
  });

  it("can be chosen later, and holds on to the circle when other things change", async () => {
    const { number } = await aCase(facilitator);
    const path = `/casussen/${number}`;
    await caller.patch(path, { zichtbaarheid: "leerkring", leerkring: circle.slug });
    const { body } = await caller.patch(path, { tip: "Nieuw" });
    expect(body).toMatchObject({ zichtbaarheid: "leerkring", leerkring: { slug: circle.slug }, tip: "Nieuw" });
    expect(namesIn(await caller.patch(path, { leerkring: null }))).toEqual(["leerkring"]);
  });

  it("cannot be left once colleagues spoke in it: they count on the circle", async () => {
    const { number } = await aCase(facilitator, { audience: "circle", circleId: circle.id });
    const path = `/casussen/${number}`;
    await aComment(facilitator, number);
    expect((await caller.patch(path, { tip: "Nog iets" })).status).toBe(200);
    await aComment(await memberOf(circle.id), number);
    for (const zichtbaarheid of ["deelnemers", "openbaar"]) {
      const answer = await caller.patch(path, { zichtbaarheid });
      expect([answer.status, answer.body.detail]).toEqual([409, expect.stringContaining("rekenen erop")]);
    }
    expect((await caller.patch(path, { tip: "En nog iets" })).status).toBe(200);
  });

  it("keeps what is said in it from an author who has left", async () => {
    const leaver = await memberOf(circle.id);
    const { number } = await aCase(leaver, { audience: "circle", circleId: circle.id });
    const comment = await aComment(facilitator, number);
    const session = await signedIn(leaver);
    const thread = `/casussen/${number}/reacties`;
    expect((await session.get(thread)).body.items).toHaveLength(1);
    await removeFromCircle(facilitator, { circleId: circle.id, participantId: leaver.id });
    expect((await session.get(`/casussen/${number}`)).status).toBe(200);
    expect((await session.get(thread)).body.items).toEqual([]);
    expect((await session.get(`/reacties/${comment}`)).status).toBe(404);
  });

  it("ends for someone who is taken out of the circle", async () => {
    const { number } = await aCase(facilitator, { audience: "circle", circleId: circle.id });
    const leaver = await aPerson();
    await addToCircle(facilitator, { circleId: circle.id, handle: leaver.handle });
    const session = await signedIn(leaver);
    expect((await session.get(`/casussen/${number}`)).status).toBe(200);
    await removeFromCircle(facilitator, { circleId: circle.id, participantId: leaver.id });
    expect((await session.get(`/casussen/${number}`)).status).toBe(404);
  });
});

describe("zichtbaarheid concept", () => {
  it("may have holes and is for its author alone, and stands in no list", async () => {
    const { status, body } = await caller.post("/casussen", { titel: "Nog niets", zichtbaarheid: "concept" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ zichtbaarheid: "concept", geplaatstOp: null, domein: null, werkpraktijken: [] });
    const path = `/casussen/${body.nummer}`;
    expect((await caller.get(path)).status).toBe(200);
    for (const one of [member, moderator, anonymous]) expect((await one.get(path)).status).toBe(404);
    const listed = (await caller.get("/casussen?aantal=100")).body.items;
    expect(listed.map((item: { nummer: number }) => item.nummer)).not.toContain(body.nummer);
    expect((await caller.get(`${path}/reacties`)).status).toBe(404);
    expect((await caller.post(`${path}/reacties`, { soort: "tip", tekst: "Hoi" })).status).toBe(404);
    expect((await caller.put(`${path}/stem`)).status).toBe(404);
  });

  it("stays a draft while its author writes on, and is posted by choosing readers", async () => {
    const { nummer } = (await caller.post("/casussen", { titel: "Nog niets", zichtbaarheid: "concept" })).body;
    const path = `/casussen/${nummer}`;
    expect((await caller.patch(path, { tip: "Iets" })).body).toMatchObject({ zichtbaarheid: "concept", tip: "Iets" });
    const early = await caller.patch(path, { zichtbaarheid: "deelnemers" });
    expect(namesIn(early)).toEqual(["domein", "watGebeurdeEr", "werkpraktijken"]);
    const { body } = await caller.patch(path, { ...sent, zichtbaarheid: "deelnemers" });
    expect(body).toMatchObject({ ...sent, zichtbaarheid: "deelnemers", geplaatstOp: expect.any(String) });
    expect(await readersOf(nummer)).toEqual(["author", "member", "outsider", "moderator"]);
  });

  it("is no way back for a posted case", async () => {
    const { number } = await aCase(facilitator);
    const answer = await caller.patch(`/casussen/${number}`, { zichtbaarheid: "concept" });
    expect([answer.status, namesIn(answer)]).toEqual([400, ["zichtbaarheid"]]);
    expect(await readersOf(number)).toEqual(["author", "member", "outsider", "moderator"]);
  });
});

describe("a case out of sight", () => {
  it("by a report of personal data is for its author and moderators", async () => {
    const { number } = await aCase(facilitator);
    await report(await aPerson(), { caseNumber: number, reason: "personal-data", explanation: "" });
    expect(await readersOf(number)).toEqual(["author", "moderator"]);
    expect((await outsider.put(`/casussen/${number}/stem`)).status).toBe(404);
    expect((await outsider.get(`/casussen/${number}/reacties`)).status).toBe(404);
  });

  it("by a moderator, public as it was, is so for visitors too", async () => {
    const { number } = await aCase(facilitator, { audience: "public" });
    const first = await aPerson({ role: "moderator" });
    await decide(first, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
    expect(await readersOf(number)).toEqual(["author", "member", "outsider", "moderator", "anonymous"]);
    await report(await aPerson(), { caseNumber: number, reason: "personal-data", explanation: "" });
    expect(await readersOf(number)).toEqual(["author", "moderator"]);
  });
});
