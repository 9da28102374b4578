import { randomUUID } from "node:crypto";
import { generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { workAccounts } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { POST } from "@/app/(site)/inloggen/werkaccount/[slug]/afmelden/route";
import { useDatabase } from "../support/database.ts";
import { openForger } from "../support/forging-provider.ts";
import type { Forgery } from "../support/forging-provider.ts";
import { anOrganisation } from "../support/people.ts";
import { CLIENT, invited, setUp } from "../support/work-accounts.ts";

useDatabase();

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
let forger: Awaited<ReturnType<typeof openForger>>;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;
let person: Actor;
let account: { id: string };
const sub = "wie-het-is";

beforeAll(async () => {
  forger = await openForger(CLIENT);
  organisation = await anOrganisation();
  await setUp(organisation, forger.issuer);
  person = await invited(organisation);
  const values = { participantId: person.id, organisationId: organisation.id, issuer: forger.issuer, sub };
  [account] = (await db.insert(workAccounts).values(values).returning({ id: workAccounts.id })) as [{ id: string }];
});
afterAll(() => forger.close());

const now = () => Math.floor(Date.now() / 1000);
const tokenOf = (forgery: Forgery = {}) =>
  forger.sign(
    {
      iss: forger.issuer,
      aud: CLIENT.clientId,
      sub,
      iat: now(),
      exp: now() + 120,
      jti: randomUUID(),
      events: { [EVENT]: {} },
    },
    { typ: "logout+jwt" },
    forgery,
  );
const tell = async (token: string, slug = organisation.slug) => {
  const body = new URLSearchParams({ logout_token: token });
  return (await POST(new Request("http://127.0.0.1/", { method: "POST", body }), { params: Promise.resolve({ slug }) }))
    .status;
};
const open = (session: string | null = null) =>
  startSession(person.id, "test", { workAccount: { id: account.id, session } });
const works = async (token: string) => (await findActor(token)) !== null;

describe("a provider that tells of signing out", () => {
  it("ends what was opened with that work account, and nothing that was opened by mail link", async () => {
    const [byWork, byMail] = [await open(), await startSession(person.id, "test")];
    expect(await tell(await tokenOf())).toBe(200);
    expect([await works(byWork), await works(byMail)]).toEqual([false, true]);
  });

  it("may name one of its own sessions: the others stay", async () => {
    const [one, other] = [await open("sessie-1"), await open("sessie-2")];
    expect(await tell(await tokenOf({ claims: { sid: "sessie-1", sub: undefined } }))).toBe(200);
    expect([await works(one), await works(other)]).toEqual([false, true]);
  });

  it("is heard once: the same token again is 400", async () => {
    const token = await tokenOf();
    expect(await tell(token)).toBe(200);
    const session = await open();
    expect(await tell(token)).toBe(400);
    expect(await works(session)).toBe(true);
  });

  const wrong: [string, () => Forgery | Promise<Forgery>][] = [
    ["with a nonce", () => ({ claims: { nonce: "x" } })],
    ["of another kind", () => ({ header: { typ: "JWT" } })],
    ["of no kind", () => ({ header: { typ: undefined } })],
    ["that is an access token", () => ({ header: { typ: "at+jwt" } })],
    ["without the event", () => ({ claims: { events: {} } })],
    ["without events", () => ({ claims: { events: undefined } })],
    ["of nobody", () => ({ claims: { sub: undefined } })],
    ["without a number", () => ({ claims: { jti: undefined } })],
    ["without a time", () => ({ claims: { iat: undefined } })],
    ["that is over", () => ({ claims: { exp: now() - 120 } })],
    ["from long ago", () => ({ claims: { iat: now() - 900, exp: undefined } })],
    ["for another client", () => ({ claims: { aud: "een-ander" } })],
    ["of another issuer", () => ({ claims: { iss: "https://elders.nl" } })],
    ["signed by somebody else", async () => ({ key: (await generateKeyPair("RS256")).privateKey })],
    ["signed with the secret that we both know", () => ({ header: { alg: "HS256" }, key: new TextEncoder().encode(CLIENT.clientSecret) })],
    ["without a signature", () => ({ bare: true })],
  ]; // prettier-ignore
  it.each(wrong)("with a token %s ends nothing: 400", async (_what, forge) => {
    const session = await open();
    expect(await tell(await tokenOf(await forge()))).toBe(400);
    expect(await works(session)).toBe(true);
  });

  it("with junk ends nothing either", async () => {
    for (const junk of ["", "x", "a.b.c", "x".repeat(20_000)]) expect(await tell(junk)).toBe(400);
  });

  it("of one organisation ends nothing at another", async () => {
    const other = await openForger(CLIENT);
    const elsewhere = await anOrganisation();
    await setUp(elsewhere, other.issuer);
    const session = await open();
    expect(await tell(await tokenOf(), elsewhere.slug)).toBe(400);
    expect(
      await tell(
        await other.sign(
          { iss: other.issuer, aud: CLIENT.clientId, sub, iat: now(), jti: "1", events: { [EVENT]: {} } },
          { typ: "logout+jwt" },
        ),
        elsewhere.slug,
      ),
    ).toBe(200);
    expect(await works(session)).toBe(true);
    expect(await tell(await tokenOf(), "bestaat-niet")).toBe(404);
    await other.close();
  });
});
