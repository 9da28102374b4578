import { eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, caseReviews, mails, notifications, personalDataConfirmations, practiceCases } from "#db/schema";
import { askAnotherLook } from "#lib/appeals/commands";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase, listCases } from "#lib/cases/queries";
import { confirmCase } from "#lib/case-reviews/commands";
import { waitsForReview } from "#lib/case-reviews/queries";
import { listComments } from "#lib/comments/queries";
import { NotFound } from "#lib/core/errors";
import { decide } from "#lib/moderation/commands";
import { chosenKinds, kindNames, kinds, ownKinds, usualTerms } from "#lib/retention/choices";
import type { OwnKind } from "#lib/retention/choices";
import { changeTerms } from "#lib/retention/commands";
import { duties } from "#lib/retention/duties";
import { countOverdue, listRuns } from "#lib/retention/queries";
import { forgetSoon, runRetention, runWhenDue } from "#lib/retention/run";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, anOrganisation, aPerson, aTip, aTransfer } from "../support/people.ts";

useDatabase();

let author: Actor;
let other: Actor;
let moderator: Actor;
let administrator: Actor;
beforeEach(async () => {
  [author, other] = [await aPerson(), await aPerson()];
  [moderator, administrator] = [await aPerson({ role: "moderator" }), await aPerson({ role: "administrator" })];
  await runRetention(); // what an earlier test left
});

