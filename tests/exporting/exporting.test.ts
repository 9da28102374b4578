import { buffer } from "node:stream/consumers";
import { Ajv2020 } from "ajv/dist/2020.js";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { auditEntries, hidings, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { writeCase, withdrawCase } from "#lib/cases/commands";
import { env } from "#lib/core/env";
import { Forbidden, FreshSignInNeeded, TooFast } from "#lib/core/errors";
import { areasOf } from "#lib/exporting/areas";
import { takeExport } from "#lib/exporting/commands";
import { masked, NameMask } from "#lib/exporting/masking";
import { reportOn } from "#lib/importing/queries";
import { takeIn } from "#lib/importing/commands";
import { voteOnCase } from "#lib/votes/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, anOrganisation, caseInput } from "../support/people.ts";
import { unzip } from "../support/unzip.ts";

useDatabase();

type Line = Record<string, unknown>;
const secrets = ["Wilhelmina Zonderland", "Kleinemaat"];
let administrator: Actor;
let researcher: Actor;
let author: Actor;
const numbers: Record<string, number> = {};

beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  researcher = await aPerson({ role: "researcher" });
  const large = await anOrganisation("Grootstad");
  const small = await anOrganisation("Kleinemaat");
  author = await aPerson({ name: "Wilhelmina Zonderland", organisation: large });
  for (let count = 0; count < 4; count += 1) await aPerson({ organisation: large });
  const lonely = await aPerson({ organisation: small });
  for (let count = 0; count < 5; count += 1)
    await aCase(author, { title: `Casus ${count}`, submissionKey: `casus-${count}-x` });
  numbers.lonely = (await aCase(lonely, { whatHappened: "Dit gebeurde in Kleinemaat, zei Wilhelmina Zonderland.", personalDataSeen: true })).number; // prettier-ignore
  const circle = await aCircle(author);
  numbers.circle = (
    await aCase(circle.facilitator, { title: "Geheim van de kring", audience: "circle", circleId: circle.id })
  ).number;
  numbers.hidden = (await aCase(author, { title: "Verborgen zaak" })).number;
  await db.insert(hidings).values({ caseNumber: numbers.hidden, kind: "held" });
  numbers.draft = (await writeCase(author, caseInput({ title: "Nog een concept", intent: "draft" }))).number;
  numbers.withdrawn = (await aCase(author, { title: "Weer ingetrokken" })).number;
  await withdrawCase(author, { number: numbers.withdrawn });
  await aComment(author, numbers.lonely, {
    body: `Vraag het @deelnemer:${lonely.id}, of kijk bij #${numbers.hidden}.`,
  });
  await aComment(circle.facilitator, numbers.circle, { body: "Alleen voor ons." });
  await voteOnCase(author, { caseNumber: numbers.lonely, support: true });
});

async function taken(actor: Actor | null, form: "full" | "research") {
  const { zip, name } = await takeExport(actor, form);
  const entries = await unzip(await buffer(zip));
  const schemas = JSON.parse(entries.get("schema.json")!) as Record<string, object>;
  const files = Object.fromEntries(
    [...entries]
      .filter(([file]) => file.endsWith(".jsonl"))
      .map(([file, text]) => [
        file,
        text
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Line),
      ]),
  );
  return { name, entries, schemas, files };
}

