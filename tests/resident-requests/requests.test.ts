import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, caseCoAuthors, mails, notifications, residentRequestSteps, residentRequests } from "#db/schema";
import { env } from "#lib/core/env";
import { Conflict, Forbidden, NotFound, Refused, TooFast } from "#lib/core/errors";
import type { Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { closeRequest, noteOnRequest, receiveRequest, takeRequest } from "#lib/resident-requests/commands";
import { getRequest, listRequests } from "#lib/resident-requests/queries";
import { listNotifications } from "#lib/notifications/queries";
import { listLog } from "#lib/logbook/queries";
import { remindOfRequests } from "#lib/resident-requests/remind";
import { runRetention } from "#lib/retention/run";
import { AskAboutCase } from "#lib/resident-requests/validation";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

const given = {
  subject: "removal",
  explanation: "Mijn geheime straat staat erin.",
  contactWay: "email",
  contact: "inwoner@example.org",
};
let network = 0;
const ask = (change: Record<string, unknown> = {}, ip = `192.0.2.${(network += 1)}`) =>
  receiveRequest(parse(AskAboutCase, { ...given, contact: `inwoner${network}@example.org`, ...change }), {
    ip,
    language: "nl",
  });
const moderator = () => aPerson({ role: "moderator" });
const asked = async (change: Record<string, unknown> = {}) => {
  const { code } = await ask(change);
  const [row] = await db.select().from(residentRequests).where(eq(residentRequests.code, code));
  return row!;
};

describe("a resident who asks something about a case", () => {
  it("gets a code nobody guesses, a day, and a mail without their own words", async () => {
    const { code, dueAt } = await ask({ contact: "een@example.org" });
    expect(code).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/);
    expect(Math.round((dueAt.getTime() - Date.now()) / 86_400_000)).toBe(30);
    const [mail] = await db.select().from(mails).where(eq(mails.recipient, "een@example.org"));
    expect(mail!.body).toContain(code);
    expect(mail!.body).not.toContain("geheime straat");
  });

  it("may name the case in any way, and cannot learn whether it exists", async () => {
    const { number } = await aCase(await aPerson());
    for (const place of [`${number}`, `Casus ${number}`, `https://leerkring.example/casussen/${number}-een-bankje?x=1`])
      expect((await asked({ place })).caseNumber).toBe(number);
    const draft = await aCase(await aPerson(), { intent: "draft" });
    for (const place of [`${draft.number}`, "999999", "die met het bankje", ""])
      expect((await asked({ place })).caseNumber).toBeNull();
  });

  it("is held back after five from one network, and three for one address", async () => {
    env.RATE_LIMITS = true;
    try {
      const byPhone = () => ask({ contactWay: "phone", contact: "in de kerk" }, "198.51.100.7");
      for (let at = 0; at < 5; at += 1) await byPhone();
      await expect(byPhone()).rejects.toThrow(TooFast);
      for (let at = 0; at < 3; at += 1) await ask({ contact: "vaak@example.org" });
      await expect(ask({ contact: "Vaak@example.org" })).rejects.toThrow(TooFast);
    } finally {
      env.RATE_LIMITS = false;
    }
  });

  it.each([
    [{ subject: "x" }, "subject"],
    [{ explanation: " " }, "explanation"],
    [{ explanation: "a".repeat(4001) }, "explanation"],
    [{ contact: "geen adres" }, "contact"],
    [{ contact: "a@example.org\r\nBcc: b@example.org" }, "contact"],
    [{ contactWay: undefined }, "contactWay"],
    [{ code: "AAAA" }, "code"],
  ])("hears what is wrong by field (%#)", (change, field) => {
    let fields: string[] = [];
    try {
      parse(AskAboutCase, { ...given, ...change });
    } catch (error) {
      fields = (error as Invalid).mistakes.map((mistake) => mistake.field);
    }
    expect(fields).toEqual([field]);
  });
});

