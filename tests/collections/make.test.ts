import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, collectionCases, collections } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { MOST_CASES } from "#lib/collections/choices";
import { removeCollection, reviseCollection, startCollection } from "#lib/collections/commands";
import { addToCollection, explainChoice, moveInCollection, takeFromCollection } from "#lib/collections/contents";
import { MOST_COLLECTIONS } from "#lib/collections/policy";
import { getCollection, listPlaces } from "#lib/collections/queries";
import { AddToCollection, ReviseCollection, StartCollection } from "#lib/collections/validation";
import { Conflict, Forbidden, Invalid, NotFound, Refused, constraintOf } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { atOnce } from "../support/at-once.ts";
import { aCollection, aModerator, collectionInput } from "../support/collections.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson } from "../support/people.ts";

useDatabase();

const aFacilitator = async (): Promise<Actor> => (await aCircle(await aPerson())).facilitator;
const orderFor = async (actor: Actor, id: string) => (await listPlaces(actor, id)).map(({ number }) => number);
const deeds = async (id: string) =>
  (await db.select().from(auditEntries).orderBy(auditEntries.id))
    .filter(({ detail }) => (detail as { collection?: string } | null)?.collection === id)
    .map(({ action }) => action);
const someCases = async (author: Actor, count: number) => {
  const numbers: number[] = [];
  for (let index = 0; index < count; index += 1) numbers.push((await aCase(author)).number);
  return numbers;
};
const revise = async (actor: Actor, slug: string, change: Record<string, unknown> = {}) => {
  const { id: collectionId, title, introduction, audience, version } = await getCollection(actor, slug);
  const input = { collectionId, title, introduction, audience, version, ...change };
  return reviseCollection(actor, parse(ReviseCollection, input));
};

describe("who makes a collection", () => {
  it("is a moderator, or a participant who leads a circle", async () => {
    await expect(startCollection(await aPerson(), collectionInput())).rejects.toThrow(Forbidden);
    const { id } = await aCircle(await aPerson());
    const member = { ...(await aPerson()), circleIds: [id] };
    await expect(startCollection(member, collectionInput())).rejects.toThrow(Forbidden);
    await expect(startCollection(await aFacilitator(), collectionInput())).resolves.toBe("buren-en-bankjes");
    await expect(startCollection(await aModerator(), collectionInput())).resolves.toMatch(/^buren-en-bankjes-\w{6}$/);
  });

  it("may change it, and so may a moderator once it is no longer a draft; others may not", async () => {
    const [maker, moderator, stranger] = [await aFacilitator(), await aModerator(), await aFacilitator()];
    const { id, slug } = await aCollection(maker, [], { audience: "maker" });
    await expect(revise(moderator, slug)).rejects.toThrow(NotFound);
    await expect(removeCollection(moderator, { collectionId: id })).rejects.toThrow(NotFound);
    await revise(maker, slug, { audience: "participants" });
    await expect(revise(stranger, slug, { title: "Van mij" })).rejects.toThrow(Forbidden);
    const { number } = await aCase(stranger);
    await expect(addToCollection(stranger, { collectionId: id, caseNumber: number })).rejects.toThrow(Forbidden);
    await revise(moderator, slug, { title: "Buren", introduction: "Korter." });
    expect(await getCollection(stranger, slug)).toMatchObject({ title: "Buren", maker: { name: maker.name } });
    expect(await deeds(id)).toEqual(["collection.started", "collection.revised", "collection.revised"]);
  });

  it("has a most, also from ten windows at once", async () => {
    const maker = await aFacilitator();
    const values = { title: "Een", introduction: "Twee.", audience: "maker" as const, makerId: maker.id };
    const rows = Array.from({ length: MOST_COLLECTIONS - 1 }, (_, at) => ({ ...values, slug: `meeste-${at}` }));
    await db.insert(collections).values(rows);
    const tries = await atOnce(4, () => startCollection(maker, collectionInput()).catch((error: unknown) => error));
    expect(tries.filter((one) => one instanceof Refused)).toHaveLength(3);
  });

  it("never takes the address of the form", async () => {
    await expect(startCollection(await aModerator(), collectionInput({ title: "Nieuw" }))).resolves.toMatch(/^nieuw-/);
  });
});

