import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, reports, votes } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import type { Caller } from "../support/api.ts";
import { namesIn, signedIn } from "../support/api.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, aTip } from "../support/people.ts";

useDatabase();

let author: Actor;
let voter: Actor;
let caller: Caller;
let owner: Caller;
/** What one can vote on or report. */
const subject = { "a case": "", "a comment": "", "a tip": "" };
let number: number;
let commentId: string;
let tipId: string;

beforeEach(async () => {
  [author, voter] = [await aPerson(), await aPerson()];
  [owner, caller] = [await signedIn(author), await signedIn(voter)];
  ({ number } = await aCase(author));
  commentId = await aComment(author, number);
  subject["a case"] = `/casussen/${number}`;
  subject["a comment"] = `/reacties/${commentId}`;
  tipId = await aTip(author, number);
  subject["a tip"] = `/tips/${tipId}`;
});

const about = (kind: keyof typeof subject, table: typeof votes | typeof reports) =>
  ({
    "a case": eq(table.caseNumber, number),
    "a comment": eq(table.commentId, commentId),
    "a tip": eq(table.tipId, tipId),
  })[kind];

describe.each(["a case", "a comment"] as const)("the vote on %s", (kind) => {
  it("is given once however often it is sent, and taken back once", async () => {
    const stem = `${subject[kind]}/stem`;
    for (let time = 0; time < 2; time += 1) {
      expect(await caller.put(stem)).toMatchObject({ status: 200, body: { waardevol: 1, gestemd: true } });
    }
    for (let time = 0; time < 2; time += 1) {
      expect(await caller.delete(stem)).toMatchObject({ status: 200, body: { waardevol: 0, gestemd: false } });
    }
    const lines = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.actorId, voter.id))
      .orderBy(auditEntries.id);
    const name = kind === "a case" ? "case" : "comment";
    expect(lines.map(({ action }) => action)).toEqual([
      "session.started",
      `${name}.supported`,
      `${name}.support-withdrawn`,
    ]);
  });

  it("of twenty people at once, each three times, is twenty", async () => {
    const stem = `${subject[kind]}/stem`;
    const callers = [];
    for (let made = 0; made < 20; made += 1) callers.push(await signedIn(await aPerson()));
    const answers = await Promise.all(callers.flatMap((one) => [one.put(stem), one.put(stem), one.put(stem)]));
    expect(answers.every(({ status, body }) => status === 200 && body.gestemd)).toBe(true);
    expect((await caller.delete(stem)).body.waardevol).toBe(20);
    expect(await db.$count(votes, about(kind, votes))).toBe(20);
  });

  it("on one's own work is a 403", async () => {
    expect((await owner.put(`${subject[kind]}/stem`)).status).toBe(403);
    expect((await owner.delete(`${subject[kind]}/stem`)).status).toBe(403);
    expect(await db.$count(votes, about(kind, votes))).toBe(0);
  });

  it("shows where it is read", async () => {
    await caller.put(`${subject[kind]}/stem`);
    const read = async (one: Caller) =>
      kind === "a case"
        ? (await one.get(`/casussen/${number}`)).body
        : (await one.get(`/casussen/${number}/reacties`)).body.items[0];
    expect(await read(caller)).toMatchObject({ waardevol: 1, gestemd: true });
    expect(await read(owner)).toMatchObject({ waardevol: 1, gestemd: false });
  });
});

describe.each(["a case", "a comment", "a tip"] as const)("a report of %s", (kind) => {
  const respectless = { reden: "respectloos", toelichting: "Zo praten we niet." };

  it("comes in, and gives back what was sent", async () => {
    const answer = await caller.post(`${subject[kind]}/signaleringen`, respectless);
    expect(answer).toMatchObject({ status: 201, body: respectless });
    expect(await db.select().from(reports).where(about(kind, reports))).toMatchObject([
      { reporterId: voter.id, reason: "disrespectful", explanation: respectless.toelichting, decisionId: null },
    ]);
    expect((await owner.get(`/casussen/${number}`)).status).toBe(200);
  });

  it("five times at once is one report and one line in the log", async () => {
    const path = `${subject[kind]}/signaleringen`;
    const answers = await Promise.all(Array.from({ length: 5 }, () => caller.post(path, respectless)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(await db.$count(reports, about(kind, reports))).toBe(1);
    const action = `${kind.slice(2)}.reported`;
    const lines = and(eq(auditEntries.actorId, voter.id), eq(auditEntries.action, action));
    expect(await db.$count(auditEntries, lines)).toBe(1);
  });

  it.each(["persoonsgegevens", "respectloos", "hoort-hier-niet", "anders"])(
    "may be %s, without more words",
    async (reden) => {
      const { status, body } = await caller.post(`${subject[kind]}/signaleringen`, { reden });
      expect([status, body]).toEqual([201, { reden, toelichting: "" }]);
    },
  );

  it("of personal data takes it out of sight at once", async () => {
    const other = await signedIn(await aPerson());
    await caller.post(`${subject[kind]}/signaleringen`, { reden: "persoonsgegevens" });
    expect((await other.put(`${subject[kind]}/stem`)).status).toBe(404);
    const { status, body } = await owner.get(`/casussen/${number}`);
    expect([status, body.aantalReacties]).toEqual([200, kind === "a comment" ? 0 : 1]);
    if (kind === "a tip") {
      const shown = async (one: Caller) =>
        (await one.get("/tips")).body.items.filter(({ id }: { id: string }) => id === tipId);
      expect(await shown(other)).toEqual([]);
      expect(await shown(owner)).toEqual([expect.objectContaining({ verborgen: "wacht" })]);
    }
  });

  it("about oneself is a 403", async () => {
    expect((await owner.post(`${subject[kind]}/signaleringen`, respectless)).status).toBe(403);
  });

  it.each([
    [{}, ["reden"]],
    [{ reden: "personal-data" }, ["reden"]],
    [{ reden: null, toelichting: "x".repeat(1_001), ernst: 5 }, ["ernst", "reden", "toelichting"]],
    [{ reden: "anders", toelichting: 5 }, ["toelichting"]],
  ])("of %j names every mistake and reports nothing", async (body, names) => {
    const answer = await caller.post(`${subject[kind]}/signaleringen`, body);
    expect([answer.status, namesIn(answer)]).toEqual([400, names]);
    expect(await db.$count(reports, about(kind, reports))).toBe(0);
  });
});