describe("an export", () => {
  it.each(["full", "research"] as const)("(%s) keeps to the schema that lies beside it", async (form) => {
    const { files, schemas, name, entries } = await taken(administrator, form);
    expect(Object.keys(schemas).toSorted()).toEqual(Object.keys(files).toSorted());
    const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
    for (const [file, lines] of Object.entries(files)) {
      const validate = ajv.compile(schemas[file]!);
      for (const line of lines) expect(validate(line) || validate.errors, `${file} ${JSON.stringify(line)}`).toBe(true);
    }
    expect(files["cases.jsonl"]!.length).toBeGreaterThan(5);
    expect(name).toMatch(/^leerkring-(onderzoek-)?\d{4}-\d\d-\d\d\.zip$/);
    expect(entries.get("README.md")).toContain("schema.json");
  });

  it("of everything is for administrators, of research also for researchers; it stands in the log with its counts", async () => {
    for (const role of ["participant", "moderator", "partner"] as const) {
      const other = await aPerson({ role });
      await expect(takeExport(other, "full")).rejects.toThrow(Forbidden);
      await expect(takeExport(other, "research")).rejects.toThrow(Forbidden);
    }
    await expect(takeExport(researcher, "full")).rejects.toThrow(Forbidden);
    const { files } = await taken(researcher, "research");
    const [line] = await db.select().from(auditEntries).where(eq(auditEntries.actorId, researcher.id));
    expect(line).toMatchObject({ action: "research-export.taken", detail: { cases: files["cases.jsonl"]!.length } });
  });

  it("is for who showed not long ago who they are, and is in no log for anybody else", async () => {
    for (const form of ["full", "research"] as const) {
      const stale = await aPerson({ role: "administrator" });
      await expect(takeExport({ ...stale, fresh: false }, form)).rejects.toThrow(FreshSignInNeeded);
      expect(await db.$count(auditEntries, eq(auditEntries.actorId, stale.id))).toBe(0);
    }
    const other = await aPerson();
    const refused = takeExport({ ...other, fresh: false }, "full");
    await expect(refused).rejects.toThrow(Forbidden);
    await expect(refused).rejects.not.toThrow(FreshSignInNeeded);
  });

  it("can be had five times an hour", async () => {
    vi.spyOn(env, "RATE_LIMITS", "get").mockReturnValue(true);
    const hasty = await aPerson({ role: "researcher" });
    for (let turn = 0; turn < 5; turn += 1) (await takeExport(hasty, "research")).zip.destroy();
    await expect(takeExport(hasty, "research")).rejects.toThrow(TooFast);
    vi.restoreAllMocks();
  });
});

describe("the export of everything", () => {
  it("has all that stands, also of circles and hidden, and no draft or withdrawn case", async () => {
    const { files } = await taken(administrator, "full");
    const cases = files["cases.jsonl"]!;
    const of = (name: string) => cases.find(({ nummer }) => nummer === numbers[name]);
    expect(of("circle")).toMatchObject({ zichtbaarheid: "leerkring", auteur: author.handle });
    expect(of("hidden")).toMatchObject({ verborgenOp: expect.any(String) });
    expect([of("draft"), of("withdrawn")]).toEqual([undefined, undefined]);
    expect(files["comments.jsonl"]!.map(({ casus }) => casus)).toContain(numbers.circle);
    expect(files["participants.jsonl"]).toContainEqual(expect.objectContaining({ handle: author.handle, naam: author.name, rol: "deelnemer" })); // prettier-ignore
    expect(files["circles.jsonl"]![0]).toMatchObject({ leden: [author.handle], begeleider: author.handle });
  });

  it("is read back by an empty community: the same texts, by the same authors", async () => {
    const { entries } = await taken(administrator, "full");
    const text = entries.get("cases.jsonl")!;
    const before = await db.select().from(practiceCases).where(sql`${practiceCases.postedAt} is not null and ${practiceCases.withdrawnAt} is null`); // prettier-ignore
    // The same people and circles in a community without a single case.
    await db.execute(sql`truncate practice_case cascade`);
    const { rows, counts, mistake } = await reportOn(text);
    expect(mistake).toBeUndefined();
    expect({ ...counts, ready: counts.ready + counts.asks, asks: 0 }).toEqual({ ready: before.length - 1, asks: 0, wrong: 1, there: 0 }); // prettier-ignore
    expect((await takeIn(null, rows, { personalDataSeen: true })).takenIn).toBe(before.length - 1);
    const after = await db.select().from(practiceCases);
    const told = (rows_: typeof before) =>
      rows_
        .filter(({ number }) => number !== numbers.hidden)
        .map(({ title, whatHappened, practices, domain, audience, circleId, authorId, organisationId, postedAt }) =>
          JSON.stringify([
            title,
            whatHappened,
            practices,
            domain,
            audience,
            circleId,
            authorId,
            organisationId,
            postedAt,
          ]),
        ) // prettier-ignore
        .toSorted();
    expect(told(after)).toEqual(told(before));
    expect((await reportOn(text)).counts).toMatchObject({ ready: 0, asks: 0, there: before.length - 1 });
  });
});

