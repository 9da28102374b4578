import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import type { Caller } from "../support/api.ts";
import { anonymous, namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let caller: Caller;

beforeEach(async () => {
  author = await aPerson();
  caller = await signedIn(author);
});

const least = {
  titel: "Een moestuin achter de flat",
  watGebeurdeEr: "Bewoners vroegen om grond.",
  werkpraktijken: ["mapping"],
  domein: "fysiek-domein",
};

const whole = {
  ...least,
  watVroegDeInwoner: "Mag de heg weg?",
  vraagAchterDeVraag: "Wie zorgt er voor deze plek?",
  leervraag: "Hoe begin je klein?",
  voorWieSprakDeInwoner: "Zes buren.",
  andereMeningen: "De overkant wil rust.",
  rollenBinnen: "Groen en wijk.",
  voorgeschiedenis: "Vorig jaar liep het stuk.",
  regelsEnPlannen: "Het beheerplan.",
  watIsErGedaan: "Samen gekeken.",
  watLeverdeHetOp: "Een proef van een jaar.",
  tip: "Ga er eerst staan.",
  werkpraktijken: ["support", "mapping"],
  zichtbaarheid: "openbaar",
  eersteContact: "op-de-plek",
  collegeOfRaad: "besproken",
};

const casesOf = (actor: Actor) => db.$count(practiceCases, eq(practiceCases.authorId, actor.id));

describe("POST /casussen", () => {
  it("takes the four things a colleague needs and posts it for participants", async () => {
    const { status, body, headers } = await caller.post("/casussen", least);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...least,
      zichtbaarheid: "deelnemers",
      leerkring: null,
      leervraag: "",
      eersteContact: null,
      collegeOfRaad: null,
      gemeente: { naam: author.organisation.name, slug: author.organisation.slug },
      auteur: { naam: author.name, handle: author.handle },
      waardevol: 0,
      gestemd: false,
      aantalReacties: 0,
    });
    expect(headers.get("location")).toBe(body.links.self);
    expect(headers.get("etag")).toBe('"1"');
    expect(body.links.pagina).toMatch(/\/casussen\/\d+-een-moestuin-achter-de-flat$/);
  });

  it("keeps every field, and Location leads to the same case", async () => {
    const { body, headers } = await caller.post("/casussen", whole);
    expect(body).toMatchObject(whole);
    const again = await caller.get(headers.get("location")!);
    expect(again.body).toEqual(body);
    expect(again.headers.get("etag")).toBe(headers.get("etag"));
  });

  it("shows a public case to visitors only after a moderator agreed", async () => {
    const { body } = await caller.post("/casussen", whole);
    expect((await anonymous.get(`/casussen/${body.nummer}`)).status).toBe(404);
  });

  it("leaves a line in the log, without words of the case", async () => {
    const { body } = await caller.post("/casussen", least);
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.caseNumber, body.nummer));
    expect(lines).toMatchObject([{ action: "case.posted", actorId: author.id, detail: { audience: "participants" } }]);
  });

  it("tidies texts: line feeds, no control signs, no blanks around", async () => {
    const sent = { ...least, titel: "  Een\u202e titel\u0000 ", watGebeurdeEr: "Eerst.\r\nDaarna.\ud800" };
    const { body } = await caller.post("/casussen", sent);
    expect(body).toMatchObject({ titel: "Een titel", watGebeurdeEr: "Eerst.\nDaarna.\ufffd" });
  });

  it("counts a practice that is named twice once", async () => {
    const { body } = await caller.post("/casussen", { ...least, werkpraktijken: ["support", "support"] });
    expect(body.werkpraktijken).toEqual(["support"]);
  });
});

