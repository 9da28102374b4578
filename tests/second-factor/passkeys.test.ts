import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { passkeyChallenges, passkeys, signInLinks } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor } from "#lib/auth/sessions";
import { confirmLink } from "#lib/auth/sign-in";
import { hashOf, newToken } from "#lib/auth/tokens";
import { FreshSignInNeeded, NotFound, Refused } from "#lib/core/errors";
import { addPasskey, askNewPasskey, askPasskey, confirmPasskey, removePasskey } from "#lib/second-factor/passkeys";
import { proveApp, removeApp, startApp } from "#lib/second-factor/apps";
import { findUnprovenApp, getSecondFactor } from "#lib/second-factor/queries";
import { relyingParty } from "#lib/second-factor/relying-party";
import { triedAtOnce } from "../support/at-once.ts";
import { Authenticator } from "../support/authenticator.ts";
import { useDatabase } from "../support/database.ts";
import { aPerson } from "../support/people.ts";
import { actorOf, byMail, codeOf } from "../support/second-factor.ts";

useDatabase();

const { origin } = relyingParty()!;
const wrong = new Refused("passkeyWrong");
const device = "Chrome, Windows";
let person: Actor;
let authenticator: Authenticator;
beforeEach(async () => {
  person = await aPerson({ role: "administrator" });
  authenticator = new Authenticator(origin);
});

async function withPasskey() {
  const { token: old, actor } = await byMail(person);
  const response = JSON.stringify(authenticator.create(await askNewPasskey(actor)));
  const { token, codes } = await addPasskey(actor, { response, device });
  return { old, token, codes, actor: await actorOf(token) };
}

const answer = async (actor: Actor, by = authenticator) => JSON.stringify(by.get(await askPasskey(actor)));

describe("making a passkey", () => {
  it("makes the role active, gives recovery codes, and a new token of the session (S-1)", async () => {
    const { old, token, codes, actor } = await withPasskey();
    expect(actor).toMatchObject({ role: "administrator", secondFactor: "shown", fresh: true });
    expect(codes).toHaveLength(10);
    expect(token).not.toBe(old);
    expect(await findActor(old)).toBeNull();
    expect((await getSecondFactor(actor)).passkeys).toMatchObject([{ device, lastUsedAt: null }]);
  });

  it("is refused for another site, an invented challenge, rubbish, and the same answer again", async () => {
    const { actor } = await byMail(person);
    const add = (response: unknown) => addPasskey(actor, { response: JSON.stringify(response), device });
    await expect(add(new Authenticator("https://evil.nl").create(await askNewPasskey(actor)))).rejects.toThrow(wrong);
    const options = await askNewPasskey(actor);
    await expect(add(authenticator.create({ ...options, challenge: "AAAA" }))).rejects.toThrow(wrong);
    await expect(add(authenticator.create(options)), "the challenge was used up").rejects.toThrow(wrong);
    await expect(add({ ...authenticator.create({ ...(await askNewPasskey(actor)), rp: { id: "evil.nl", name: "" } }) })).rejects.toThrow(wrong); // prettier-ignore
    for (const rubbish of [null, 1, [], {}, { id: {} }, { response: {} }]) {
      await askNewPasskey(actor);
      await expect(add(rubbish), JSON.stringify(rubbish)).rejects.toThrow(wrong);
    }
    await expect(addPasskey(actor, { response: "{", device })).rejects.toThrow(wrong);
    expect(await db.$count(passkeys, eq(passkeys.participantId, person.id))).toBe(0);
  });

  it("takes no passkey that somebody else has", async () => {
    await withPasskey();
    const { actor } = await byMail(await aPerson());
    const response = JSON.stringify(authenticator.create(await askNewPasskey(actor)));
    await expect(addPasskey(actor, { response, device })).rejects.toThrow(wrong);
  });

  it("asks for the second factor that is there already", async () => {
    await withPasskey();
    const { actor } = await byMail(person);
    await expect(askNewPasskey(actor)).rejects.toThrow(FreshSignInNeeded);
  });
});