describe("the file for research", () => {
  it("has only what all participants may read, and no name, address, handle or number", async () => {
    const fresh = await aCase(author, {
      whatHappened: "Wilhelmina Zonderland was in Kleinemaat. Samen met Sjoerd liep ik door de wijk.",
      personalDataSeen: true,
    });
    await aComment(author, fresh.number, {
      body: `Zie @deelnemer:${author.id} en /casussen/${fresh.number}-x en #12.`,
    });
    const { entries, files } = await taken(researcher, "research");
    const everything = [...entries.values()].join("\n");
    const people = await db.select().from(participants);
    for (const { handle, email, id } of people)
      for (const secret of [handle, email, id]) expect(everything.includes(secret), secret).toBe(false);
    for (const secret of [
      ...secrets,
      "Sjoerd",
      "Geheim van de kring",
      "Verborgen zaak",
      "Nog een concept",
      "Alleen voor ons",
    ])
      expect(everything.includes(secret), secret).toBe(false);
    const one = files["cases.jsonl"]!.find(({ watGebeurdeEr }) => String(watGebeurdeEr).includes("[inwoner A]"))!;
    expect(one.watGebeurdeEr).toBe("[deelnemer] was in [organisatie]. Samen met [inwoner A] liep ik door de wijk.");
    expect(one.maand).toMatch(/^\d{4}-\d\d$/);
    const comment = files["comments.jsonl"]!.find(({ casus }) => casus === one.casus)!;
    expect(comment.tekst).toBe("Zie [deelnemer] en [verwijzing] en [casus].");
    expect(comment.auteur).toBe(one.auteur);
    expect(files["participants.jsonl"]!.map(({ deelnemer }) => deelnemer)).toContain(one.auteur);
  });

  it("gives a person one sign, and in the next export another", async () => {
    const [first, second] = [await taken(researcher, "research"), await taken(administrator, "research")];
    const signs = (of: typeof first) => new Set(of.files["cases.jsonl"]!.map(({ auteur }) => auteur));
    expect(signs(first).size).toBe(signs(second).size);
    for (const one of signs(first)) expect(signs(second).has(one)).toBe(false);
  });

  it("names a place only with five participants and five cases; else the province, else nothing", () => {
    const place = (id: string, province: string | null, people: number, cases: number) => ({ id, name: id, province, participants: people, cases }); // prettier-ignore
    const areas = areasOf([
      place("groot", "Gelderland", 5, 5),
      place("stil", "Gelderland", 9, 4),
      place("klein", "Gelderland", 4, 1),
      place("alleen", "Zeeland", 4, 400),
      place("leeg", "Zeeland", 0, 90),
      place("partner", null, 90, 0),
    ]);
    expect(Object.fromEntries(areas)).toEqual({ groot: "groot", stil: "Gelderland", klein: "Gelderland", alleen: "overig", leeg: "overig", partner: "overig" }); // prettier-ignore
  });

  it("masks known names as whole words only, the longest first", () => {
    const names = new NameMask(new Map([["Jan de Wit", "[deelnemer]"], ["Wit", "[organisatie]"], ["jan-de-wit", "[deelnemer]"]])); // prettier-ignore
    expect(masked("Dit is Jan de Witteveen, niet Jan de Wit (jan-de-wit) uit Wit.", names)).toMatch(
      /niet \[deelnemer\] \(\[deelnemer\]\) uit \[organisatie\]\.$/,
    );
    expect(masked("Mail jan@voorbeeld.com of bel 06 12345678.", names)).toBe(
      "Mail [e-mailadres] of bel [telefoonnummer].",
    );
  });
});
