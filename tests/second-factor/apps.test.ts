import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { codeApps, mails, passkeys, recoveryCodes, sessions } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { FreshSignInNeeded, Invalid, Refused } from "#lib/core/errors";
import { proveApp, removeApp, startApp } from "#lib/second-factor/apps";
import { confirmCode } from "#lib/second-factor/confirm";
import { findUnprovenApp, getSecondFactor } from "#lib/second-factor/queries";
import { renewRecoveryCodes } from "#lib/second-factor/recovery";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { aPerson } from "../support/people.ts";
import { actorOf, byMail, codeOf, laterThan, letGoStale, withApp } from "../support/second-factor.ts";

useDatabase();

const mailsTo = async ({ id }: Actor) =>
  (await db.select({ body: mails.body }).from(mails).where(eq(mails.participantId, id))).map(({ body }) => body);
const deedsOf = async ({ id }: Actor) => (await linesAbout({})).filter((line) => line.actorId === id).map(({ action, detail }) => [action, detail]); // prettier-ignore

let person: Actor;
beforeEach(async () => {
  person = await aPerson({ role: "moderator" });
});

describe("setting an app up", () => {
  it("counts for nothing before a first right code", async () => {
    const { actor } = await byMail(person);
    await startApp(actor);
    expect((await getSecondFactor(actor)).any).toBe(false);
    await expect(proveApp(actor, { code: "000000" })).rejects.toThrow(Invalid);
    expect((await byMail(person)).actor.secondFactor).toBe("missing");
  });

  it("makes the role active in this session, under a new token; the old one opens nothing (S-1)", async () => {
    const { token, old, actor } = await withApp(person);
    expect(actor).toMatchObject({ role: "moderator", roleWaiting: null, secondFactor: "shown", fresh: true });
    expect(token).not.toBe(old);
    expect(await findActor(old)).toBeNull();
  });

  it("keeps the secret sealed: no table and no log holds it, or a recovery code", async () => {
    const { secret, codes } = await withApp(person);
    const rows = [await db.select().from(codeApps), await db.select().from(recoveryCodes), await linesAbout({}), await db.select().from(mails)]; // prettier-ignore
    const kept = JSON.stringify(rows);
    for (const told of [secret, ...codes, ...codes.map((code) => code.replace("-", ""))])
      expect(kept).not.toContain(told);
  });

  it("shows the secret to nobody else, not after it is proven, and not to whose sign-in is old", async () => {
    const { actor } = await byMail(person);
    await startApp(actor);
    expect(await findUnprovenApp(await aPerson())).toBeNull();
    await letGoStale(actor);
    expect(await findUnprovenApp({ ...actor, fresh: false })).toBeNull();
    const { secret, uri } = (await findUnprovenApp(actor))!;
    expect(uri).toContain(`secret=${secret}`);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Leerkring:/);
    await proveApp(actor, { code: codeOf(secret) });
    expect(await findUnprovenApp(actor)).toBeNull();
  });

  it("shows the secret in the session that asked for it alone: one planted before is not shown to its owner", async () => {
    const { actor: thief } = await byMail(person);
    await startApp(thief);
    const planted = (await findUnprovenApp(thief))!.secret;
    const { actor: owner } = await byMail(person);
    expect(await findUnprovenApp(owner)).toBeNull();
    await expect(proveApp(owner, { code: codeOf(planted) })).rejects.toThrow(Invalid);
    await startApp(owner);
    const { secret } = (await findUnprovenApp(owner))!;
    expect(secret).not.toBe(planted);
    expect(await findUnprovenApp(thief)).toBeNull();
    await expect(proveApp(thief, { code: codeOf(planted) })).rejects.toThrow(Invalid);
    await proveApp(owner, { code: codeOf(secret) });
    await laterThan(person);
    await confirmCode((await byMail(person)).actor, { code: codeOf(secret) });
  });

  it("is refused while there is one, so nobody replaces it in passing", async () => {
    const { actor } = await withApp(person);
    await expect(startApp(actor)).rejects.toThrow(new Refused("codeAppThere"));
  });

  it("tells its holder by mail, and stands in the log", async () => {
    await withApp(person);
    expect((await mailsTo(person)).join()).toContain("een app gekoppeld");
    expect(await deedsOf(person)).toEqual(
      expect.arrayContaining([
        ["second-factor.added", { kind: "app" }],
        ["session.confirmed", null],
      ]),
    );
  });
});