/** Moves a moment back in the database, whose clock decides. */
const back = (table: string, column: string, span: string, which: SQL) =>
  db.execute(
    sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = now() - ${span}::interval where ${which}`,
  );

/** A dry run and a run must say the same. */
async function run(kind: OwnKind): Promise<number> {
  const counted = await countOverdue();
  const done = await runRetention();
  expect(done[kind]).toBe(counted[kind]);
  return done[kind]!;
}

async function tablesWith(words: string): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.execute(sql`select 1 from ${sql.identifier(name)} t where position(${words} in t::text) > 0 limit 1`); // prettier-ignore
    if (row) found.push(name);
  }
  return found;
}

it("every kind has a duty, and a term within its own bounds", () => {
  expect(Object.keys(duties)).toEqual(ownKinds);
  for (const name of kindNames) {
    const { usual, least, most } = kinds[name];
    expect([least <= usual, usual <= most], name).toEqual([true, true]);
  }
});

describe("a draft", () => {
  it("that nobody touched for twelve months is emptied, a younger one is not", async () => {
    const word = `lantaarn${Date.now()}`;
    const { number } = await aCase(author, { intent: "draft", title: `De ${word}` });
    await back("practice_case", "changed_at", "12 months", sql`number = ${number}`);
    await back("practice_case", "changed_at", "12 months", sql`number = ${number}`);
    const young = await aCase(author, { intent: "draft", title: "Nog bezig" });
    await back("practice_case", "changed_at", "11 months 25 days", sql`number = ${young.number}`);
    expect(await run("drafts")).toBe(1);
    expect(await tablesWith(word)).toEqual([]);
    await expect(getCase(author, number)).rejects.toThrow(NotFound);
    expect(await getCase(author, young.number)).toMatchObject({ title: "Nog bezig" });
    expect(await run("drafts")).toBe(0);
  });

  it("whose form somebody still types in stays, and an unsaved text goes by itself", async () => {
    const { number } = await aCase(author, { intent: "draft", title: "Er wordt getypt" });
    await back("practice_case", "changed_at", "2 years", sql`number = ${number}`);
    const copy = (key: string, caseNumber: number | null, age: string) =>
      db.execute(sql`insert into working_copy (participant_id, key, case_number, content, sequence, save_id, saved_at)
        values (${author.id}, ${key}::uuid, ${caseNumber}, '{"title": "Onbewaard"}', 1, gen_random_uuid(), now() - ${age}::interval)`);
    await copy("00000000-0000-4000-8000-000000000001", number, "1 day");
    await copy("00000000-0000-4000-8000-000000000002", null, "13 months");
    expect(await run("drafts")).toBe(1);
    expect(await getCase(author, number)).toMatchObject({ title: "Er wordt getypt" });
    const left = await db.execute(sql`select 1 from working_copy where participant_id = ${author.id}`);
    expect(left.length).toBe(1);
  });
});

describe("what went out of sight", () => {
  it("leaves with all that was said there, ninety days after it was withdrawn", async () => {
    const word = `vlaggenmast${Date.now()}`;
    const { number } = await aCase(author, { title: `Een ${word}`, whatHappened: `De ${word} viel om.` });
    await aComment(other, number, { body: `Welke ${word}?` });
    await aTip(other, number, { body: `Zet de ${word} vast.` });
    await aTransfer(other, number, { context: `Ook een ${word}.` });
    await withdrawCase(author, { number });
    await back("practice_case", "withdrawn_at", "89 days", sql`number = ${number}`);
    expect(await run("removed")).toBe(0);
    await back("practice_case", "withdrawn_at", "91 days", sql`number = ${number}`);
    expect(await run("removed")).toBe(1);
    expect(await tablesWith(word)).toEqual([]);
    expect(await db.$count(notifications, eq(notifications.caseNumber, number))).toBe(0);
    expect(await run("removed")).toBe(0);
  });

  it("goes when a moderator hid it ninety days ago, and counters and lists stay right", async () => {
    const word = `brievenbus${Date.now()}`;
    const { number } = await aCase(author, { title: "Blijft staan" });
    const said = await aComment(other, number, { body: `Mijn ${word} is weg.` });
    const answer = await aComment(author, number, { parentId: said, body: "Wat vervelend." });
    const hidden = await aCase(author, { title: `Ook een ${word}` });
    for (const about of [{ commentId: said }, { caseNumber: hidden.number }])
      await decide(moderator, { ...about, verdict: "hide", reason: "Dit kan niet.", lastDecisionId: "" } as never);
    await back("hiding", "hidden_at", "91 days", sql`true`);
    expect(await run("removed")).toBe(2);
    expect(await tablesWith(word)).toEqual([]);
    expect((await listComments(author, number)).items).toMatchObject([{ id: said, body: "" }, { id: answer }]);
    expect(await getCase(author, number)).toMatchObject({ comments: 1 });
    expect((await listCases(author, {} as never)).items.map((one) => one.number)).not.toContain(hidden.number);
    const told = await db.select().from(notifications).where(eq(notifications.receiverId, author.id));
    expect(told.map(({ kind }) => kind)).toContain("decision");
  });

  it("waits as long as somebody asked for another look", async () => {
    const { number } = await aCase(author, { title: "Daar ben ik het niet mee eens" });
    await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Nee.", lastDecisionId: "" } as never);
    const [decision] = await db.execute<{ id: string }>(sql`select id from decision where case_number = ${number}`);
    await askAnotherLook(author, { decisionId: decision!.id, words: "Kijk nog eens." } as never);
    await back("hiding", "hidden_at", "91 days", sql`case_number = ${number}`);
    expect(await run("removed")).toBe(0);
    expect(await getCase(author, number)).toMatchObject({ title: "Daar ben ik het niet mee eens" });
  });
});

describe("a case that grew old", () => {
  const old = async () => {
    const { number } = await aCase(author, { title: "Van lang geleden" });
    await back("practice_case", "posted_at", "5 years 1 day", sql`number = ${number}`);
    await back("practice_case", "changed_at", "5 years 1 day", sql`number = ${number}`);
    return number;
  };

  it("stays, and its author is asked once whether it is still right", async () => {
    const number = await old();
    await aCase(author, { title: "Van vandaag" });
    expect(await run("cases")).toBe(1);
    expect(await run("cases")).toBe(0);
    expect(await getCase(other, number)).toMatchObject({ title: "Van lang geleden" });
    expect(await waitsForReview(number)).toBe(true);
    const bell = await db.select().from(notifications).where(eq(notifications.receiverId, author.id));
    expect(bell).toMatchObject([{ kind: "case-review", caseNumber: number }]);
  });

  it("is asked about again a term after its author said that it is; only who writes it may", async () => {
    const number = await old();
    await run("cases");
    await expect(confirmCase(other, { caseNumber: number })).rejects.toThrow("forbidden");
    await confirmCase(author, { caseNumber: number });
    await confirmCase(author, { caseNumber: number });
    expect(await waitsForReview(number)).toBe(false);
    expect(await run("cases")).toBe(0);
    await back("case_review", "asked_at", "5 years 2 days", sql`case_number = ${number}`);
    await back("case_review", "confirmed_at", "5 years 1 day", sql`case_number = ${number}`);
    expect(await run("cases")).toBe(1);
  });

  it("is young again when somebody changes it", async () => {
    const number = await old();
    await run("cases");
    await db
      .update(practiceCases)
      .set({ changedAt: sql`now()` })
      .where(eq(practiceCases.number, number));
    expect(await waitsForReview(number)).toBe(false);
    await back("practice_case", "changed_at", "5 years 1 day", sql`number = ${number}`);
    await back("case_review", "asked_at", "6 years", sql`case_number = ${number}`);
    expect(await run("cases")).toBe(1);
    expect(await db.$count(caseReviews, eq(caseReviews.caseNumber, number))).toBe(1);
  });
});

describe("traces", () => {
  it("of personal data in a text go after ninety days", async () => {
    const { number } = await aCase(author);
    await db.insert(personalDataConfirmations).values(
      ["a", "b"].map((valueHash) => ({
        caseNumber: number,
        field: "title",
        kind: "name",
        valueHash,
        confirmedBy: author.id,
      })),
    );
    await back("personal_data_confirmation", "confirmed_at", "91 days", sql`value_hash = 'a'`);
    expect(await run("finds")).toBe(1);
    expect(await db.$count(personalDataConfirmations)).toBe(1);
  });

  it("in the bell go a year after, when they were read", async () => {
    const { number } = await aCase(author);
    await aComment(other, number);
    await aComment(other, number, { body: "En nog iets." });
    await back("notification", "created_at", "13 months", sql`receiver_id = ${author.id}`);
    expect(await run("notifications")).toBe(0);
    await db.execute(sql`update notification set read_at = now() where id = (select id from notification where receiver_id = ${author.id} limit 1)`); // prettier-ignore
    expect(await run("notifications")).toBe(1);
    expect(await db.$count(notifications, eq(notifications.receiverId, author.id))).toBe(1);
  });

  it("in the outbox go after thirty days", async () => {
    const mail = { kind: "digest", recipient: "iemand@example.nl", subject: "Dag", body: "" };
    await db.insert(mails).values([mail, { ...mail, createdAt: new Date(Date.now() - 31 * 86_400_000) }]);
    expect(await run("mails")).toBe(1);
  });

  it("of coming and going leave the log after six months, all else after three years", async () => {
    const line = (action: string, age: string) =>
      db.execute(sql`insert into audit_entry (action, at) values (${action}, now() - ${age}::interval)`);
    await line("session.started", "6 months 1 day");
    await line("sign-in.link-asked", "5 months 20 days");
    await line("test.old", "3 years 1 day");
    await line("test.young", "2 years 11 months");
    const counted = await countOverdue();
    expect(counted).toMatchObject({ comings: 1, log: 1 });
    expect(await runRetention()).toMatchObject({ comings: 1, log: 1 });
    const left = await db.select({ action: auditEntries.action }).from(auditEntries);
    const actions = left.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["sign-in.link-asked", "test.young"]));
    expect(actions).not.toContain("test.old");
  });
});

describe("who came, or went elsewhere", () => {
  const email = (name: string) => `${name}-${Date.now()}@voorbeeld.nl`;
  const ask = (address: string, age: string, confirmed: boolean) =>
    db.execute(sql`insert into access_request (token_hash, email, name, organisation_id, reason, language, asked_at, confirmed_at)
      values (${address}, ${address}, 'Iemand', ${author.organisation.id}, 'Ik doe graag mee.', 'nl', now() - ${age}::interval,
        case when ${confirmed} then now() - ${age}::interval end)`);
  beforeEach(() => db.execute(sql`delete from access_request`));
  const left = async (table: string) =>
    (await db.execute<{ email: string }>(sql`select email from ${sql.identifier(table)}`)).map((row) => row.email);

  it("leaves no invitation ninety days after it was taken, taken back or let pass", async () => {
    const [taken, back_, past, open] = [email("genomen"), email("terug"), email("voorbij"), email("open")];
    const invite = (address: string, ended: SQL) =>
      db.execute(sql`insert into invitation (email, name, organisation_id, invited_by, token_hash, expires_at, accepted_at, withdrawn_at, participant_id)
        values (${address}, 'Iemand', ${author.organisation.id}, ${administrator.id}, ${address}, ${ended})`);
    const old = sql`now() - interval '91 days'`;
    await invite(taken, sql`now() - interval '80 days', ${old}, null, ${author.id}`);
    await invite(back_, sql`now() - interval '80 days', null, ${old}, null`);
    await invite(past, sql`${old}, null, null, null`);
    await invite(open, sql`now() + interval '1 day', null, null, null`);
    expect(await run("invitations")).toBe(3);
    expect(await left("invitation")).toEqual([open]);
  });

  it("leaves no request ninety days after it was asked, and one whose address nobody showed after a day", async () => {
    const [old, lost, young, fresh] = [email("oud"), email("zoek"), email("jong"), email("vers")];
    await ask(old, "91 days", true);
    await ask(young, "89 days", true);
    await ask(lost, "25 hours", false);
    await ask(fresh, "23 hours", false);
    expect(await run("accessRequests")).toBe(1);
    expect((await left("access_request")).toSorted()).toEqual([young, fresh].toSorted());
  });

  it("leaves no address that nobody showed to be theirs for the run of the day", async () => {
    const lost = email("zoek");
    await ask(lost, "25 hours", false);
    await forgetSoon();
    expect(await left("access_request")).not.toContain(lost);
  });

  it("leaves no move ninety days after it was asked, and one whose address nobody showed after a day", async () => {
    const move = (participant: Actor, age: string, confirmed: boolean) =>
      db.execute(sql`insert into "move" (token_hash, participant_id, from_organisation_id, to_organisation_id, email, take_cases, asked_at, confirmed_at)
        select ${participant.id}, ${participant.id}, ${participant.organisation.id}, o.id, 'nieuw@voorbeeld.nl', false, now() - ${age}::interval,
          case when ${confirmed} then now() - ${age}::interval end
          from organisation o where o.id <> ${participant.organisation.id} limit 1`);
    await anOrganisation(`Elders ${Date.now()}`);
    await move(author, "91 days", true);
    await move(other, "25 hours", false);
    await move(moderator, "89 days", true);
    const counted = await countOverdue();
    expect(counted).toMatchObject({ moves: 1, unconfirmed: 1 });
    expect(await runRetention()).toMatchObject({ moves: 1, unconfirmed: 1 });
    const stay = await db.execute<{ id: string }>(sql`select participant_id as id from "move"`);
    expect(stay.map(({ id }) => id)).toEqual([moderator.id]);
  });

  it("goes by the term that an administrator chose", async () => {
    const terms = Object.fromEntries(chosenKinds.map((name) => [name, usualTerms[name]]));
    await changeTerms(administrator, { ...terms, accessRequests: 30 });
    try {
      await ask(email("maand"), "31 days", true);
      expect(await run("accessRequests")).toBe(1);
    } finally {
      await changeTerms(administrator, terms);
    }
  });
});

describe("a run", () => {
  it("takes more than fits in one turn", async () => {
    await db.execute(sql`insert into mail (kind, recipient, subject, body, created_at)
      select 'digest', 'iemand@example.nl', 'Dag', '', now() - interval '40 days' from generate_series(1, 1203)`);
    expect(await run("mails")).toBe(1203);
  });

  it("leaves one line in the log, with numbers and nothing of what it was", async () => {
    const before = await db.$count(auditEntries, eq(auditEntries.action, "retention.ran"));
    const counts = await runRetention();
    expect(await db.$count(auditEntries, eq(auditEntries.action, "retention.ran"))).toBe(before + 1);
    expect((await listRuns(administrator))[0]!.counts).toEqual(counts);
    expect(Object.keys(counts)).toEqual(ownKinds);
  });

  it("comes once about a day", async () => {
    const runs = () => db.$count(auditEntries, eq(auditEntries.action, "retention.ran"));
    const before = await runs();
    await runWhenDue();
    expect(await runs()).toBe(before);
  });

  it("goes on after a kind that fails, and says which", async () => {
    await db.execute(sql`alter table personal_data_confirmation rename column confirmed_at to somewhen`);
    try {
      expect(await runRetention()).toMatchObject({ finds: null, mails: 0 });
      expect((await countOverdue()).finds).toBeNull();
    } finally {
      await db.execute(sql`alter table personal_data_confirmation rename column somewhen to confirmed_at`);
    }
  });
});
