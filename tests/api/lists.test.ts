import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor";
import { addToCircle } from "#lib/circles/commands";
import { practices } from "#lib/practices/practices";
import { endSession, startSession } from "#lib/auth/sessions";
import type { Answer } from "../support/api.ts";
import { Caller, anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, anOrganisation, aPerson } from "../support/people.ts";

useDatabase();

describe("GET /ik", () => {
  it("says who one is, and how many notifications wait", async () => {
    const person = await aPerson({ role: "researcher" });
    const circle = await aCircle(await aPerson());
    await addToCircle(circle.facilitator, { circleId: circle.id, handle: person.handle });
    const { status, body } = await (await signedIn(person)).get("/ik");
    expect([status, body]).toEqual([
      200,
      {
        naam: person.name,
        handle: person.handle,
        rol: "onderzoeker",
        gemeente: { naam: person.organisation.name, slug: person.organisation.slug },
        taal: "nl",
        ongelezen: 1,
      },
    ]);
  });

  it("is a 401 for a visitor, an ended session and an invented one", async () => {
    const token = await startSession((await aPerson()).id, "test");
    expect((await new Caller(token).get("/ik")).status).toBe(200);
    await endSession(token);
    for (const one of [anonymous, new Caller(token), new Caller("verzonnen"), new Caller("")]) {
      const { status, headers } = await one.get("/ik");
      expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer, Session"]);
    }
  });
});

describe("GET /deelnemers", () => {
  let reader: Caller;
  const people: Actor[] = [];
  const handles = ({ body }: Answer) => body.items.map((item: { handle: string }) => item.handle);

  beforeAll(async () => {
    for (let made = 0; made < 22; made += 1) people.push(await aPerson({ name: `Zoë ${made % 3} van Dam` }));
    people.push(await aPerson({ name: "100% Zeker" }), await aPerson({ name: "100 procent" }));
    reader = await signedIn(await aPerson({ name: "Aad Lezer" }));
  });

  it("gives colleagues by name, each once, page by page", async () => {
    const found: string[] = [];
    for (let next: string | null = "/deelnemers?zoek=van dam"; next;) {
      const page: Answer = await reader.get(next);
      found.push(...handles(page));
      next = page.body.volgende;
    }
    expect(found).toHaveLength(22);
    expect(new Set(found)).toEqual(new Set(people.slice(0, 22).map(({ handle }) => handle)));
  });

  it.each([
    ["lezer", 1],
    ["LEZER", 1],
    ["zoe\u0308 1", 7],
    ["100%", 1],
    ["_", 0],
    ["\\", 0],
    ["lez\u0000er", 1],
    ["'; drop table vote; --", 0],
  ])("searches for these very signs: %j", async (zoek, count) => {
    expect(handles(await reader.get(`/deelnemers?zoek=${encodeURIComponent(zoek)}`))).toHaveLength(count);
  });

  it("never tells an address or an id", async () => {
    const { body } = await reader.get("/deelnemers?zoek=lezer");
    expect(Object.keys(body.items[0])).toEqual(["naam", "handle", "functie", "organisatie"]);
  });

  it("is for participants, and takes no other question", async () => {
    expect((await anonymous.get("/deelnemers")).status).toBe(401);
    for (const query of ["aantal=x", "na=x", `zoek=${"x".repeat(101)}`]) {
      expect(namesIn(await reader.get(`/deelnemers?${query}`))).toEqual([query.split("=")[0]]);
    }
  });
});

describe("what anybody may know", () => {
  it("are the five practices, in the order of the essay", async () => {
    const { body } = await anonymous.get("/werkpraktijken");
    expect(body.volgende).toBeNull();
    expect(body.items.map(({ sleutel, slug }: { sleutel: string; slug: string }) => ({ key: sleutel, slug }))).toEqual(
      practices,
    );
    expect(namesIn(await anonymous.get("/werkpraktijken?zoek=x"))).toEqual(["zoek"]);
  });

  it("are the municipalities, each with the number of cases one may read there", async () => {
    const place = await anOrganisation("Aardenburg");
    await anOrganisation("Aap en partners", "partner");
    const author = await aPerson({ organisation: place });
    await aCase(author);
    await aCase(author, { intent: "draft" });
    const count = async (caller: Caller) => {
      const { body } = await caller.get("/gemeenten");
      expect(body.items.map(({ naam }: { naam: string }) => naam)).not.toContain("Aap en partners");
      return body.items.find(({ slug }: { slug: string }) => slug === place.slug).aantalCasussen;
    };
    expect(await count(anonymous)).toBe(0);
    expect(await count(await signedIn(await aPerson()))).toBe(1);
    expect(await count(await signedIn(author))).toBe(1);
  });
});
