import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { generateKeyPair } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { organisationSignIns, participants, sessions, waitingWorkAccounts, workAccounts } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { checkProvider } from "#lib/work-accounts/check";
import { provesSecondFactor } from "#lib/work-accounts/factors";
import { ProviderTrouble } from "#lib/work-accounts/trouble";
import { useDatabase } from "../support/database.ts";
import { openForger } from "../support/forging-provider.ts";
import type { Forgery } from "../support/forging-provider.ts";
import { anOrganisation } from "../support/people.ts";
import { CLIENT, begin, comeBack, setUp } from "../support/work-accounts.ts";

useDatabase();

let forger: Awaited<ReturnType<typeof openForger>>;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;
let administrator: Actor;
beforeAll(async () => {
  forger = await openForger(CLIENT);
  organisation = await anOrganisation();
  administrator = await setUp(organisation, forger.issuer, { newcomers: "true", requiredAcr: "hoog" });
});
afterAll(() => forger.close());
beforeEach(() => {
  forger.forgery = {};
  forger.instead.clear();
  forger.asked.length = 0;
});

/** Goes to the provider and comes back with a code, as if somebody signed in there. */
async function comeIn(forgery: Forgery = {}) {
  const { address, secret } = await begin(organisation.slug);
  const { searchParams: asked } = new URL(address);
  forger.nonce = asked.get("nonce")!;
  forger.forgery = forgery;
  const back = new URLSearchParams({ code: "een-code", state: asked.get("state")! });
  return comeBack(organisation.slug, secret, `?${back.toString()}`);
}

const everything = async () => [
  await db.$count(participants),
  await db.$count(sessions),
  await db.$count(workAccounts),
  await db.$count(waitingWorkAccounts),
];
const troubleOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: unknown) => (error instanceof ProviderTrouble ? error.trouble : String(error)),
  );