describe("a code", () => {
  it("lets somebody in who came by mail, under a new token (S-1)", async () => {
    const { secret } = await withApp(person);
    const { token, actor } = await byMail(person);
    expect(actor).toMatchObject({ role: "participant", roleWaiting: "moderator", secondFactor: "asked", fresh: false });
    const renewed = await confirmCode(actor, { code: codeOf(secret, 1) });
    expect(await findActor(token)).toBeNull();
    expect(await actorOf(renewed)).toMatchObject({ role: "moderator", secondFactor: "shown", fresh: true });
  });

  it("works once: not again in its thirty seconds, nor one from before it", async () => {
    const { secret } = await withApp(person);
    const { actor } = await byMail(person);
    await confirmCode(actor, { code: codeOf(secret, 1) });
    for (const steps of [1, 0, -1])
      await expect(confirmCode(actor, { code: codeOf(secret, steps) }), `${steps}`).rejects.toThrow(Invalid);
  });

  it("of twenty who bring the same at once lets one in", async () => {
    const { secret } = await withApp(person);
    const { actor } = await byMail(person);
    expect((await triedAtOnce(20, () => confirmCode(actor, { code: codeOf(secret, 1) }))).done).toBe(1);
  });

  it("from a clock that is a minute off, of somebody else, or made up is none", async () => {
    const { secret } = await withApp(person);
    const other = await withApp(await aPerson());
    await laterThan(person);
    const { actor } = await byMail(person);
    for (const code of [
      codeOf(secret, 3),
      codeOf(secret, -3),
      codeOf(other.secret),
      "",
      "12345",
      "abcdef",
      "1234567",
      "9".repeat(40),
    ])
      // prettier-ignore
      await expect(confirmCode(actor, { code }), code).rejects.toThrow(Invalid);
    expect(await deedsOf(person)).toContainEqual(["second-factor.failed", { kind: "app" }]);
  });
});

describe("a recovery code", () => {
  const typed = (code: string) => code.replace("-", "");

  it("lets somebody in once, and tells them by mail", async () => {
    const { codes } = await withApp(person);
    const { actor } = await byMail(person);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect((await actorOf(await confirmCode(actor, { code: typed(codes[3]!) }))).role).toBe("moderator");
    await expect(confirmCode(actor, { code: typed(codes[3]!) })).rejects.toThrow(Invalid);
    expect((await getSecondFactor(actor)).codesLeft).toBe(9);
    expect((await mailsTo(person)).join()).toContain("herstelcodes is zojuist ingelogd");
  });

  it("of ten who bring the same at once lets one in", async () => {
    const { codes } = await withApp(person);
    const { actor } = await byMail(person);
    expect((await triedAtOnce(10, () => confirmCode(actor, { code: typed(codes[0]!) }))).done).toBe(1);
  });

  it("of somebody else is none", async () => {
    await withApp(person);
    const { codes } = await withApp(await aPerson());
    const { actor } = await byMail(person);
    await expect(confirmCode(actor, { code: typed(codes[0]!) })).rejects.toThrow(Invalid);
  });

  it("of the old set works no longer when there is a new one", async () => {
    const { codes, actor } = await withApp(person);
    const renewed = await renewRecoveryCodes(actor);
    expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
    await expect(confirmCode(actor, { code: typed(codes[0]!) })).rejects.toThrow(Invalid);
    await confirmCode(actor, { code: typed(renewed[0]!) });
  });

  it("is made for nobody without a second factor", async () => {
    const { actor } = await byMail(person);
    await expect(renewRecoveryCodes(actor)).rejects.toThrow(new Refused("noSecondFactor"));
  });
});

describe("taking the app away", () => {
  it("asks for the second factor itself: a link in the mail is not enough", async () => {
    await withApp(person);
    const { actor } = await byMail(person);
    for (const deed of [() => removeApp(actor), () => startApp(actor), () => renewRecoveryCodes(actor)])
      await expect(deed()).rejects.toThrow(FreshSignInNeeded);
  });

  it("takes back what it showed in every session, however that began; what an employer showed stays", async () => {
    const { actor, token, secret } = await withApp(person);
    const work = { way: "provider", secondFactor: true } as const;
    const [employer, both] = [await startSession(person.id, "", work), await startSession(person.id, "", work)];
    const plain = await startSession(person.id, "", { way: "provider" });
    const shown: string[] = [];
    for (const came of [both, plain]) {
      await laterThan(person);
      shown.push(await confirmCode(await actorOf(came), { code: codeOf(secret) }));
    }
    await removeApp(actor);
    for (const one of [token, ...shown]) expect((await actorOf(one)).secondFactor).toBe("missing");
    expect((await actorOf(employer)).secondFactor).toBe("shown");
  });

  it("with a passkey left, asks other sessions for it anew", async () => {
    const { actor, token, secret } = await withApp(person);
    await laterThan(person);
    const other = await confirmCode((await byMail(person)).actor, { code: codeOf(secret) });
    await db.insert(passkeys).values({ participantId: person.id, credentialId: person.id, publicKey: "x" });
    await removeApp(actor);
    expect([(await actorOf(token)).secondFactor, (await actorOf(other)).secondFactor]).toEqual(["shown", "asked"]);
  });

  it("takes the recovery codes along, lets the role wait, and mails", async () => {
    const { actor, token } = await withApp(person);
    await removeApp(actor);
    await removeApp(actor);
    expect(await db.$count(recoveryCodes, eq(recoveryCodes.participantId, person.id))).toBe(0);
    expect(await actorOf(token)).toMatchObject({
      role: "participant",
      roleWaiting: "moderator",
      secondFactor: "missing",
    });
    expect((await mailsTo(person)).filter((body) => body.includes("ontkoppeld"))).toHaveLength(1);
    expect(await deedsOf(person)).toContainEqual(["second-factor.removed", { kind: "app" }]);
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(1);
  });
});
