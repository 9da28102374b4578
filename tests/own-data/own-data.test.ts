import { sql } from "drizzle-orm";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { fromBuffer } from "yauzl";
import { db } from "#db/client";
import { makeKey } from "#lib/api-keys/commands";
import { listKeys } from "#lib/api-keys/queries";
import type { Actor } from "#lib/auth/actor";
import { startSession } from "#lib/auth/sessions";
import { hashOf } from "#lib/auth/tokens";
import { keepBookmark } from "#lib/bookmarks/commands";
import { parse } from "#lib/core/parse";
import { noteOnParticipant } from "#lib/desk/notes";
import { NoteOnParticipant } from "#lib/desk/validation";
import { zipOf } from "#lib/own-data/file";
import { gatherOwnData } from "#lib/own-data/gather";
import type { OwnData } from "#lib/own-data/gather";
import { toPage } from "#lib/own-data/page";
import { elsewhere, sections } from "#lib/own-data/sections";
import { harvestTip } from "#lib/tips/commands";
import en from "#messages/en";
import nl from "#messages/nl";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

let person: Actor;
let other: Actor;
let data: OwnData;
let token: string;
let key: string;

beforeAll(async () => {
  person = await aPerson({ name: "Zoë <b>van Dam</b>" });
  other = await aPerson();
  const { number } = await aCase(person, { title: "Mijn eigen bankje" });
  const theirs = await aCase(other, { title: "Het geheim van een ander" });
  await aComment(other, number, { body: "Woorden van een ander." });
  await aComment(person, theirs.number, { body: "Eigen <script>alert(1)</script> woorden." });
  await harvestTip(person, { caseNumber: theirs.number, body: "Mijn tip.", practices: ["mapping"] } as never);
  await keepBookmark(person, { caseNumber: theirs.number, note: "Mijn notitie.", remindOn: null } as never);
  token = await startSession(person.id, "Firefox, Linux");
  key = await makeKey(person, { name: "Ons intranet", scope: "read", days: 30, personalDataSeen: undefined });
  const moderator = await aPerson({ role: "moderator" });
  await noteOnParticipant(
    moderator,
    parse(NoteOnParticipant, { handle: person.handle, text: "Even in de gaten houden." }),
  );
  data = await gatherOwnData(person.id);
});

describe("what is kept of somebody", () => {
  it("is thought about column by column: in their file, or elsewhere with a reason", async () => {
    const rows = await db.execute<{ place: string }>(sql`
      select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'participant'::regclass`);
    const told = Object.values(sections)
      .map(({ table, person: column }) => `${table}.${column}`)
      .filter((place) => !place.startsWith("audit_entry.") && !place.includes("("));
    expect(rows.map(({ place }) => place).toSorted()).toEqual([...told, ...Object.keys(elsewhere)].toSorted());
  });

  it("has words for every part, in both languages", () => {
    for (const { ownData } of [nl, en]) expect(Object.keys(ownData.sections)).toEqual(Object.keys(sections));
  });

  it("holds one's own words and settings, and what one did", () => {
    expect(data.profile).toMatchObject({ naam: "Zoë <b>van Dam</b>", handle: person.handle, rol: "participant" });
    expect(data.sections.casussen).toMatchObject([{ titel: "Mijn eigen bankje" }]);
    expect(data.sections.reacties).toMatchObject([{ tekst: "Eigen <script>alert(1)</script> woorden." }]);
    expect(data.sections.tips).toMatchObject([{ tekst: "Mijn tip.", werkpraktijken: ["mapping"] }]);
    expect(data.sections.bladwijzers).toMatchObject([{ notitie: "Mijn notitie." }]);
    expect(data.sections.apparaten).toMatchObject([{ apparaat: "Firefox, Linux" }]);
    expect(data.sections.apiSleutels).toMatchObject([{ naam: "Ons intranet" }]);
    const did = data.sections.handelingen!.map(({ wat }) => wat);
    expect(did).toEqual(expect.arrayContaining(["case.posted", "comment.posted", "tip.harvested"]));
  });

  it("holds no words of others, no notes of moderators and nothing that opens a door", () => {
    const all = JSON.stringify(data);
    const foreign = ["Woorden van een ander", "Het geheim van een ander", "in de gaten houden", "moderator-note"];
    for (const one of [...foreign, token, hashOf(token), key, hashOf(key)]) expect(all, one).not.toContain(one);
  });

  it("is nothing of somebody else", async () => {
    const theirs = await gatherOwnData((await aPerson()).id);
    expect(Object.entries(theirs.sections).filter(([name, rows]) => rows.length > 0 && name !== "handelingen")).toEqual(
      [],
    );
    expect((await listKeys(other)).length).toBe(0);
  });
});

describe("the file", () => {
  it("is a zip to read and to give to software", async () => {
    const bytes = await buffer(zipOf(data, "nl"));
    const entries = new Map<string, string>();
    await new Promise<void>((resolve, reject) => {
      fromBuffer(bytes, { lazyEntries: false }, (error, zip) => {
        if (error) return reject(error);
        zip.on("entry", (entry: { fileName: string }) => {
          zip.openReadStream(entry as never, (failed, stream) => {
            if (failed) return reject(failed);
            void buffer(stream).then((content) => {
              entries.set(entry.fileName, content.toString());
              if (entries.size === 2) resolve();
            });
          });
        });
      });
    });
    expect([...entries.keys()].toSorted()).toEqual(["gegevens.html", "gegevens.json"]);
    expect(JSON.parse(entries.get("gegevens.json")!)).toMatchObject({ profiel: { handle: person.handle } });
  });

  it("takes a text that looks like a moment for a text", () => {
    const odd = ["2026-11-28T10:00:00 belde inwoner A", "2026-99-28T10:00:00Z"];
    const page = toPage({ ...data, sections: { ...data.sections, tips: odd.map((tekst) => ({ tekst })) } }, "nl");
    for (const text of odd) expect(page).toContain(`<dd>${text}</dd>`);
  });

  it("says everything in the language of its reader, as text and never as markup", () => {
    const [dutch, english] = [toPage(data, "nl"), toPage(data, "en")];
    expect(dutch).toContain("Je casussen");
    expect(english).toContain("Your cases");
    expect(dutch).toMatch(/<dt>Geplaatst op<\/dt><dd>\d+ [a-z]+ \d{4} om \d\d:\d\d<\/dd>/);
    for (const page of [dutch, english]) {
      expect(page).toContain("&lt;script&gt;alert(1)");
      expect(page).not.toMatch(/<script|<b>/);
    }
  });
});
