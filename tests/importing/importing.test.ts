import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { auditEntries, caseImports, caseVersions, hidings, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { forgetWhatIsOver } from "#lib/auth/retention";
import { env } from "#lib/core/env";
import { Forbidden, NotFound, Refused, TooFast } from "#lib/core/errors";
import { bringFile, takeInFile } from "#lib/importing/commands";
import { leftOut } from "#lib/importing/left-out";
import { getReport, reportOn } from "#lib/importing/queries";
import { useDatabase } from "../support/database.ts";
import { aCircle, aPerson, anOrganisation } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let author: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  author = await aPerson({ name: "Noor Haverkate" });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const bring = (text: string) => bringFile(administrator, bytes(text));
const take = async (text: string, personalDataSeen = false) =>
  takeInFile(administrator, { importId: await bring(text), personalDataSeen });

const aRow = (more: Record<string, unknown> = {}) => ({
  titel: `Een bankje ${randomUUID()}`,
  watGebeurdeEr: "Buren wilden een bankje bij het veld.",
  werkpraktijken: ["relations"],
  domein: "balie",
  auteur: author.handle,
  ...more,
});
const json = (...rows: object[]) => JSON.stringify(rows);
const only = async (more: Record<string, unknown>) => (await reportOn(json(aRow(more)))).rows[0]!;
const remarksOn = async (more: Record<string, unknown>) =>
  (await only(more)).remarks.map(({ field, message }) => `${field} ${message}`);
const caseCalled = async (title: string) =>
  (await db.select().from(practiceCases).where(eq(practiceCases.title, title)))[0];
const fileMistake = async (text: string) => (await reportOn(text)).mistake?.message;

describe("a file with cases", () => {
  it("is read as CSV with ; or , or tabs, with quotes, line ends in a text, and the mark before UTF-8", async () => {
    for (const sign of [";", ",", "\t"]) {
      const cells = ["Titel", "watGebeurdeEr", "WERKPRAKTIJKEN", "domein", "auteur"];
      const row = [`"Zij zei: ""nee""${sign} en ging"`, '"Eerst dit.\r\nToen dat."', "werken-aan-relaties|support", "Balie", author.handle]; // prettier-ignore
      const { rows, mistake } = await reportOn(
        `\uFEFF${cells.join(sign)}\r\n${row.join(sign)}\r\n\r\n${row.join(sign)}`,
      );
      expect(mistake).toBeUndefined();
      expect(rows.map(({ line }) => line)).toEqual([2, 5]);
      expect(rows[0]!.read!.input).toMatchObject({
        title: `Zij zei: "nee"${sign} en ging`,
        whatHappened: "Eerst dit.\nToen dat.",
        practices: ["relations", "support"],
        domain: "desk",
        audience: "participants",
      });
      expect(rows[1]!.remarks).toEqual([{ field: "bron", message: "importTwice", values: { line: 2 } }]);
    }
  });

  it("is read as JSON, as JSON Lines, and as the API gives cases", async () => {
    const one = aRow({
      auteur: { naam: author.name, handle: author.handle },
      gemeente: author.organisation,
      nummer: 12,
    });
    for (const text of [
      json(one),
      `${JSON.stringify(one)}\n`,
      JSON.stringify({ items: [one], volgende: null }).replace(',"volgende":null', ""),
    ]) {
      const { rows } = await reportOn(text);
      expect(rows[0]).toMatchObject({ line: 1, outcome: "ready", title: one.titel, remarks: [] });
    }
    expect(
      (await reportOn(`${JSON.stringify(aRow())}\n\n${JSON.stringify(aRow())}\n`)).rows.map(({ line }) => line),
    ).toEqual([1, 3]);
  });

  it("in another encoding, empty or too large is refused before anybody looks", async () => {
    const refused = async (given: Uint8Array) => bringFile(administrator, given).catch((error: Error) => error.message);
    expect(await refused(new Uint8Array([0x74, 0xe9, 0x0a]))).toBe("importEncoding");
    expect(await refused(Buffer.from("titel;auteur", "utf16le"))).toBe("importEncoding");
    expect(await refused(bytes(" \n"))).toBe("importEmpty");
    expect(await refused(new Uint8Array(5_000_001).fill(0x61))).toBe("importTooLarge");
    await expect(bringFile(administrator, bytes(""))).rejects.toThrow(Refused);
  });

  it("that cannot be read says where, and which columns are strange, missing or there twice", async () => {
    const heading = "titel;watGebeurdeEr;werkpraktijken;domein;auteur";
    expect(await fileMistake("titel;auteur\na;b")).toBe("importColumnsMissing");
    expect(await fileMistake(`${heading};bsn\n`)).toBe("importUnknownColumns");
    expect(await fileMistake(`${heading};titel\n`)).toBe("importColumnTwice");
    expect(await fileMistake(`${heading}\n`)).toBe("importNoRows");
    expect(await fileMistake(`${heading}\na;b;c;d;e;f`)).toBe("importTooManyCells");
    expect(await fileMistake(`${heading}\n"nooit dicht;b`)).toBe("importBroken");
    expect(await fileMistake('[{"titel": ')).toBe("importBroken");
    expect(await fileMistake("[1]")).toBe("importBroken");
    for (const depth of [5, 100_000]) {
      const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
      for (const text of [
        `[{"titel": ${deep}}]`,
        `{"titel": ${deep}}`,
        `{"items": [{"titel": ${deep}}]}`,
        `{"items": ${deep}}`,
      ])
        expect(await fileMistake(text)).toBe("importBroken");
    }
    expect(await fileMistake('{"__proto__": 1, "titel": "a"}')).toBe("importUnknownColumns");
    expect(await fileMistake(`${heading}\n${"a;b;c;d;e\n".repeat(2_001)}`)).toBe("importTooManyRows");
    expect(await fileMistake(Array.from({ length: 200_000 }, (_, at) => `k${at}`).join(";"))).toBe(
      "importUnknownColumns",
    );
  });
});

describe("the report", () => {
  it("says per row and column what is wrong, by the rules of posting", async () => {
    expect(await remarksOn({ auteur: "" })).toEqual(["auteur importAuthorMissing"]);
    expect(await remarksOn({ auteur: "niemand@example.nl" })).toEqual(["auteur importAuthorUnknown"]);
    expect(await remarksOn({ titel: "x".repeat(121), domein: "zee", werkpraktijken: [], geplaatstOp: "morgen" })).toEqual([
      "geplaatstOp importMomentWrong", "titel tooLong", "domein wrongValue",
    ]); // prettier-ignore
    expect(await remarksOn({ werkpraktijken: "zwemmen" })).toEqual(["werkpraktijken wrongValue"]);
    expect(await remarksOn({ titel: 12 })).toEqual(["titel textNeeded"]);
    expect(await remarksOn({ zichtbaarheid: "iedereen" })).toEqual(["zichtbaarheid wrongValue"]);
    expect(await remarksOn({ gemeente: "Atlantis" })).toEqual(["gemeente importOrganisationUnknown"]);
    expect(await remarksOn({ bron: "x".repeat(301) })).toEqual(["bron importSourceWrong"]);
    expect(await remarksOn({ verborgenOp: "2025-01-01T00:00:00Z" })).toEqual(["verborgenOp importHidden"]);
    for (const geplaatstOp of ["2999-01-01", "31-2-2024", "1980-01-01", "2024", { a: 1 }])
      expect(await remarksOn({ geplaatstOp })).toEqual(["geplaatstOp importMomentWrong"]);
  });

  it("knows a circle only with its author in it", async () => {
    const circle = await aCircle(author);
    expect(await remarksOn({ leerkring: circle.slug, auteur: (await aPerson()).handle })).toContain(
      "leerkring importCircleUnknown",
    );
    expect((await only({ leerkring: circle.slug })).read?.input).toMatchObject({
      audience: "circle",
      circleId: circle.id,
    });
  });

  it("tells of personal data where and of what kind, never what", async () => {
    const sure = await only({ titel: "Mail naar jan.jansen@voorbeeld.com", watGebeurdeEr: "bsn 111222333 stond erin" });
    expect(sure.outcome).toBe("wrong");
    expect(sure.remarks).toEqual([
      { field: "titel", message: "personalData", values: { kind: "email" } },
      { field: "watGebeurdeEr", message: "personalData", values: { kind: "bsn" } },
    ]);
    const { row: _row, read: _read, ...told } = sure;
    expect(JSON.stringify(told)).not.toMatch(/jansen|111222333/);
    const perhaps = await only({ watGebeurdeEr: "Samen met Sjoerd liep ik door de wijk." });
    expect(perhaps).toMatchObject({
      outcome: "asks",
      remarks: [{ field: "watGebeurdeEr", message: "personalDataPossible" }],
    });
  });

  it("changes nothing, and is for administrators and their own files alone", async () => {
    const cases = await db.$count(practiceCases);
    const importId = await bring(json(aRow()));
    await getReport(administrator, importId);
    expect(await db.$count(practiceCases)).toBe(cases);
    for (const role of ["participant", "moderator", "researcher", "partner"] as const) {
      const other = await aPerson({ role });
      await expect(bringFile(other, bytes(json(aRow())))).rejects.toThrow(Forbidden);
      await expect(getReport(other, importId)).rejects.toThrow(Forbidden);
      await expect(takeInFile(other, { importId, personalDataSeen: true })).rejects.toThrow(Forbidden);
    }
    const colleague = await aPerson({ role: "administrator" });
    await expect(getReport(colleague, importId)).rejects.toThrow(NotFound);
    await expect(takeInFile(colleague, { importId, personalDataSeen: true })).rejects.toThrow(NotFound);
    await expect(getReport(administrator, "geen-id")).rejects.toThrow(NotFound);
  });
});

describe("taking a file in", () => {
  it("posts the good rows for their authors, with the moment and the place they name, and says who did it", async () => {
    const elsewhere = await anOrganisation();
    const row = aRow({ geplaatstOp: "2024-03-05T09:30:00Z", gemeente: elsewhere.name, leervraag: "Hoe nu?" });
    expect(await take(json(row, aRow({ domein: "zee" })))).toEqual({ takenIn: 1, drafts: 0, left: 0 });
    const made = (await caseCalled(row.titel))!;
    expect(made).toMatchObject({ authorId: author.id, organisationId: elsewhere.id, learningQuestion: "Hoe nu?", audience: "participants" }); // prettier-ignore
    expect(made.postedAt!.toISOString()).toBe("2024-03-05T09:30:00.000Z");
    expect(made.lastActiveAt).toEqual(made.postedAt);
    const [line] = await db.select().from(auditEntries).where(eq(auditEntries.caseNumber, made.number));
    expect(line).toMatchObject({ action: "case.imported", actorId: administrator.id, participantId: author.id });
    expect(await db.$count(caseVersions, eq(caseVersions.caseNumber, made.number))).toBe(1);
    expect(await db.$count(hidings, eq(hidings.caseNumber, made.number))).toBe(0);
  });

  it("twice gives each case once, also at the same time, and also after its author changed it", async () => {
    const bron = randomUUID();
    const [one, other] = [aRow(), aRow({ bron })];
    const importId = await bring(json(one, other));
    const both = await Promise.all([1, 2].map(() => takeInFile(administrator, { importId, personalDataSeen: false })));
    expect(both.reduce((sum, { takenIn }) => sum + takenIn, 0)).toBe(2);
    await db.update(practiceCases).set({ title: "Anders" }).where(eq(practiceCases.title, one.titel));
    expect((await reportOn(json(one, other))).counts).toEqual({ ready: 0, asks: 0, wrong: 0, there: 2 });
    expect(await take(json(one, other))).toEqual({ takenIn: 0, drafts: 0, left: 0 });
    expect(await remarksOn({ bron, titel: "Een heel ander verhaal" })).toEqual(["bron importOtherText"]);
  });

  it("keeps what visitors would read, and what is a draft, as drafts of the author", async () => {
    const [open, draft] = [aRow({ zichtbaarheid: "openbaar" }), aRow({ zichtbaarheid: "concept", domein: "" })];
    expect(await take(json(open, draft))).toEqual({ takenIn: 2, drafts: 2, left: 0 });
    expect(await caseCalled(open.titel)).toMatchObject({ postedAt: null, publishedAt: null, audience: "public" });
    expect(await caseCalled(draft.titel)).toMatchObject({ postedAt: null, domain: null });
  });

  it("takes what may be personal data only from who looked, and never what surely is", async () => {
    const perhaps = aRow({ watGebeurdeEr: "Samen met Sjoerd liep ik door de wijk." });
    const sure = aRow({ watGebeurdeEr: "Haar bsn is 111222333.", zichtbaarheid: "concept" });
    expect((await take(json(perhaps, sure))).takenIn).toBe(0);
    expect((await take(json(perhaps, sure), true)).takenIn).toBe(1);
    const { number } = (await caseCalled(perhaps.titel))!;
    const [confirmed] = await db.execute(
      sql`select confirmed_by from personal_data_confirmation where case_number = ${number}`,
    );
    expect(confirmed).toEqual({ confirmed_by: administrator.id });
  });

  it("keeps at most five files of somebody, each for a day", async () => {
    const collector = await aPerson({ role: "administrator" });
    const ids: string[] = [];
    for (let count = 0; count < 7; count += 1) ids.push(await bringFile(collector, bytes(json(aRow()))));
    await expect(getReport(collector, ids[0]!)).rejects.toThrow(NotFound);
    await getReport(collector, ids[6]!);
    await db
      .update(caseImports)
      .set({ broughtAt: sql`now() - interval '25 hours'` })
      .where(eq(caseImports.id, ids[6]!));
    await expect(getReport(collector, ids[6]!)).rejects.toThrow(NotFound);
    await forgetWhatIsOver();
    expect(await db.$count(caseImports, eq(caseImports.id, ids[6]!))).toBe(0);
  });

  it("can be asked thirty times an hour", async () => {
    vi.spyOn(env, "RATE_LIMITS", "get").mockReturnValue(true);
    const hasty = await aPerson({ role: "administrator" });
    for (let turn = 0; turn < 30; turn += 1) await bringFile(hasty, bytes("a"));
    await expect(bringFile(hasty, bytes("a"))).rejects.toThrow(TooFast);
    vi.restoreAllMocks();
  });
});

describe("the rows that stayed out", () => {
  it("come back as a table with their mistakes, safe in a spreadsheet, and can be brought again", async () => {
    const formula = "=HYPERLINK(1)";
    const { rows } = await reportOn(
      json(aRow({ titel: formula, domein: "zee" }), aRow(), aRow({ auteur: "@niemand" })),
    );
    const table = leftOut(rows, "nl");
    expect(table.startsWith('\uFEFF"titel";"watGebeurdeEr"')).toBe(true);
    expect(table).toContain(`"'${formula}"`);
    expect(table).toContain("domein: Kies een van de antwoorden.");
    expect(table).not.toMatch(/(^|;)"[=+\-@\t\r]/m);
    const again = await reportOn(table.replace('"zee"', '"balie"'));
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["ready", "wrong"]);
    expect(again.rows[0]!.read!.input.title).toBe(formula);
  });
});
