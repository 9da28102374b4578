import { randomUUID } from "node:crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { auditEntries, circles, comments, erasures, mails, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { askForLink, answerSignInRequests } from "#lib/auth/sign-in";
import { getCase } from "#lib/cases/queries";
import { listComments } from "#lib/comments/queries";
import { Forbidden, NotFound, Refused, SignInNeeded } from "#lib/core/errors";
import { eraseAccount, removeParticipant } from "#lib/erasing/commands";
import { finishErasures } from "#lib/erasing/content";
import { takeMeasure } from "#lib/measures/commands";
import { decide } from "#lib/moderation/commands";
import { changeRole } from "#lib/participants/commands";
import { listParticipants } from "#lib/participants/queries";
import { voteOnCase } from "#lib/votes/commands";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, addressOf } from "../support/people.ts";

useDatabase();

const keep = { texts: "keep", sure: "yes" } as const;
const remove = { texts: "remove", sure: "yes" } as const;
let person: Actor;
let other: Actor;
let moderator: Actor;
let name: string;
beforeEach(async () => {
  name = `Willemijn Adriaanse ${randomUUID().slice(0, 8)}`;
  [person, other, moderator] = [await aPerson({ name }), await aPerson(), await aPerson({ role: "moderator" })];
});

const rowOf = async ({ id }: Actor) => (await db.select().from(participants).where(eq(participants.id, id)))[0]!;

