import { describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { reviseCase, withdrawCase } from "#lib/cases/commands";
import { proposePublicVersion } from "#lib/cases/public-version";
import { ProposePublicVersion, ReviseCase } from "#lib/cases/validation";
import { moveInCollection } from "#lib/collections/contents";
import {
  getCollection,
  listCollected,
  listCollections,
  listCollectionsOf,
  listOpenTo,
  listPlaces,
  listTitles,
} from "#lib/collections/queries";
import { NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { lastDecision } from "#lib/moderation/queries";
import { aCollection, aModerator } from "../support/collections.ts";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aPerson, caseInput } from "../support/people.ts";

useDatabase();

const titlesFor = async (viewer: Viewer, slug: string) => {
  const { id, cases } = await getCollection(viewer, slug);
  const collected = await listCollected(viewer, id);
  expect(cases, "the count says what there is to read").toBe(collected.length);
  const titles = (await listTitles(viewer, id)).map(({ title }) => title);
  expect(titles, "the list of titles is the same list").toEqual(collected.map(({ title }) => title));
  return collected.map(({ title }) => title);
};

async function verdict(moderator: Actor, caseNumber: number, kind: "publish" | "hide" | "restore") {
  const last = await lastDecision({ caseNumber });
  await decide(moderator, { caseNumber, verdict: kind, reason: "Zo.", lastDecisionId: last?.id ?? "" });
}

const move = (author: Actor, number: number, version: number, change: Record<string, unknown>) => {
  const { submissionKey: _, ...content } = caseInput();
  return reviseCase(author, parse(ReviseCase, { ...content, number, version, ...change }));
};

describe("a collection", () => {
  it("shows each reader only the cases that they may read, in its order", async () => {
    const moderator = await aModerator();
    const circle = await aCircle(await aPerson());
    const [author, stranger] = [circle.facilitator, await aPerson()];
    const closed = await aCase(author, { title: "Kring", audience: "circle", circleId: circle.id });
    const open = await aCase(author, { title: "Allen" });
    const seen = await aCase(author, { title: "Iedereen", audience: "public" });
    await verdict(moderator, seen.number, "publish");
    const { slug } = await aCollection(moderator, [closed.number, open.number, seen.number], { audience: "public" });
    expect(await titlesFor(author, slug)).toEqual(["Kring", "Allen", "Iedereen"]);
    expect(await titlesFor(moderator, slug)).toEqual(["Kring", "Allen", "Iedereen"]);
    expect(await titlesFor(stranger, slug)).toEqual(["Allen", "Iedereen"]);
    expect(await titlesFor(visitor, slug)).toEqual(["Iedereen"]);
  });

  it("exists for visitors when it is public, and as a draft for its maker alone", async () => {
    const [maker, moderator, reader] = [await aModerator(), await aModerator(), await aPerson()];
    const { number } = await aCase(reader);
    const made = async (audience: string) => (await aCollection(maker, [number], { audience })).slug;
    const [draft, shared, open] = [await made("maker"), await made("participants"), await made("public")];
    const readsBy = async (viewer: Viewer) => {
      const known = await Promise.all(
        [draft, shared, open].map((slug) =>
          getCollection(viewer, slug).then(
            () => true,
            () => false,
          ),
        ),
      );
      return known;
    };
    expect(await readsBy(visitor)).toEqual([false, false, true]);
    expect(await readsBy(reader)).toEqual([false, true, true]);
    expect(await readsBy(moderator)).toEqual([false, true, true]);
    expect(await readsBy(maker)).toEqual([true, true, true]);
    expect((await listCollectionsOf(reader, number)).map(({ slug }) => slug)).toEqual([open, shared]);
    expect((await listCollectionsOf(visitor, number)).map(({ slug }) => slug)).toEqual([open]);
  });

  it("loses a case at once that goes down to a circle, is taken back, held or hidden; also for who sees it elsewhere", async () => {
    const moderator = await aModerator();
    const circle = await aCircle(await aPerson());
    const [author, reader] = [circle.facilitator, await aPerson()];
    const numbers: Record<string, number> = {};
    for (const title of ["Kring", "Terug", "Gemeld", "Verborgen", "Blijft"]) {
      numbers[title] = (await aCase(author, { title })).number;
    }
    const { slug } = await aCollection(moderator, Object.values(numbers));
    await move(author, numbers.Kring!, 1, { title: "Kring", audience: "circle", circleId: circle.id });
    await withdrawCase(author, { number: numbers.Terug! });
    await report(reader, { caseNumber: numbers.Gemeld!, reason: "personal-data", explanation: "" });
    await verdict(moderator, numbers.Verborgen!, "hide");
    expect(await titlesFor(reader, slug)).toEqual(["Blijft"]);
    expect(await titlesFor(author, slug)).toEqual(["Kring", "Blijft"]);
    expect(await titlesFor(moderator, slug)).toEqual(["Kring", "Blijft"]);
    await verdict(moderator, numbers.Verborgen!, "restore");
    expect(await titlesFor(reader, slug)).toEqual(["Verborgen", "Blijft"]);
  });

  it("gives visitors the public version of a case and nothing that stays with participants", async () => {
    const [moderator, author] = [await aModerator(), await aPerson()];
    const whole = { audience: "public", insideRoles: "De teamleider.", participantsOnly: ["inside"] };
    const kept = await aCase(author, { title: "Met een deel", ...whole });
    const apart = await aCase(author, { title: "Eigen titel", audience: "public" });
    const texts = { title: "Titel voor buiten", whatHappened: "Het kwam goed." };
    await proposePublicVersion(author, parse(ProposePublicVersion, { number: apart.number, version: 1, ...texts }));
    for (const { number } of [kept, apart]) await verdict(moderator, number, "publish");
    const { id, slug } = await aCollection(moderator, [kept.number, apart.number], { audience: "public" });
    expect(await titlesFor(visitor, slug)).toEqual(["Met een deel", "Titel voor buiten"]);
    expect(await titlesFor(author, slug)).toEqual(["Met een deel", "Eigen titel"]);
    const told = JSON.stringify(
      (await listCollected(visitor, id)).map(({ insideRoles, whatHappened, slug: at }) => [
        insideRoles,
        whatHappened,
        at,
      ]),
    );
    expect(told).not.toContain("teamleider");
    expect(told).not.toContain("eigen-titel");
    // A change that no moderator has read yet takes it from visitors.
    await move(author, kept.number, 1, { ...whole, title: "Anders" });
    expect(await titlesFor(visitor, slug)).toEqual(["Titel voor buiten"]);
  });

  it("keeps the place of what its editor cannot see when they move the rest", async () => {
    const [maker, circle] = [await aCircle(await aPerson()), await aCircle(await aPerson())];
    const [a, b, c] = [await aCase(maker.facilitator), await aCase(circle.facilitator), await aCase(maker.facilitator)];
    const { id } = await aCollection(maker.facilitator, [a.number, b.number, c.number]);
    await move(circle.facilitator, b.number, 1, { audience: "circle", circleId: circle.id });
    await moveInCollection(maker.facilitator, { collectionId: id, caseNumber: c.number, place: 1 });
    const order = async (actor: Actor) => (await listPlaces(actor, id)).map(({ number }) => number);
    expect(await order(maker.facilitator)).toEqual([c.number, a.number]);
    expect(await order(await aModerator())).toEqual([c.number, b.number, a.number]);
    const hidden = { collectionId: id, caseNumber: b.number, place: 1 };
    await expect(moveInCollection(maker.facilitator, hidden)).rejects.toThrow(NotFound);
  });
});

describe("the list of collections", () => {
  it("is paged, the last changed first, and leaves out what holds nothing for the reader", async () => {
    const [maker, reader] = [await aModerator(), await aPerson()];
    const { number } = await aCase(reader);
    const made: string[] = [];
    for (let at = 0; at < 3; at += 1) made.unshift((await aCollection(maker, [number])).slug);
    const empty = await aCollection(maker, [], { audience: "public" });
    const own = new Set([...made, empty.slug]);
    const listed = async (viewer: Viewer) =>
      (await pagesOf((after) => listCollections(viewer, after, 2)))
        .flat()
        .map(({ slug }) => slug)
        .filter((slug) => own.has(slug));
    expect(await listed(reader)).toEqual(made);
    expect(await listed(maker)).toEqual([empty.slug, ...made]);
    expect(await listed(visitor)).toEqual([]);
  });

  it("offers for a case the ones that the reader may add it to", async () => {
    const facilitator = (await aCircle(await aPerson())).facilitator;
    const { number } = await aCase(facilitator);
    await aCollection(facilitator, [number], { title: "Staat er al in" });
    const open = await aCollection(facilitator, [], { title: "Nog niet", audience: "maker" });
    await aCollection(await aModerator(), [], { title: "Van een ander" });
    expect((await listOpenTo(facilitator, number)).map(({ id }) => id)).toEqual([open.id]);
  });
});