describe("an id_token", () => {
  it("that is right is taken", async () => {
    expect((await comeIn()).kind).toBe("waiting");
  });

  const now = () => Math.floor(Date.now() / 1000);
  const forgeries: [string, () => Forgery | Promise<Forgery>][] = [
    ["without a signature", () => ({ bare: true })],
    ["signed with the secret that we both know", () => ({ header: { alg: "HS256" }, key: new TextEncoder().encode(CLIENT.clientSecret) })],
    ["signed with the public key as if it were a secret", () => ({ header: { alg: "HS256" }, key: new TextEncoder().encode(JSON.stringify(forger.publicKey())) })],
    ["signed with a key of somebody else", async () => ({ key: (await generateKeyPair("RS256")).privateKey })],
    ["of a key that nobody knows", () => ({ header: { kid: "onbekend" } })],
    ["for another client", () => ({ claims: { aud: "een-ander" } })],
    ["for more clients, and made for another", () => ({ claims: { aud: [CLIENT.clientId, "een-ander"], azp: "een-ander" } })],
    ["of another issuer", () => ({ claims: { iss: "https://elders.nl" } })],
    ["with another nonce", () => ({ claims: { nonce: "een-ander" } })],
    ["without a nonce", () => ({ claims: { nonce: undefined } })],
    ["that is over", () => ({ claims: { exp: now() - 120 } })],
    ["from the future", () => ({ claims: { iat: now() + 330 } })],
    ["from long ago", () => ({ claims: { iat: now() - 301 } })],
    ["without a person", () => ({ claims: { sub: undefined } })],
    ["without an end", () => ({ claims: { exp: undefined } })],
  ]; // prettier-ignore
  it.each(forgeries)("%s is refused, and leaves nothing behind", async (_what, forge) => {
    const before = await everything();
    expect(await troubleOf(comeIn(await forge()))).toBe("answerRefused");
    expect(await everything()).toEqual(before);
  });

  it("may differ some minutes: clocks do", async () => {
    for (const minutes of [-4, 4])
      expect((await comeIn({ claims: { iat: now() + minutes * 60 } })).kind).toBe("waiting");
  });

  it("signed with keys that were changed on the way is taken, with one question for them", async () => {
    await comeIn();
    await forger.rotate();
    forger.asked.length = 0;
    expect((await comeIn()).kind).toBe("waiting");
    expect(forger.asked.filter((path) => path === "/keys")).toHaveLength(1);
  });

  it("proves a second factor by its own words alone: those that were set", async () => {
    const proves = async (claims: Record<string, unknown>) => {
      await db.delete(waitingWorkAccounts);
      await comeIn({ claims });
      return (await db.select().from(waitingWorkAccounts))[0]!.secondFactor;
    };
    expect(await proves({ amr: ["pwd", "mfa"] })).toBe(true);
    expect(await proves({ acr: "hoog" })).toBe(true);
    for (const claims of [
      {},
      { amr: "otp" },
      { amr: ["mfa2"] },
      { acr: "laag" },
      { acr: ["hoog"] },
      { amr: { mfa: true } },
    ])
      expect(await proves(claims), JSON.stringify(claims)).toBe(false);
  });

  it("proves none by a word for one factor, also where that word was set", async () => {
    const of = (claims: object, set: { requiredAmr?: string; requiredAcr?: string } = {}) => {
      const signIn = { requiredAmr: "mfa", requiredAcr: null, ...set };
      return provesSecondFactor(signIn, claims as Record<string, unknown>);
    };
    for (const requiredAmr of ["pwd", "pin", "rba", "geo", "kba", "user", "wia", "eigen"])
      expect(of({ amr: ["pwd", "otp", requiredAmr] }, { requiredAmr }), requiredAmr).toBe(false);
    for (const requiredAcr of [
      "pwd",
      "pin",
      "0",
      "1",
      "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport",
    ])
      // prettier-ignore
      expect(of({ acr: requiredAcr }, { requiredAcr }), requiredAcr).toBe(false);
    // A code or a key stands for a second factor beside something of another kind; alone it is the only one.
    expect(of({ amr: ["mfa"] })).toBe(true);
    expect(of({ amr: ["otp"] }, { requiredAmr: "otp" })).toBe(false);
    expect(of({ amr: ["otp", "hwk"] }, { requiredAmr: "otp" })).toBe(false);
    expect(of({ amr: ["otp", "rba", "geo"] }, { requiredAmr: "otp" })).toBe(false);
    expect(of({ amr: ["pwd", "otp"] }, { requiredAmr: "otp" })).toBe(true);
    expect(of({ amr: ["hwk", "pin"] }, { requiredAmr: "hwk" })).toBe(true);
    expect(of({ amr: ["swk", "fpt"] }, { requiredAmr: "swk" })).toBe(true);
    expect(of({ amr: ["face", "iris"] }, { requiredAmr: "face" })).toBe(false);
  });
});