/** Every table in which these words stand somewhere. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name: table } of tables) {
    const [row] = await db.execute(sql`select 1 from ${sql.identifier(table)} t where position(lower(${words}) in lower(t::text)) > 0 limit 1`); // prettier-ignore
    if (row) found.push(table);
  }
  return found;
}

describe("an account that is removed", () => {
  it("leaves the name and the address nowhere: not in mails that wait, nor in the log", async () => {
    const email = await addressOf(person);
    const { number } = await aCase(person);
    await aComment(other, number);
    await askForLink({ email, path: "/" }, "192.0.2.1", "a browser");
    await answerSignInRequests();
    await db.insert(mails).values({ kind: "digest", recipient: "iemand@example.nl", subject: `Van ${name}`, body: `${name} reageerde.` }); // prettier-ignore
    const until = new Date(Date.now() + 86_400_000);
    await takeMeasure(moderator, { participantId: person.id, kind: "warning", until, reason: "Wat jij schreef.", personalDataSeen: true }); // prettier-ignore
    await takeMeasure(moderator, { participantId: other.id, kind: "warning", until, reason: `Zoals ${name.toUpperCase()} zei.`, personalDataSeen: true }); // prettier-ignore
    await eraseAccount(person, keep);
    expect(await tablesWith(name)).toEqual([]);
    expect(await tablesWith(email)).toEqual([]);
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.participantId, person.id));
    expect(lines.map(({ reason }) => reason).filter(Boolean)).toEqual([]);
    expect(lines.map(({ action }) => action)).toContain("participant.warned");
  });

  it("signs out, opens no door again, and is in no list", async () => {
    const email = await addressOf(person);
    const token = await startSession(person.id, "");
    await eraseAccount(person, keep);
    expect(await findActor(token)).toBeNull();
    await expect(startSession(person.id, "")).rejects.toThrow(SignInNeeded);
    await askForLink({ email, path: "/" }, "192.0.2.1", "a browser");
    await answerSignInRequests();
    expect(await db.$count(mails, sql`lower(recipient) = ${email}`)).toBe(0);
    expect((await listParticipants(other, { search: "Oud-deelnemer" })).items).toEqual([]);
    await expect(aComment(person, (await aCase(other)).number)).rejects.toThrow(SignInNeeded);
    await expect(eraseAccount(person, keep)).rejects.toThrow(NotFound);
  });

  it("keeps what was written, under another name, when they wanted that; drafts go", async () => {
    const { number } = await aCase(person);
    const draft = await aCase(person, { intent: "draft", title: "Half af" });
    const { number: theirs } = await aCase(other);
    await aComment(person, theirs, { body: "Dat deden wij ook." });
    await voteOnCase(person, { caseNumber: theirs, support: true });
    await eraseAccount(person, keep);
    expect(await getCase(other, number)).toMatchObject({ author: { name: "Oud-deelnemer" }, title: "Een bankje bij het speelveld" }); // prettier-ignore
    expect((await listComments(other, theirs)).items).toMatchObject([{ body: "Dat deden wij ook.", author: { name: "Oud-deelnemer" } }]); // prettier-ignore
    expect(await getCase(other, theirs)).toMatchObject({ votes: 1, comments: 1 });
    const [row] = await db.select().from(practiceCases).where(eq(practiceCases.number, draft.number));
    expect(row).toMatchObject({ title: "", whatHappened: "" });
    expect(await db.$count(erasures, and(eq(erasures.participantId, person.id), isNull(erasures.doneAt)))).toBe(0);
  });

  it("takes the words along when they wanted that, out of versions and search too; answers of others stay", async () => {
    const word = `bezemsteel${Date.now()}`;
    const { number } = await aCase(person, { title: `Over een ${word}`, whatHappened: `De ${word} lag er.` });
    const { number: theirs } = await aCase(other);
    const said = await aComment(person, theirs, { body: `Met een ${word}.` });
    const answer = await aComment(other, theirs, { parentId: said, body: "Mooi." });
    await eraseAccount(person, remove);
    expect(await tablesWith(word)).toEqual([]);
    await expect(getCase(moderator, number)).rejects.toThrow(NotFound);
    expect((await listComments(moderator, theirs)).items).toMatchObject([{ id: said, body: "" }, { id: answer, body: "Mooi." }]); // prettier-ignore
    expect(await getCase(other, theirs)).toMatchObject({ comments: 1 });
  });

  it("goes on where it broke off", async () => {
    const { number: theirs } = await aCase(other);
    const said = await aComment(person, theirs, { body: "Blijft even staan." });
    await eraseAccount(person, keep);
    await db.update(erasures).set({ texts: "remove", doneAt: null }).where(eq(erasures.participantId, person.id));
    await finishErasures();
    expect((await db.select().from(comments).where(eq(comments.id, said)))[0]).toMatchObject({ body: "" });
  });

  it("leaves a circle with who is in it longest", async () => {
    const circle = await aCircle(person);
    await db.execute(
      sql`insert into circle_member (circle_id, participant_id, added_by) values (${circle.id}, ${other.id}, ${person.id})`,
    );
    await eraseAccount(person, keep);
    const [row] = await db.select().from(circles).where(eq(circles.id, circle.id));
    expect(row!.facilitatorId).toBe(other.id);
  });

  it("of a moderator leaves what they decided, and of whoever was decided about the rest of the log", async () => {
    const { number } = await aCase(person);
    await decide(moderator, { caseNumber: number, verdict: "ask", reason: "Graag anders.", lastDecisionId: "" });
    await eraseAccount(moderator, keep);
    const [line] = await db.select().from(auditEntries).where(and(eq(auditEntries.actorId, moderator.id), eq(auditEntries.action, "case.asked-to-change"))); // prettier-ignore
    expect(line).toMatchObject({ reason: "Graag anders." });
  });
});

it("twenty comments on their way while the account goes: none is left under the name, and no text (C-6)", async () => {
  vi.setConfig({ testTimeout: 60_000 });
  const { number: theirs } = await aCase(other);
  for (let round = 0; round < 5; round += 1) {
    const writer = await aPerson({ name: `Schrijver ${round}` });
    const outcomes = await atOnce(21, (at) =>
      (at === 10 ? eraseAccount(writer, remove) : aComment(writer, theirs, { body: `Ronde ${round}, ${at}` })).then(
        () => "done",
        (error: unknown) => error,
      ),
    );
    expect(outcomes[10]).toBe("done");
    for (const refusal of outcomes.filter((one) => one !== "done" && typeof one !== "string"))
      expect(refusal).toBeInstanceOf(SignInNeeded);
    expect(await db.$count(comments, and(eq(comments.authorId, writer.id), ne(comments.body, "")))).toBe(0);
  }
  const [numbers] =
    await db.execute(sql`select comments, (select count(*)::int from comment c where c.case_number = ${theirs} and c.deleted_at is null) as counted
    from practice_case where number = ${theirs}`);
  expect(numbers).toEqual({ comments: 0, counted: 0 });
});

describe("the last administrator", () => {
  const administrators = () => db.$count(participants, and(eq(participants.role, "administrator"), isNull(participants.erasedAt))); // prettier-ignore
  beforeEach(() => db.update(participants).set({ role: "participant" }).where(eq(participants.role, "administrator")));

  it("cannot go, nor lose the role, nor be shut out", async () => {
    const administrator = await aPerson({ role: "administrator" });
    await expect(eraseAccount(administrator, keep)).rejects.toThrow(Refused);
    await expect(changeRole(administrator, { participantId: administrator.id, role: "participant" })).rejects.toThrow(Forbidden); // prettier-ignore
    const input = {
      participantId: administrator.id,
      reason: "Nee.",
      until: new Date("2030-01-01"),
      personalDataSeen: undefined,
    };
    await expect(takeMeasure(moderator, { ...input, kind: "suspension" })).rejects.toThrow(Forbidden);
    expect((await rowOf(administrator)).role).toBe("administrator");
  });

  it("is not the one who was shut out before they got the role", async () => {
    const [first, second] = [await aPerson({ role: "administrator" }), await aPerson()];
    const input = {
      participantId: second.id,
      reason: "Rust.",
      until: new Date("2030-01-01"),
      personalDataSeen: undefined,
    };
    await takeMeasure(moderator, { ...input, kind: "suspension" });
    await changeRole(first, { participantId: second.id, role: "administrator" });
    await expect(eraseAccount(first, keep)).rejects.toThrow("lastAdministrator");
  });

  it("is always left, also of two who go, remove or demote each other at once, a hundred times (C-5)", async () => {
    for (let round = 0; round < 100; round += 1) {
      const [a, b] = [await aPerson({ role: "administrator" }), await aPerson({ role: "administrator" })];
      await db.update(participants).set({ role: "participant" }).where(and(eq(participants.role, "administrator"), sql`id not in (${a.id}, ${b.id})`)); // prettier-ignore
      const ways = [
        (me: Actor) => eraseAccount(me, keep),
        (me: Actor, them: Actor) => removeParticipant(me, { participantId: them.id, ...keep }),
        (me: Actor, them: Actor) => changeRole(me, { participantId: them.id, role: "participant" }),
      ];
      const [one, two] = [ways[round % 3]!, ways[Math.floor(round / 3) % 3]!];
      const outcomes = await Promise.allSettled([one(a, b), two(b, a)]);
      expect(await administrators(), `round ${round}`).toBe(1);
      for (const outcome of outcomes) {
        if (outcome.status === "fulfilled") continue;
        expect([Refused, Forbidden, NotFound, SignInNeeded]).toContain((outcome.reason as Error).constructor);
      }
    }
  }, 120_000);

  it("removes somebody else, and nobody else does", async () => {
    await expect(removeParticipant(moderator, { participantId: person.id, ...keep })).rejects.toThrow(Forbidden);
    const administrator = await aPerson({ role: "administrator" });
    await removeParticipant(administrator, { participantId: person.id, ...keep });
    expect(await rowOf(person)).toMatchObject({ name: "Oud-deelnemer", about: "", jobTitle: "" });
  });
});
