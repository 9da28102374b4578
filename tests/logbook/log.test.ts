import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { Forbidden, Invalid } from "#lib/core/errors";
import { decide, report } from "#lib/moderation/commands";
import { logActions } from "#lib/logbook/choices";
import { listLog, listModerators } from "#lib/logbook/queries";
import type { LogFilter } from "#lib/logbook/queries";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aComment, aPerson, shutOut } from "../support/people.ts";

useDatabase();

let author: Actor;
let sanne: Actor;
let joris: Actor;
let number: number;

/** Sanne hides and restores a case and judges 25 comments; Joris publishes one case; somebody reported. */
beforeAll(async () => {
  author = await aPerson({ name: "Noor Haverkate" });
  [sanne, joris] = [
    await aPerson({ role: "moderator", name: "Sanne de Wit" }),
    await aPerson({ role: "moderator", name: "Joris Kamp" }),
  ];
  ({ number } = await aCase(author, { title: "Het bankje" }));
  await report(await aPerson(), { caseNumber: number, reason: "disrespectful", explanation: "Lees de derde zin." });
  for (let turn = 0; turn < 25; turn += 1) {
    const commentId = await aComment(author, number);
    await decide(sanne, { commentId, verdict: "leave", reason: `Besluit ${turn}`, lastDecisionId: "" });
  }
  await decide(sanne, { caseNumber: number, verdict: "hide", reason: "Te scherp.", lastDecisionId: "" });
  const open = await aCase(author, { audience: "public" });
  await decide(joris, { caseNumber: open.number, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
});

const wholeLog = async (filter: LogFilter = {}) => {
  const pages = await pagesOf((after) => listLog(sanne, filter, after));
  for (const page of pages) expect(page.length).toBeLessThanOrEqual(20);
  return pages.flat();
};

describe("the log", () => {
  it("can only grow: no row is changed, removed or swept away", async () => {
    const before = await db.$count(auditEntries);
    for (const statement of [
      sql`update audit_entry set reason = 'anders'`,
      sql`update audit_entry set at = now() where id = (select min(id) from audit_entry)`,
      sql`delete from audit_entry`,
      sql`truncate audit_entry`,
      sql`truncate audit_entry restart identity cascade`,
    ]) {
      const refused = await db.execute(statement).catch((error: unknown) => error);
      expect(refused).toMatchObject({ cause: { code: "42501", message: "audit_entry is append-only" } });
    }
    expect(await db.$count(auditEntries)).toBe(before);
  });

  it("pages through every line once, the newest first", async () => {
    const lines = await wholeLog();
    expect(lines).toHaveLength(28);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(28);
    expect(lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id).toSorted((a, b) => b - a));
    expect(lines.map(({ action }) => action).slice(0, 3)).toEqual(["case.published", "case.hidden", "comment.left"]);
  });

  it("keeps its place when a line comes in while somebody reads", async () => {
    const first = await listLog(sanne);
    await shutOut(await aPerson());
    const second = await listLog(sanne, {}, first.next!);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(28);
  });

  it("tells who did what to whom and why", async () => {
    const [hidden] = await wholeLog({ action: "case.hidden" });
    expect(hidden).toMatchObject({
      actor: "Sanne de Wit",
      about: "Noor Haverkate",
      caseNumber: number,
      caseTitle: "Het bankje",
      commentId: null,
      reason: "Te scherp.",
      reported: undefined,
    });
    expect(await wholeLog({ action: "case.reported" })).toMatchObject([{ reported: "disrespectful", reason: null }]);
    expect(await wholeLog({ action: "participant.suspended" })).toMatchObject([
      { reason: "Even rust.", until: expect.any(Date) },
    ]);
  });

  it("holds no words of a report", async () => {
    expect(JSON.stringify(await wholeLog())).not.toContain("derde zin");
  });

  it("filters by deed, by moderator, and by both", async () => {
    expect(await wholeLog({ action: "comment.left" })).toHaveLength(25);
    expect((await wholeLog({ moderatorHandle: sanne.handle })).every(({ actor }) => actor === "Sanne de Wit")).toBe(
      true,
    );
    expect(await wholeLog({ moderatorHandle: joris.handle })).toHaveLength(1);
    expect(await wholeLog({ moderatorHandle: joris.handle, action: "comment.left" })).toEqual([]);
    expect(await wholeLog({ moderatorHandle: "niemand" })).toEqual([]);
  });

  it("shows only what moderation is about, also to who asks for something else", async () => {
    expect(await db.$count(auditEntries, sql`${auditEntries.action} = 'case.posted'`)).toBeGreaterThan(0);
    expect(await wholeLog({ action: "case.posted" })).toEqual([]);
    for (const { action } of await wholeLog()) expect(logActions).toContain(action);
  });

  it("refuses a place that is not in it", async () => {
    for (const after of ["x", "e30", Buffer.from('["a",1]').toString("base64url"), "'; drop table audit_entry"]) {
      await expect((async () => listLog(sanne, {}, after))()).rejects.toThrow(Invalid);
    }
  });
});

describe("who reads the log", () => {
  it.each<Role>(["participant", "researcher", "partner"])("not a %s", async (role) => {
    const who = await aPerson({ role });
    await expect(listLog(who)).rejects.toThrow(Forbidden);
    expect(() => listModerators(who)).toThrow(Forbidden);
  });

  it.each<Role>(["moderator", "administrator"])("a %s, who can choose whose lines to read", async (role) => {
    const who = await aPerson({ role });
    await expect(listLog(who)).resolves.toMatchObject({ next: expect.any(String) });
    const names = (await listModerators(who)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Joris Kamp", "Sanne de Wit"]));
    expect(names).toEqual(names.toSorted());
  });
});