describe("moderators", () => {
  it("alone read requests, and none about a case of their own", async () => {
    const own = await moderator();
    const { number } = await aCase(own);
    const { id, code } = await asked({ place: `${number}` });
    for (const role of ["participant", "researcher", "partner", "administrator"] as const) {
      const person = await aPerson({ role });
      await expect(getRequest(person, code)).rejects.toThrow(Forbidden);
      await expect(listRequests(person)).rejects.toThrow(Forbidden);
      await expect(takeRequest(person, { requestId: id, lastStepId: "" })).rejects.toThrow(Forbidden);
    }
    const coAuthor = await moderator();
    await db.insert(caseCoAuthors).values({ caseNumber: number, participantId: coAuthor.id, addedBy: own.id });
    await expect(getRequest(coAuthor, code)).rejects.toThrow(NotFound);
    await expect(getRequest(own, code)).rejects.toThrow(NotFound);
    await expect(takeRequest(own, { requestId: id, lastStepId: "" })).rejects.toThrow(NotFound);
    expect((await listRequests(await moderator())).open.map((open) => open.code)).toContain(code);
  });

  it("who take it up at once: one does, the others hear who; taken over only after it was seen", async () => {
    const { id: requestId, code } = await asked();
    const people = await Promise.all(Array.from({ length: 5 }, moderator));
    const { done, refusals } = await triedAtOnce(5, (at) => takeRequest(people[at]!, { requestId, lastStepId: "" }));
    expect(done).toBe(1);
    expect(refusals.every((refusal) => refusal instanceof Conflict && refusal.by)).toBe(true);
    const { steps, holderId } = await getRequest(people[0]!, code);
    const other = people.find(({ id }) => id !== holderId)!;
    await takeRequest(other, { requestId, lastStepId: steps.at(-1)!.id });
    expect((await getRequest(other, code)).holderId).toBe(other.id);
  });

  it("see in the list who holds a request, and what came of it", async () => {
    const person = await moderator();
    const { id: requestId, code } = await asked();
    const listed = async () => {
      const { open, closed } = await listRequests(person);
      return [...open, ...closed].find((request) => request.code === code);
    };
    expect(await listed()).toMatchObject({ holder: null, outcome: null });
    await takeRequest(person, { requestId, lastStepId: "" });
    expect(await listed()).toMatchObject({ holder: person.name, outcome: null, closedAt: null });
    const lastStepId = (await getRequest(person, code)).steps.at(-1)!.id;
    await closeRequest(person, { requestId, lastStepId, outcome: "nothing-found", text: "Niets gezien." });
    expect(await listed()).toMatchObject({ holder: person.name, outcome: "nothing-found" });
  });

  it("close it once, with an answer by mail, and nothing after that", async () => {
    const [first, second] = [await moderator(), await moderator()];
    const { id: requestId, code } = await asked({ contact: "antwoord@example.org" });
    await noteOnRequest(first, { requestId, text: "Gebeld." });
    const lastStepId = (await getRequest(first, code)).steps.at(-1)!.id;
    const close = { requestId, lastStepId, outcome: "removed" as const, text: "De straat is eruit." };
    await expect(closeRequest(second, { ...close, lastStepId: "" })).rejects.toThrow(Conflict);
    await closeRequest(first, close);
    await expect(closeRequest(second, close)).rejects.toThrow(Conflict);
    await expect(noteOnRequest(second, { requestId, text: "Nog iets." })).rejects.toThrow(Refused);
    const sent = await db.select().from(mails).where(eq(mails.recipient, "antwoord@example.org"));
    expect(sent.map(({ body }) => body.includes("De straat is eruit."))).toContain(true);
    const lines = await db
      .select()
      .from(auditEntries)
      .where(sql`${auditEntries.detail}->>'code' = ${code}`);
    expect(lines.map(({ action }) => action).sort()).toEqual(
      ["received", "noted", "closed"].map((deed) => `resident-request.${deed}`).sort(),
    );
    expect(JSON.stringify(lines)).not.toMatch(/geheime|Gebeld|eruit|example\.org/);
  });
});

const bell = async (person: Awaited<ReturnType<typeof moderator>>, code: string) =>
  (await listNotifications(person)).items.filter(({ request }) => request?.code === code);

describe("the bell of a moderator", () => {
  it("rings for a new request, with its code and none of its words", async () => {
    const [first, second, participant] = [await moderator(), await moderator(), await aPerson()];
    const { code } = await asked();
    for (const person of [first, second]) {
      const [item, ...more] = await bell(person, code);
      expect(more).toEqual([]);
      expect(item).toMatchObject({
        kind: "resident-request",
        request: { code },
        case: null,
        actor: null,
        readAt: null,
      });
      expect(JSON.stringify(item)).not.toMatch(/geheime|example\.org/);
    }
    expect(await bell(participant, code)).toEqual([]);
  });

  it("stays silent about a case of their own, alone or together", async () => {
    const [own, coAuthor] = [await moderator(), await moderator()];
    const { number } = await aCase(own);
    await db.insert(caseCoAuthors).values({ caseNumber: number, participantId: coAuthor.id, addedBy: own.id });
    const { id } = await asked({ place: `${number}` });
    const rung = await db
      .select({ who: notifications.receiverId })
      .from(notifications)
      .where(eq(notifications.requestId, id));
    expect(rung.length).toBeGreaterThan(0);
    expect(rung.map(({ who }) => who)).not.toContain(own.id);
    expect(rung.map(({ who }) => who)).not.toContain(coAuthor.id);
  });

  it("shows nothing more to who is no moderator any more", async () => {
    const person = await moderator();
    const { code } = await asked();
    expect(await bell({ ...person, role: "participant" }, code)).toEqual([]);
  });

  it("counts as read for who takes the request up, and for nobody else", async () => {
    const [taker, other] = [await moderator(), await moderator()];
    const { id: requestId, code } = await asked();
    await takeRequest(taker, { requestId, lastStepId: "" });
    expect((await bell(taker, code))[0]!.readAt).not.toBeNull();
    expect((await bell(other, code))[0]!.readAt).toBeNull();
  });

  it("counts as read once the request is closed", async () => {
    const person = await moderator();
    const { id: requestId, code } = await asked();
    await closeRequest(await moderator(), { requestId, lastStepId: "", outcome: "corrected", text: "Gedaan." });
    expect((await bell(person, code))[0]!.readAt).not.toBeNull();
  });
});

