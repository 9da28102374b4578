import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails, residentRequestSteps, residentRequests } from "#db/schema";
import { Conflict, Forbidden, NotFound, Refused, TooFast } from "#lib/core/errors";
import type { Invalid } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { closeRequest, noteOnRequest, receiveRequest, takeRequest } from "#lib/resident-requests/commands";
import { getRequest, listRequests } from "#lib/resident-requests/queries";
import { eraseOldRequests } from "#lib/resident-requests/retention";
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
    for (let at = 0; at < 5; at += 1) await ask({ contactWay: "phone", contact: "in de kerk" }, "198.51.100.7");
    await expect(ask({ contactWay: "phone", contact: "in de kerk" }, "198.51.100.7")).rejects.toThrow(TooFast);
    for (let at = 0; at < 3; at += 1) await ask({ contact: "vaak@example.org" });
    await expect(ask({ contact: "vaak@example.org" })).rejects.toThrow(TooFast);
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
  expect(await eraseOldRequests()).toBe(1);
  expect(await getRequest(person, old.code)).toMatchObject({ contact: "", explanation: "", subject: "removal" });
  const [step] = await db.select().from(residentRequestSteps).where(eq(residentRequestSteps.requestId, old.id));
  expect(step).toMatchObject({ text: "", outcome: "declined" });
  expect((await getRequest(person, recent.code)).contact).not.toBe("");
});