describe("what is wrong with a case", () => {
  it("comes in one answer, by the Dutch names: unknown, missing, too long and no choice at once", async () => {
    const answer = await caller.post("/casussen", {
      titel: "x".repeat(121),
      watGebeurdeEr: " ",
      domein: "zee",
      collegeOfRaad: 7,
      leervraag: ["geen", "tekst"],
      kleur: "groen",
    });
    expect(answer.status).toBe(400);
    const by = Object.fromEntries(answer.body.errors.map((error: { naam: string }) => [error.naam, error]));
    expect(by).toEqual({
      titel: {
        in: "body",
        naam: "titel",
        reden: "De tekst is te lang. Gebruik maximaal 120 tekens. Je hebt er nu 121: 1 te veel.",
      },
      watGebeurdeEr: { in: "body", naam: "watGebeurdeEr", reden: "Schrijf wat er gebeurde." },
      werkpraktijken: { in: "body", naam: "werkpraktijken", reden: "Kies ten minste 1 werkpraktijk." },
      domein: { in: "body", naam: "domein", reden: "Kies een van de antwoorden." },
      collegeOfRaad: { in: "body", naam: "collegeOfRaad", reden: "Kies een van de antwoorden." },
      leervraag: { in: "body", naam: "leervraag", reden: "Dit moet tekst zijn." },
      kleur: { in: "body", naam: "kleur", reden: "Dit veld kennen we niet." },
    });
    expect(await casesOf(author)).toBe(0);
  });

  it("of an empty object is everything that a case needs", async () => {
    const answer = await caller.post("/casussen", {});
    expect(namesIn(answer)).toEqual(["domein", "titel", "watGebeurdeEr", "werkpraktijken"]);
  });

  it.each([
    ["werkpraktijken", ["mapping", "dansen"]],
    ["werkpraktijken", "mapping"],
    ["werkpraktijken", ["x", "y", "z"]],
    ["werkpraktijken", Array(6).fill("mapping")],
    ["werkpraktijken", null],
    ["titel", null],
    ["zichtbaarheid", "iedereen"],
    ["zichtbaarheid", null],
    ["eersteContact", "duif"],
    ["voorWieSprakDeInwoner", "x".repeat(501)],
    ["tip", "x".repeat(2001)],
    ["watLeverdeHetOp", "x".repeat(20_001)],
  ])("%s: %o is one mistake", async (name, value) => {
    const answer = await caller.post("/casussen", { ...least, [name]: value });
    expect(answer.status).toBe(400);
    expect(namesIn(answer)).toEqual([name]);
  });
});

describe("Idempotency-Key", () => {
  const key = { "idempotency-key": "een sleutel" };

  it("makes one case of fifteen at once, and all get the same answer", async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => caller.post("/casussen", least, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get("location"))).size).toBe(1);
    expect(await casesOf(author)).toBe(1);
    const posted = sql`${auditEntries.actorId} = ${author.id} and ${auditEntries.action} = 'case.posted'`;
    expect(await db.$count(auditEntries, posted)).toBe(1);
  });

  it("with other words is a 422, and the first case stays as it was", async () => {
    const first = await caller.post("/casussen", least, key);
    const answer = await caller.post("/casussen", { ...least, titel: "Iets anders" }, key);
    expect(answer.status).toBe(422);
    expect((await caller.get(first.body.links.self)).body).toEqual(first.body);
    expect(await casesOf(author)).toBe(1);
  });

  it("of two people is two keys", async () => {
    const other = await signedIn(await aPerson());
    const [one, two] = await Promise.all([caller.post("/casussen", least, key), other.post("/casussen", least, key)]);
    expect(one.body.nummer).not.toBe(two.body.nummer);
  });

  it("absent means each is a case of its own", async () => {
    await caller.post("/casussen", least);
    await caller.post("/casussen", least);
    expect(await casesOf(author)).toBe(2);
  });

  it.each(["", "x".repeat(256)])("of a length we do not take is a mistake in the header", async (wrong) => {
    const answer = await caller.post("/casussen", least, { "idempotency-key": wrong });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ in: "header", naam: "Idempotency-Key" }]);
    expect(await casesOf(author)).toBe(0);
  });

  it("may be one sign", async () => {
    const one = { "idempotency-key": "1" };
    const [first, second] = [await caller.post("/casussen", least, one), await caller.post("/casussen", least, one)];
    expect(second.body).toEqual(first.body);
  });
});