describe("for whom a collection is", () => {
  it("becomes public by a moderator, who reads its words first", async () => {
    const [maker, moderator] = [await aFacilitator(), await aModerator()];
    const { slug } = await aCollection(maker);
    await revise(maker, slug, { audience: "public" });
    const waiting = { audience: "participants", publicAskedAt: expect.any(Date) };
    expect(await getCollection(maker, slug)).toMatchObject(waiting);
    const started = await startCollection(maker, collectionInput({ title: "Meteen", audience: "public" }));
    expect(await getCollection(maker, started)).toMatchObject(waiting);
    await revise(moderator, slug, { audience: "public" });
    expect(await getCollection({ kind: "visitor" }, slug)).toMatchObject({ audience: "public", publicAskedAt: null });
  });

  it("is participants again once its maker writes other words", async () => {
    const [maker, moderator] = [await aFacilitator(), await aModerator()];
    const { number } = await aCase(maker);
    const { id, slug } = await aCollection(maker, [number]);
    const makePublic = () => revise(moderator, slug, { audience: "public" });
    const audience = async () => (await getCollection(maker, slug)).audience;
    await makePublic();
    await takeFromCollection(maker, { collectionId: id, caseNumber: number });
    await addToCollection(maker, { collectionId: id, caseNumber: number });
    expect(await audience()).toBe("public");
    await revise(maker, slug, { introduction: "Iets anders." });
    expect(await audience()).toBe("participants");
    await makePublic();
    const explain = async (actor: Actor, reason: string) => {
      const { version } = await getCollection(actor, slug);
      await explainChoice(actor, { collectionId: id, caseNumber: number, reason, version });
    };
    await explain(moderator, "Om de afloop.");
    expect(await audience()).toBe("public");
    await explain(maker, "Om het begin.");
    expect(await audience()).toBe("participants");
  });
});