describe("a provider", () => {
  const discovery = "/.well-known/openid-configuration";
  const html = "<!doctype html><title>Onderhoud</title>";
  const cases: [string, string, Parameters<typeof forger.instead.set>[1]][] = [
    ["that gives an error", "failed", (_request, response) => response.writeHead(500).end("kapot")],
    ["that answers with a page", "notJson", (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end(html)],
    ["that answers with broken JSON", "notJson", (_request, response) => response.writeHead(200, { "content-type": "application/json" }).end("{")],
    ["that sends us on", "moved", (_request, response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end()],
    ["that hangs up", "unreachable", (request) => request.socket.destroy()],
    ["that answers 404", "failed", (_request, response) => response.writeHead(404).end()],
    ["that answers without end", "tooLarge", (_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(100_000)));
      };
      response.on("drain", more);
      more();
    }],
  ]; // prettier-ignore
  it.each(cases)("%s is told of at once", async (_what, trouble, answer) => {
    for (const path of [discovery, "/token"]) {
      forger.instead.set(path, answer);
      const started = Date.now();
      const said = await troubleOf(comeIn());
      expect([trouble, ...(path === "/token" ? ["codeRefused", "notJson"] : [])]).toContain(said);
      expect(Date.now() - started).toBeLessThan(5_000);
      forger.instead.clear();
    }
  });

  it("that is silent is waited for no longer than five seconds, over all its questions together", async () => {
    for (const path of [discovery, "/token", "/keys"]) {
      forger.instead.set(path, () => {});
      const started = Date.now();
      expect(await troubleOf(comeIn())).toBe("slow");
      expect(Date.now() - started).toBeLessThan(5_500);
      forger.instead.clear();
    }
  });

  it("that is away hinders no other: they come in meanwhile", async () => {
    forger.instead.set(discovery, () => {});
    const other = await openForger(CLIENT);
    const elsewhere = await anOrganisation();
    await setUp(elsewhere, other.issuer);
    const slow = troubleOf(begin(organisation.slug));
    const started = Date.now();
    await begin(elsewhere.slug);
    expect(Date.now() - started).toBeLessThan(3_500);
    expect(await slow).toBe("slow");
    await other.close();
  });

  it("that calls itself something else is refused, also when it only forgets a slash", async () => {
    for (const issuer of ["https://elders.nl", `${forger.issuer}/`]) {
      forger.instead.set(discovery, (_request, response) =>
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify({ ...forger.metadata, issuer })),
      );
      expect(await troubleOf(begin(organisation.slug))).toBe("issuerDiffers");
    }
  });

  it("whose secret can no longer be read is told of", async () => {
    const where = eq(organisationSignIns.organisationId, organisation.id);
    const [row] = await db
      .select({ clientSecret: organisationSignIns.clientSecret })
      .from(organisationSignIns)
      .where(where);
    await db
      .update(organisationSignIns)
      .set({ clientSecret: `${row!.clientSecret.slice(0, -4)}AAAA` })
      .where(where);
    expect(await troubleOf(begin(organisation.slug))).toBe("secretLost");
    await db.update(organisationSignIns).set(row!).where(where);
  });
});

describe("checking a provider", () => {
  const outcomes = async () =>
    Object.fromEntries(
      (await checkProvider(administrator, organisation.slug)).map(({ step, outcome, trouble }) => [
        step,
        trouble ?? outcome,
      ]),
    );
  const refuse = (error: string, status = 400) =>
    forger.instead.set("/token", (_request, response) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error })),
    );

  it("says of each thing whether it is right", async () => {
    refuse("invalid_grant");
    expect(await outcomes()).toEqual({
      discovery: "good",
      proofKey: "good",
      keys: "good",
      client: "good",
      logout: "unsure",
    });
  });

  it("says that the secret is wrong", async () => {
    refuse("invalid_client", 401);
    expect(await outcomes()).toMatchObject({ discovery: "good", client: "clientRefused" });
  });

  it("says that PKCE is missing, and that nothing is said of it", async () => {
    refuse("invalid_grant");
    forger.metadata.code_challenge_methods_supported = ["plain"];
    expect(await outcomes()).toMatchObject({ proofKey: "noProofKey" });
    expect(await troubleOf(begin(organisation.slug))).toBe("noProofKey");
    delete forger.metadata.code_challenge_methods_supported;
    expect(await outcomes()).toMatchObject({ proofKey: "unsure" });
    forger.metadata.code_challenge_methods_supported = ["S256"];
  });

  it("says that it is not there, and looks no further", async () => {
    const empty = createServer();
    empty.listen(0, "127.0.0.1");
    await once(empty, "listening");
    const { port } = empty.address() as AddressInfo;
    empty.close();
    await setUp(organisation, `http://127.0.0.1:${port}`);
    expect(await outcomes()).toEqual({ discovery: "unreachable" });
    await setUp(organisation, forger.issuer);
  });

  it("says that there are no keys", async () => {
    refuse("invalid_grant");
    forger.instead.set("/keys", (_request, response) =>
      response.writeHead(200, { "content-type": "application/json" }).end('{"keys":[]}'),
    );
    expect(await outcomes()).toMatchObject({ keys: "noKeys" });
  });
});
