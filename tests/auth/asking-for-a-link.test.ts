import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails, participants, signInLinks, signInRequests } from "#db/schema";
import { forgetWhatIsOver } from "#lib/auth/retention";
import { answerSignInRequests, askForLink } from "#lib/auth/sign-in";
import { AskForLink } from "#lib/auth/validation";
import { parse } from "#lib/core/parse";
import { useDatabase } from "../support/database.ts";
import { aPerson, addressOf, shutOut } from "../support/people.ts";

useDatabase();

beforeEach(async () => {
  await db.delete(signInRequests);
  await db.delete(mails);
});

const ask = (email: string) => askForLink(parse(AskForLink, { email }), "127.0.0.1", "a browser");

async function aSuspendedPerson() {
  const person = await aPerson();
  await shutOut(person);
  return person;
}

/** How many rows each table has that asking could touch. */
const rows = async () => {
  const tables = [signInRequests, signInLinks, mails, auditEntries];
  return Promise.all(tables.map((table) => db.$count(table)));
};

describe("asking for a link", () => {
  it("does the very same for a known, an unknown and a suspended address: one request, and no look at who it is", async () => {
    const known = await addressOf(await aPerson());
    const suspended = await addressOf(await aSuspendedPerson());
    for (const email of [known, "niemand@example.nl", suspended]) {
      const [requests, ...others] = await rows();
      expect(await ask(email)).toBeUndefined();
      expect(await rows()).toEqual([requests! + 1, ...others]);
      const [request] = await db.select().from(signInRequests).where(eq(signInRequests.email, email));
      expect(Object.keys(request!)).toEqual(["id", "email", "path", "browserHash", "askedAt"]);
    }
  });

  it("mails only who may come in, and only once the job has looked", async () => {
    const person = await aPerson();
    const suspended = await aSuspendedPerson();
    for (const email of [await addressOf(person), "niemand@example.nl", await addressOf(suspended)]) await ask(email);
    const linkMails = eq(mails.kind, "sign-in");
    expect(await db.$count(mails, linkMails)).toBe(0);
    await answerSignInRequests();
    const sent = await db.select().from(mails).where(linkMails);
    expect(sent.map(({ participantId }) => participantId)).toEqual([person.id]);
    expect(await db.$count(signInRequests)).toBe(0);
    const links = await db.select().from(signInLinks).where(eq(signInLinks.participantId, suspended.id));
    expect(links).toEqual([]);
  });

  it("writes in the log that a link was sent, without the address", async () => {
    const person = await aPerson();
    await ask(await addressOf(person));
    await answerSignInRequests();
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.actorId, person.id));
    expect(entries.map(({ action }) => action)).toEqual(["sign-in.link-asked"]);
    expect(JSON.stringify(entries)).not.toContain(await addressOf(person));
  });

  it("finds somebody whatever letters they or the administrator typed", async () => {
    const person = await aPerson();
    const typed = `Jan.${person.handle}@Example.NL`;
    await db.update(participants).set({ email: typed }).where(eq(participants.id, person.id));
    await ask(typed.toUpperCase());
    await answerSignInRequests();
    expect((await db.select().from(mails)).map(({ recipient }) => recipient)).toEqual([typed]);
  });

  it("answered by eight jobs at once makes one mail for each request", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => aPerson()));
    for (const person of people) await ask(await addressOf(person));
    await Promise.all(Array.from({ length: 8 }, answerSignInRequests));
    const receivers = (await db.select().from(mails)).map(({ participantId }) => participantId);
    expect(receivers.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
    expect(await db.$count(signInRequests)).toBe(0);
  });

  it("twice, answered at once, leaves one link that works", async () => {
    const person = await aPerson();
    await ask(await addressOf(person));
    await ask(await addressOf(person));
    await Promise.all([answerSignInRequests(), answerSignInRequests()]);
    expect(await db.$count(signInLinks, eq(signInLinks.participantId, person.id))).toBe(1);
  });

  it("is forgotten when nobody answered it for an hour", async () => {
    await ask("niemand@example.nl");
    await db.update(signInRequests).set({ askedAt: sql`now() - interval '59 minutes'` });
    await forgetWhatIsOver();
    expect(await db.$count(signInRequests)).toBe(1);
    await db.update(signInRequests).set({ askedAt: sql`now() - interval '61 minutes'` });
    await forgetWhatIsOver();
    expect(await db.$count(signInRequests)).toBe(0);
  });
});

describe("what is asked", () => {
  it("names one mailbox, and nothing that is not asked for", () => {
    expect(parse(AskForLink, { email: " Noor@Example.NL " })).toEqual({ email: "noor@example.nl", path: "/" });
    // The whole list of forms stands in tests/core/email-address.test.ts.
    for (const email of ["a@b.nl,c@d.nl", "a@b.nl\r\nBcc: c@d.nl", "a\uff20b.nl", '"x"@b.nl', "A@B"]) {
      expect(() => parse(AskForLink, { email }), email).toThrow("invalid");
    }
    expect(() => parse(AskForLink, { email: "a@b.nl", role: "moderator" })).toThrow("invalid");
  });

  it("may name a place to go to, which is on this site or the home page", () => {
    const pathOf = (path: unknown) => parse(AskForLink, { email: "a@b.nl", path }).path;
    expect(pathOf("/casussen/3-een-bankje?zoek=a#reacties")).toBe("/casussen/3-een-bankje?zoek=a#reacties");
    for (const path of ["//elders.nl", "/\\elders.nl", "https://elders.nl", "javascript:alert(1)", "/%2f/elders.nl"]) {
      expect(pathOf(path), path).toBe("/");
    }
  });
});
