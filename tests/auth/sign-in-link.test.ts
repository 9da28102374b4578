import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails, participants, sessions, signInLinks } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { forgetWhatIsOver } from "#lib/auth/retention";
import { findActor } from "#lib/auth/sessions";
import { answerSignInRequests, askForLink, confirmLink } from "#lib/auth/sign-in";
import { hashOf, newToken } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Refused } from "#lib/core/errors";
import { changeRole } from "#lib/participants/commands";
import { useDatabase } from "../support/database.ts";
import { aPerson, addressOf, shutOut } from "../support/people.ts";

useDatabase();

const browser = newToken();

const newestMail = async (person: Actor) =>
  (await db.select().from(mails).where(eq(mails.participantId, person.id)).orderBy(mails.createdAt)).at(-1);

/** The code in the newest mail to this person, as they would follow it. */
async function codeFor(person: Actor, path = "/"): Promise<string> {
  await askForLink({ email: await addressOf(person), path }, "127.0.0.1", browser);
  await answerSignInRequests();
  const { body } = (await newestMail(person))!;
  return new URL(/http\S+/.exec(body)![0]).searchParams.get("code")!;
}

const refusal = expect.objectContaining({ message: "linkUsed" });

describe("a sign-in link", () => {
  it("opens a session for the one it was sent to, with their own language", async () => {
    const person = await aPerson();
    await db.update(participants).set({ language: "en" }).where(eq(participants.id, person.id));
    const { token, language } = await confirmLink({ token: await codeFor(person), browser }, "Firefox, Linux");
    expect(language).toBe("en");
    expect((await findActor(token))!.actor.id).toBe(person.id);
    expect((await newestMail(person))!.subject).toBe("Your link to sign in to Leerkring");
  });

  it("is kept only as a hash, and its mail goes to the address that was invited", async () => {
    const person = await aPerson();
    const code = await codeFor(person);
    const [link] = await db.select().from(signInLinks).where(eq(signInLinks.participantId, person.id));
    expect(link!.tokenHash).toBe(hashOf(code));
    expect(Buffer.from(code, "base64url")).toHaveLength(32);
    expect(await newestMail(person)).toMatchObject({ kind: "sign-in", recipient: await addressOf(person) });
  });

  it("leads to the configured address, and remembers where somebody was going", async () => {
    const person = await aPerson();
    await codeFor(person, "/casussen/12-een-bankje?zoek=a&b");
    const link = new URL(/http\S+/.exec((await newestMail(person))!.body)![0]);
    expect(link.origin).toBe(new URL(env.APP_URL).origin);
    expect(link.pathname).toBe("/inloggen/bevestigen");
    expect(link.searchParams.get("verder")).toBe("/casussen/12-een-bankje?zoek=a&b");
  });

  it("works once: of fifty presses at once exactly one gets a session", async () => {
    const person = await aPerson();
    const code = await codeFor(person);
    const presses = await Promise.allSettled(
      Array.from({ length: 50 }, () => confirmLink({ token: code, browser }, "")),
    );
    const refused = presses.filter((press) => press.status === "rejected").map(({ reason }) => reason as unknown);
    expect(refused).toHaveLength(49);
    expect(refused.filter((reason) => reason instanceof Refused && reason.message === "linkUsed")).toHaveLength(49);
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(1);
    const started = await db.$count(
      auditEntries,
      sql`${auditEntries.actorId} = ${person.id} and ${auditEntries.action} = 'session.started'`,
    );
    expect(started).toBe(1);
  });

  it("is refused after fifteen minutes, by the clock of the database", async () => {
    const person = await aPerson();
    const code = await codeFor(person);
    const [link] = await db
      .select({ lasts: sql<number>`extract(epoch from ${signInLinks.expiresAt} - ${signInLinks.createdAt})::float8` })
      .from(signInLinks)
      .where(eq(signInLinks.participantId, person.id));
    expect(link!.lasts).toBeCloseTo(15 * 60, 1);
    const moved = { expiresAt: sql`now() - interval '1 second'` };
    await db.update(signInLinks).set(moved).where(eq(signInLinks.participantId, person.id));
    await expect(confirmLink({ token: code, browser }, "")).rejects.toEqual(refusal);
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(0);
  });

  it("dies when a newer one is sent", async () => {
    const person = await aPerson();
    const older = await codeFor(person);
    const newer = await codeFor(person);
    await expect(confirmLink({ token: older, browser }, "")).rejects.toEqual(refusal);
    expect((await findActor((await confirmLink({ token: newer, browser }, "")).token))!.actor.id).toBe(person.id);
  });

  it("of somebody else stays good", async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const code = await codeFor(one);
    await codeFor(other);
    await expect(confirmLink({ token: code, browser }, "")).resolves.toBeDefined();
  });

  it("is refused when it is guessed, or given as its own hash", async () => {
    const code = await codeFor(await aPerson());
    for (const wrong of [hashOf(code), code.slice(1), `${code}=`, "a".repeat(100_000)]) {
      await expect(confirmLink({ token: wrong, browser }, "")).rejects.toEqual(refusal);
    }
    await expect(confirmLink({ token: code, browser }, "")).resolves.toBeDefined();
  });

  it("is refused to somebody who was suspended after it was sent", async () => {
    const person = await aPerson();
    const code = await codeFor(person);
    await shutOut(person);
    await expect(confirmLink({ token: code, browser }, "")).rejects.toEqual(refusal);
  });

  it("gives the role somebody has when they press, not when it was sent", async () => {
    const [administrator, person] = [await aPerson({ role: "administrator" }), await aPerson()];
    const code = await codeFor(person);
    await changeRole(administrator, { participantId: person.id, role: "moderator" });
    expect((await findActor((await confirmLink({ token: code, browser }, "")).token))!.actor.roleWaiting).toBe(
      "moderator",
    );
  });

  it("is enough in any browser of a demo without a mail server, where everybody reads the mails", async () => {
    await expect(confirmLink({ token: await codeFor(await aPerson()) }, "")).resolves.toBeDefined();
  });

  describe("in another browser than the one that asked (trust.md M-3)", () => {
    beforeAll(() => {
      env.SMTP_URL = "smtp://127.0.0.1:1";
    });
    afterAll(() => {
      env.SMTP_URL = undefined;
    });
    const elsewhere = newToken();
    const digitsFor = async (person: Actor) => /\b\d{6}\b/.exec((await newestMail(person))!.body)![0];
    const otherThan = (digits: string) => (digits === "123456" ? "654321" : "123456");

    it("is not enough alone, and stays good for who asked", async () => {
      const token = await codeFor(await aPerson());
      for (const other of [elsewhere, undefined, ""])
        await expect(confirmLink({ token, browser: other }, "")).rejects.toMatchObject({ message: "digitsNeeded" });
      await expect(confirmLink({ token, browser }, "")).resolves.toBeDefined();
    });

    it("lets in with the digits of its mail, once", async () => {
      const person = await aPerson();
      const token = await codeFor(person);
      const digits = await digitsFor(person);
      const { token: session } = await confirmLink({ token, digits }, "");
      expect((await findActor(session))!.actor.id).toBe(person.id);
      await expect(confirmLink({ token, digits }, "")).rejects.toEqual(refusal);
    });

    it("is dead after five wrong tries, also for who asked", async () => {
      const person = await aPerson();
      const token = await codeFor(person);
      const digits = await digitsFor(person);
      for (let time = 0; time < 5; time += 1)
        await expect(confirmLink({ token, browser: elsewhere, digits: otherThan(digits) }, "")).rejects.toMatchObject({
          message: "digitsWrong",
        });
      await expect(confirmLink({ token, browser, digits }, "")).rejects.toEqual(refusal);
      const wrong = eq(auditEntries.action, "sign-in.digits-wrong");
      expect(await db.$count(auditEntries, and(wrong, eq(auditEntries.participantId, person.id)))).toBe(5);
    });

    it("of twenty wrong tries at once no more than five are heard", async () => {
      const person = await aPerson();
      const token = await codeFor(person);
      const digits = otherThan(await digitsFor(person));
      const tries = await Promise.allSettled(Array.from({ length: 20 }, () => confirmLink({ token, digits }, "")));
      const said = tries.map((one) => (one.status === "rejected" ? (one.reason as Error).message : "in"));
      expect(said.filter((word) => word === "digitsWrong")).toHaveLength(5);
      expect(said.filter((word) => word === "linkUsed")).toHaveLength(15);
    });

    it("the digits are good without the link where it was asked for, and nowhere else", async () => {
      const person = await aPerson();
      await codeFor(person);
      const digits = await digitsFor(person);
      for (const other of [elsewhere, undefined])
        await expect(confirmLink({ browser: other, digits }, "")).rejects.toEqual(refusal);
      const { token: session } = await confirmLink({ browser, digits }, "");
      expect((await findActor(session))!.actor.id).toBe(person.id);
    });

    it("the digits are kept only as a hash", async () => {
      const person = await aPerson();
      await codeFor(person);
      const [link] = await db.select().from(signInLinks).where(eq(signInLinks.participantId, person.id));
      expect(link!.digitsHash).toMatch(/^[0-9a-f]{64}$/);
      expect(link!.browserHash).toBe(hashOf(browser));
    });
  });

  it("is removed a day after it ended, not before", async () => {
    const [old, recent] = [await aPerson(), await aPerson()];
    await codeFor(old);
    await codeFor(recent);
    const ended = (ago: string) => ({ expiresAt: sql`now() - ${ago}::interval` });
    await db.update(signInLinks).set(ended("25 hours")).where(eq(signInLinks.participantId, old.id));
    await db.update(signInLinks).set(ended("23 hours")).where(eq(signInLinks.participantId, recent.id));
    await forgetWhatIsOver();
    const left = await db.select({ id: signInLinks.participantId }).from(signInLinks);
    expect(left).toContainEqual({ id: recent.id });
    expect(left).not.toContainEqual({ id: old.id });
  });
});