describe("a reminder", () => {
  const dueIn = async (id: string, days: number, term = 30) =>
    db
      .update(residentRequests)
      .set({
        dueAt: sql`now() + make_interval(days => ${days})`,
        receivedAt: sql`now() - make_interval(days => ${term - days})`,
      })
      .where(eq(residentRequests.id, id));
  const remindersOf = async (person: Awaited<ReturnType<typeof moderator>>, code: string) =>
    (await bell(person, code)).filter(({ kind }) => kind === "resident-request-due").length;

  it("comes once, seven days before the term ends, for what is still open; taken up or not", async () => {
    const person = await moderator();
    const [open, taken, early, closed] = [await asked(), await asked(), await asked(), await asked()];
    await takeRequest(person, { requestId: taken.id, lastStepId: "" });
    await closeRequest(person, { requestId: closed.id, lastStepId: "", outcome: "declined", text: "Nee, want." });
    for (const { id } of [open, taken, closed]) await dueIn(id, 7);
    await dueIn(early.id, 8);
    expect(await remindOfRequests()).toBe(2);
    expect(await remindOfRequests()).toBe(0);
    expect(await Promise.all([open, taken, early, closed].map(({ code }) => remindersOf(person, code)))).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it("does not come on the first day of a short term", async () => {
    const { id } = await asked();
    await dueIn(id, 5, 6);
    expect(await remindOfRequests()).toBe(0);
    await dueIn(id, 2, 6);
    expect(await remindOfRequests()).toBe(1);
  });

  it("two servers at once send once", async () => {
    const { id } = await asked();
    await dueIn(id, 3);
    const sent = await Promise.all([remindOfRequests(), remindOfRequests()]);
    expect(sent.sort()).toEqual([0, 1]);
  });
});

it("personal data may stand in a request, and stands nowhere but with the request", async () => {
  const explanation = "Ik ben Jan de Vries, Dorpsstraat 12 in Neede, BSN 123456782. Bel 06-12345678.";
  const { id, code } = await asked({ explanation, contactWay: "phone", contact: "06-12345678" });
  const person = await moderator();
  expect((await getRequest(person, code)).explanation).toBe(explanation);
  expect(
    await db
      .select()
      .from(mails)
      .where(sql`${mails.body} like ${`%${code}%`}`),
  ).toEqual([]);
  const lines = await db.select().from(auditEntries);
  const bells = await db.select().from(notifications).where(eq(notifications.requestId, id));
  expect(JSON.stringify([lines, bells])).not.toMatch(/Vries|Dorpsstraat|123456782|12345678/);
});

it("every step stands in the log of the moderators", async () => {
  const person = await moderator();
  const { id: requestId, code } = await asked();
  await takeRequest(person, { requestId, lastStepId: "" });
  const lastStepId = (await getRequest(person, code)).steps.at(-1)!.id;
  await closeRequest(person, { requestId, lastStepId, outcome: "corrected", text: "Gedaan." });
  const actions = (await listLog(person, {})).items.map(({ action }) => action);
  expect(actions.slice(0, 3)).toEqual(["closed", "taken", "received"].map((deed) => `resident-request.${deed}`));
});

it("ninety days after closing all that was written is erased, and not before", async () => {
  const person = await moderator();
  const [old, recent] = [await asked(), await asked()];
  for (const { id: requestId } of [old, recent])
    await closeRequest(person, { requestId, lastStepId: "", outcome: "declined", text: "Nee, want." });
  const age = (id: string, days: number) =>
    db
      .update(residentRequests)
      .set({ closedAt: sql`now() - make_interval(days => ${days})` })
      .where(eq(residentRequests.id, id));
  await age(old.id, 91);
  await age(recent.id, 89);
  expect(await runRetention()).toMatchObject({ requests: 1 });
  expect(await getRequest(person, old.code)).toMatchObject({ contact: "", explanation: "", subject: "removal" });
  const [step] = await db.select().from(residentRequestSteps).where(eq(residentRequestSteps.requestId, old.id));
  expect(step).toMatchObject({ text: "", outcome: "declined" });
  expect((await getRequest(person, recent.code)).contact).not.toBe("");
});
