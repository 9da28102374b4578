import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { env } from "#lib/core/env";
import { Forbidden, NotFound, TooFast } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import type { Actor } from "#lib/auth/actor";
import { exportLog, safeCell } from "#lib/logbook/export";
import { listLog } from "#lib/logbook/queries";
import { ExportLog } from "#lib/logbook/validation";
import { yearlyNumbers, yearsTold } from "#lib/logbook/yearly";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let moderator: Actor;
let about: Actor;
beforeAll(async () => {
  moderator = await aPerson({ role: "moderator", name: "=HYPERLINK(1)" });
  about = await aPerson();
  await db.execute(sql`insert into audit_entry (at, actor_id, participant_id, case_number, action, reason, detail, network)
    select timestamptz '2024-03-01 12:00Z' + make_interval(mins => n), ${moderator.id}::uuid, ${about.id}::uuid, n % 7, 'case.hidden',
      case n when 1 then '+SUM(A1)' when 2 then E'Zij zei: "nee";\nen ging.' else 'Te scherp.' end,
      '{"before":"shown","after":"hidden"}', '192.0.2.0/24' from generate_series(1, 1234) n`);
  await db.execute(
    sql`insert into audit_entry (at, action, detail) select '2024-06-01', 'case.reported', '{"reason":"other"}' from generate_series(1, 4)`,
  );
  await db.execute(
    sql`insert into audit_entry (at, action, detail) select '2024-06-01', 'case.reported', '{"reason":"off-topic"}' from generate_series(1, 5)`,
  );
  // What happened in the last hour of the year in Amsterdam.
  await db.execute(
    sql`insert into audit_entry (at, action) select '2024-12-31 23:30Z', 'case.merged' from generate_series(1, 9)`,
  );
});

const whole = async (given: Record<string, unknown>, who = moderator) => {
  const pieces: string[] = [];
  for await (const piece of await exportLog(who, parse(ExportLog, given))) pieces.push(piece);
  return { pieces, text: pieces.join("") };
};

describe("the logbook as a file", () => {
  it("has every line once, piece by piece, as JSON", async () => {
    const { pieces, text } = await whole({ form: "json", action: "case.hidden" });
    const lines = JSON.parse(text) as Record<string, string>[];
    expect(lines).toHaveLength(1234);
    expect(pieces.length).toBeGreaterThan(1000);
    expect(lines.at(-1)).toEqual({
      wanneer: "2024-03-01T12:01:00.000Z", wie: "=HYPERLINK(1)", wat: "case.hidden", over: about.name, casus: "1", reactie: "",
      waarom: "+SUM(A1)", voor: "shown", na: "hidden", gegevens: "", vanwaar: "192.0.2.0/24",
    }); // prettier-ignore
    expect(JSON.parse((await whole({ form: "json", action: "comment.pinned" })).text)).toEqual([]);
  });

  it("is safe in a spreadsheet: nothing in it is a formula, also a name or a reason", async () => {
    const { text } = await whole({ form: "csv", action: "case.hidden" });
    expect(text.startsWith('\uFEFF"wanneer";"wie"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(1)"`);
    expect(text).toContain(`"'+SUM(A1)"`);
    expect(text).toContain('"Zij zei: ""nee"";\nen ging."');
    expect(text).not.toMatch(/(^|;)"[=+\-@\t\r]/m);
    for (const begin of ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
      expect(safeCell(`${begin}1`)).toBe(`"'${begin}1"`);
    expect(safeCell("gewoon")).toBe('"gewoon"');
  });

  it("leaves a line in the log itself", async () => {
    await whole({ form: "csv", moderatorHandle: moderator.handle, caseNumber: "3" });
    const { items } = await listLog(moderator, { action: "log.exported" });
    expect(items[0]).toMatchObject({ actor: moderator.name, detail: { form: "csv" } });
  });

  it("is for moderators and administrators", async () => {
    for (const role of ["participant", "researcher", "partner"] as const)
      await expect(exportLog(await aPerson({ role }), { form: "csv" })).rejects.toThrow(Forbidden);
    await whole({ form: "csv", action: "case.merged" }, await aPerson({ role: "administrator" }));
  });

  it("can be had five times an hour", async () => {
    vi.spyOn(env, "RATE_LIMITS", "get").mockReturnValue(true);
    const who = await aPerson({ role: "moderator" });
    for (let turn = 0; turn < 5; turn += 1) await exportLog(who, { form: "csv" });
    await expect(exportLog(who, { form: "csv" })).rejects.toThrow(TooFast);
    vi.restoreAllMocks();
  });
});

describe("a selection of the logbook", () => {
  it("is by person, case, group and days, the last one included", async () => {
    const count = async (filter: Parameters<typeof listLog>[1]) =>
      (await listLog(moderator, filter, undefined, 5000)).items.length;
    expect(await count({ aboutHandle: about.handle })).toBe(1234);
    expect(await count({ caseNumber: 3 })).toBe(176);
    expect(await count({ aboutHandle: about.handle, caseNumber: 3, moderatorHandle: moderator.handle })).toBe(176);
    expect(await count({ group: "reports" })).toBe(9);
    expect(await count({ group: "decisions", from: "2024-03-02", until: "2024-03-02" })).toBe(575);
    expect(await count({ until: "2024-02-28" })).toBe(0);
    expect(await count({ aboutHandle: "niemand" })).toBe(0);
  });
});

describe("the yearly overview", () => {
  it("tells kinds and numbers, small ones not exactly, by the clock of Amsterdam, and no name", async () => {
    const reader = await aPerson();
    expect(await yearlyNumbers(reader, 2024)).toEqual([
      { action: "case.reported", reason: "off-topic", count: 5 },
      { action: "case.reported", reason: "other", count: null },
      { action: "case.hidden", reason: null, count: 1234 },
    ]);
    expect(await yearlyNumbers(reader, 2025)).toEqual([{ action: "case.merged", reason: null, count: 9 }]);
    for (const year of [1999, 2500, 2024.5, Number.NaN])
      await expect(yearlyNumbers(reader, year)).rejects.toThrow(NotFound);
    expect((await yearsTold(reader)).at(-1)).toBe(2024);
  });
});
