import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Forbidden, Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { chosenKinds, kinds, usualTerms } from "#lib/retention/choices";
import { changeTerms } from "#lib/retention/commands";
import { getTerms, listRuns, previewRun } from "#lib/retention/queries";
import { runRetention } from "#lib/retention/run";
import { ChangeTerms } from "#lib/retention/validation";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
});

const usual = () => Object.fromEntries(chosenKinds.map((name) => [name, String(kinds[name].usual)]));
const change = (actor: Actor, terms: Record<string, unknown>) =>
  changeTerms(actor, parse(ChangeTerms, { ...usual(), ...terms }));

describe("a term", () => {
  it("is as it comes until somebody chooses", async () => {
    expect(await getTerms()).toEqual(usualTerms);
  });

  it("that an administrator chose holds from then on, with a line in the log for what changed", async () => {
    await db.execute(sql`insert into mail (kind, recipient, subject, body, created_at)
      values ('digest', 'iemand@example.nl', 'Dag', '', now() - interval '10 days')`);
    expect((await previewRun(administrator)).mails).toBe(0);
    await change(administrator, { mails: "7" });
    await change(administrator, { mails: "7" });
    expect((await getTerms()).mails).toBe(7);
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.action, "setting.changed"));
    expect(lines).toMatchObject([
      { actorId: administrator.id, detail: { setting: "terms.mails", before: 30, after: 7 } },
    ]);
    expect((await previewRun(administrator)).mails).toBe(1);
    expect((await runRetention()).mails).toBe(1);
  });

  it("stays within its bounds and is a whole number", () => {
    for (const name of chosenKinds) {
      const { least, most } = kinds[name];
      for (const wrong of [least - 1, most + 1, "", "veel", "1.5", -3, "1e2", null, Number.NaN, 1e9, "99999", [], {}])
        expect(() => parse(ChangeTerms, { ...usual(), [name]: wrong }), `${name} ${String(wrong)}`).toThrow(Invalid);
      for (const right of [least, most, String(most), ` ${least} `])
        expect(parse(ChangeTerms, { ...usual(), [name]: right })[name]).toBe(Number(right));
    }
  });

  it("of sessions, or of something unknown, is nobody's choice", () => {
    for (const extra of [{ sessions: "1" }, { networks: "1" }, { alles: "1" }])
      expect(() => parse(ChangeTerms, { ...usual(), ...extra })).toThrow(Invalid);
  });

  it("is changed and looked at by administrators alone", async () => {
    for (const role of ["participant", "moderator", "researcher", "partner"] as const) {
      const somebody = await aPerson({ role });
      await expect(change(somebody, { mails: "8" })).rejects.toThrow(Forbidden);
      await expect(previewRun(somebody)).rejects.toThrow(Forbidden);
      await expect(listRuns(somebody)).rejects.toThrow(Forbidden);
    }
  });
});