describe("showing a passkey", () => {
  it("makes the role active under a new token", async () => {
    await withPasskey();
    const { token, actor } = await byMail(person);
    expect(actor).toMatchObject({ role: "participant", roleWaiting: "administrator", secondFactor: "asked" });
    const renewed = await confirmPasskey(actor, { response: await answer(actor) });
    expect(await findActor(token)).toBeNull();
    expect((await actorOf(renewed)).role).toBe("administrator");
    expect((await getSecondFactor(actor)).passkeys[0]!.lastUsedAt).not.toBeNull();
  });

  it("is refused by another device, for another site, from another session, twice, or with rubbish", async () => {
    await withPasskey();
    const { actor } = await byMail(person);
    const elsewhere = (await byMail(person)).actor;
    const other = new Authenticator(origin);
    Object.assign(other.id, authenticator.id);
    const confirm = (response: string) => confirmPasskey(actor, { response });
    await expect(confirm(await answer(actor, other)), "another key").rejects.toThrow(wrong);
    await expect(confirm(await answer(elsewhere)), "another session").rejects.toThrow(wrong);
    const right = await answer(actor);
    await confirm(right);
    await expect(confirm(right), "again").rejects.toThrow(wrong);
    for (const rubbish of ["null", "[]", "{}", '{"id":{}}', '{"id":"x","response":{}}', "{"])
      await expect(confirm(rubbish), rubbish).rejects.toThrow(wrong);
  });

  it("of ten with one answer at once lets one in", async () => {
    await withPasskey();
    const { actor } = await byMail(person);
    const response = await answer(actor);
    expect((await triedAtOnce(10, () => confirmPasskey(actor, { response }))).done).toBe(1);
  });

  it("with a counter that went back is refused: somebody copied the device", async () => {
    const { actor } = await withPasskey();
    await confirmPasskey(actor, { response: await answer(actor) });
    authenticator.counter = 0;
    await expect(confirmPasskey(actor, { response: await answer(actor) })).rejects.toThrow(wrong);
  });

  it("is asked of nobody who has none, and of a challenge for a new one says nothing", async () => {
    await expect(askPasskey((await byMail(person)).actor)).rejects.toThrow(NotFound);
    const { actor } = await withPasskey();
    const { challenge } = await askNewPasskey(actor);
    const response = JSON.stringify(authenticator.get({ challenge, rpId: relyingParty()!.id }));
    await expect(confirmPasskey(actor, { response })).rejects.toThrow(wrong);
  });

  it("after its five minutes is too late", async () => {
    const { actor } = await withPasskey();
    const response = await answer(actor);
    await db.update(passkeyChallenges).set({ expiresAt: new Date(Date.now() - 1_000) });
    await expect(confirmPasskey(actor, { response })).rejects.toThrow(wrong);
  });
});

it("removing the last one lets the role wait; somebody else's stays", async () => {
  const { actor, token } = await withPasskey();
  const passkeyId = (await getSecondFactor(actor)).passkeys[0]!.id;
  const { actor: other } = await byMail(await aPerson());
  await removePasskey(other, { passkeyId });
  expect((await actorOf(token)).role).toBe("administrator");
  await removePasskey(actor, { passkeyId });
  expect(await actorOf(token)).toMatchObject({ role: "participant", secondFactor: "missing" });
});

it("a passkey alone is asked for after the link in the mail, and stays when an app beside it goes", async () => {
  const { actor } = await withPasskey();
  await startApp(actor);
  const { secret } = (await findUnprovenApp(actor))!;
  const { token, codes } = await proveApp(actor, { code: codeOf(secret) });
  expect(codes, "there are recovery codes already").toBeNull();
  await removeApp(await actorOf(token));
  expect((await actorOf(token)).role).toBe("administrator");
  expect((await getSecondFactor(actor)).codesLeft).toBe(10);
  const code = newToken();
  await db.insert(signInLinks).values({
    tokenHash: hashOf(code),
    participantId: person.id,
    browserHash: hashOf(device),
    expiresAt: new Date(Date.now() + 60_000),
  });
  expect((await confirmLink({ token: code, browser: device }, device)).secondFactorAsked).toBe(true);
});

describe("who we are to a passkey", () => {
  it.each([
    ["https://leerkring.nl", { id: "leerkring.nl", origin: "https://leerkring.nl" }],
    ["https://leren.gemeente.nl:8443", { id: "leren.gemeente.nl", origin: "https://leren.gemeente.nl:8443" }],
    ["http://127.0.0.1:3000", { id: "localhost", origin: "http://localhost:3000" }],
    ["http://[::1]:3000", { id: "localhost", origin: "http://localhost:3000" }],
    ["https://192.0.2.1", null],
    ["https://[2001:db8::1]", null],
  ])("at %s is %j", (url, party) => expect(relyingParty(url)).toEqual(party));
});