describe("what stands in it", () => {
  it("keeps the order it is given, whatever is moved where", async () => {
    const maker = await aFacilitator();
    const [a, b, c] = (await someCases(maker, 3)) as [number, number, number];
    const { id } = await aCollection(maker, [a, b, c]);
    const move = (caseNumber: number, place: number) =>
      moveInCollection(maker, { collectionId: id, caseNumber, place });
    await move(c, 1);
    expect(await orderFor(maker, id)).toEqual([c, a, b]);
    await move(c, 1);
    await move(c, 40);
    expect(await orderFor(maker, id)).toEqual([a, b, c]);
    await takeFromCollection(maker, { collectionId: id, caseNumber: a });
    await takeFromCollection(maker, { collectionId: id, caseNumber: a });
    expect(await orderFor(maker, id)).toEqual([b, c]);
    await expect(move(a, 1)).rejects.toThrow(NotFound);
    expect(await deeds(id)).toEqual([
      "collection.started",
      ...Array.from({ length: 3 }, () => "collection.case-added"),
      "collection.case-moved",
      "collection.case-moved",
      "collection.case-taken",
    ]);
  });

  it("is each case once, also added ten times at once by two people", async () => {
    const [maker, moderator] = [await aFacilitator(), await aModerator()];
    const numbers = await someCases(maker, 5);
    const { id } = await aCollection(maker);
    await atOnce(10, (at) =>
      addToCollection(at % 2 ? maker : moderator, { collectionId: id, caseNumber: numbers[at % 5]! }),
    );
    expect((await orderFor(maker, id)).toSorted((a, b) => a - b)).toEqual(numbers);
    const places = await db.select().from(collectionCases).where(eq(collectionCases.collectionId, id));
    expect(places.map(({ position }) => position).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it("has room for forty cases, and says so to the next", async () => {
    const maker = await aFacilitator();
    const numbers = await someCases(await aPerson(), MOST_CASES + 1);
    const { id } = await aCollection(maker);
    await db
      .insert(collectionCases)
      .values(numbers.slice(1).map((caseNumber, index) => ({ collectionId: id, caseNumber, position: index + 1 })));
    await expect(addToCollection(maker, { collectionId: id, caseNumber: numbers[0]! })).rejects.toThrow(
      new Refused("collectionFull"),
    );
    const refused = db.insert(collectionCases).values({ collectionId: id, caseNumber: numbers[0]!, position: 41 });
    expect(constraintOf(await refused.catch((error: unknown) => error))).toBe("collection_case_position");
  });

  it("is never a case that the maker cannot read, a draft, or a number that does not exist", async () => {
    const [maker, author] = [await aFacilitator(), await aPerson()];
    const circle = await aCircle(author);
    const closed = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    const draft = await aCase(maker, { intent: "draft" });
    const { id } = await aCollection(maker);
    for (const caseNumber of [closed.number, draft.number, 99_999_999]) {
      await expect(addToCollection(maker, { collectionId: id, caseNumber })).rejects.toMatchObject({
        mistakes: [{ field: "caseNumber", message: "caseNumberUnknown" }],
      });
    }
  });

  it("takes a number as people write or paste it", () => {
    const collectionId = crypto.randomUUID();
    const read = (caseNumber: string) => parse(AddToCollection, { collectionId, caseNumber }).caseNumber;
    expect(["12", " #12", "Casus 12", "12-een-titel-uit-2024", "https://x.nl/casussen/12-een-3"].map(read)).toEqual(
      Array.from({ length: 5 }, () => 12),
    );
    for (const wrong of ["", "twaalf", "0", "9".repeat(30)]) expect(() => read(wrong)).toThrow(Invalid);
  });
});

describe("the words of a collection", () => {
  it("of another are never overwritten", async () => {
    const [maker, moderator] = [await aFacilitator(), await aModerator()];
    const { number } = await aCase(maker);
    const { id, slug } = await aCollection(maker, [number]);
    const { version } = await getCollection(maker, slug);
    await revise(moderator, slug, { introduction: "Van de moderator." });
    await expect(revise(maker, slug, { version, introduction: "Van de maker." })).rejects.toThrow(Conflict);
    const sentence = { collectionId: id, caseNumber: number, reason: "Mooi.", version };
    await expect(explainChoice(maker, sentence)).rejects.toThrow(Conflict);
    await explainChoice(maker, { ...sentence, version: version + 1 });
    expect(await listPlaces(maker, id)).toEqual([{ number, reason: "Mooi." }]);
    expect((await getCollection(maker, slug)).introduction).toBe("Van de moderator.");
  });

  it("hold no personal data: not the title, not the introduction, not the sentence with a case", async () => {
    const maker = await aFacilitator();
    const { number } = await aCase(maker);
    const { id } = await aCollection(maker, [number]);
    const reach = "Bel Jan op 06-12345678.";
    const finds = (field: string) => ({ mistakes: [expect.objectContaining({ field, message: "personalData" })] });
    await expect(startCollection(maker, collectionInput({ title: reach }))).rejects.toMatchObject(finds("title"));
    await expect(startCollection(maker, collectionInput({ introduction: reach }))).rejects.toMatchObject(
      finds("introduction"),
    );
    const sentence = { collectionId: id, caseNumber: number, version: 1, reason: reach };
    await expect(explainChoice(maker, sentence)).rejects.toMatchObject(finds("reason"));
    expect(await listPlaces(maker, id)).toEqual([{ number, reason: "" }]);
  });

  it("are needed, and not too long", () => {
    const mistakesIn = (change: Record<string, unknown>) => {
      try {
        parse(StartCollection, { title: "Een", introduction: "Twee.", audience: "maker", ...change });
      } catch (error) {
        return (error as Invalid).mistakes.map(({ field, message }) => `${field} ${message}`);
      }
      return [];
    };
    expect(mistakesIn({ title: " ", introduction: "", audience: "iedereen" })).toEqual([
      "title titleMissing",
      "introduction introductionMissing",
      "audience audienceMissing",
    ]);
    expect(mistakesIn({ title: "x".repeat(121), introduction: "x".repeat(5_001) })).toEqual([
      "title tooLong",
      "introduction tooLong",
    ]);
    expect(mistakesIn({ title: "x".repeat(120), introduction: "x".repeat(5_000) })).toEqual([]);
  });
});

describe("removing a collection", () => {
  it("takes it away for everybody, keeps who and when, and leaves the cases", async () => {
    const [maker, moderator] = [await aFacilitator(), await aModerator()];
    const { number } = await aCase(maker);
    const { id, slug } = await aCollection(maker, [number]);
    await removeCollection(moderator, { collectionId: id });
    for (const viewer of [maker, moderator]) await expect(getCollection(viewer, slug)).rejects.toThrow(NotFound);
    await expect(removeCollection(moderator, { collectionId: id })).rejects.toThrow(NotFound);
    const [row] = await db.select().from(collections).where(eq(collections.id, id));
    expect(row).toMatchObject({ removedById: moderator.id, removedAt: expect.any(Date) as Date });
    expect((await deeds(id)).at(-1)).toBe("collection.removed");
  });
});
