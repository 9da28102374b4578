import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, organisationSignIns, sessions, workAccounts } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { Forbidden, NotFound } from "#lib/core/errors";
import { canSignInWithWorkAccount } from "#lib/work-accounts/queries";
import { useDatabase } from "../support/database.ts";
import { openForger } from "../support/forging-provider.ts";
import { aPerson, anOrganisation } from "../support/people.ts";
import { letGoStale } from "../support/second-factor.ts";
import { CLIENT, begin, comeBack, invited, setUp } from "../support/work-accounts.ts";

useDatabase();

let forger: Awaited<ReturnType<typeof openForger>>;
let organisation: Awaited<ReturnType<typeof anOrganisation>>;
let person: Actor;
let token: string;
beforeAll(async () => {
  forger = await openForger(CLIENT);
  organisation = await anOrganisation();
  await setUp(organisation, forger.issuer);
});
afterAll(() => forger.close());
beforeEach(async () => {
  await db.delete(workAccounts);
  const { id } = await invited(organisation);
  await db.insert(workAccounts).values({
    participantId: id,
    organisationId: organisation.id,
    issuer: forger.issuer,
    sub: "eigen",
  });
  token = await startSession(id, "test", { way: "provider" });
  person = (await findActor(token))!.actor;
  await letGoStale(person);
  person = (await findActor(token))!.actor;
});

const now = () => Math.floor(Date.now() / 1000);

/** Goes to the provider and comes back with what it says. */
async function goAndCome(claims: Record<string, unknown>, purpose: "again" | "sign-in" = "again", viewer = person) {
  const { address, secret } = await begin(organisation.slug, {
    purpose,
    actor: purpose === "again" ? person : undefined,
    path: "/profiel",
  });
  const { searchParams: asked } = new URL(address);
  forger.nonce = asked.get("nonce")!;
  forger.forgery = { claims: { sub: "eigen", ...claims } };
  const back = new URLSearchParams({ code: "een-code", state: asked.get("state")! });
  return { asked, arrival: await comeBack(organisation.slug, secret, `?${back.toString()}`, viewer) };
}

describe("showing anew who one is, at one's own provider", () => {
  it("asks for the whole sign-in, whatever the provider remembers, and the session goes on under a new token", async () => {
    expect(person.fresh).toBe(false);
    const { asked, arrival } = await goAndCome({ auth_time: now() - 20 });
    expect(asked.get("prompt")).toBe("login");
    expect(asked.get("max_age")).toBe("0");
    if (arrival.kind !== "again") throw new Error(arrival.kind);
    expect(arrival.path).toBe("/profiel");
    expect(await findActor(token)).toBeNull();
    const { actor } = (await findActor(arrival.token))!;
    expect(actor).toMatchObject({ id: person.id, sessionId: person.sessionId, fresh: true, secondFactor: "missing" });
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.actorId, person.id));
    expect(lines.map(({ action }) => action)).toContain("session.confirmed");
  });

  it("counts the second factor that the provider asked for", async () => {
    const { arrival } = await goAndCome({ auth_time: now(), amr: ["pwd", "mfa"] });
    if (arrival.kind !== "again") throw new Error(arrival.kind);
    expect((await findActor(arrival.token))!.actor.secondFactor).toBe("shown");
  });

  it.each([
    ["does not say when", () => ({})],
    ["says it in words", () => ({ auth_time: "now" })],
    ["lets somebody in by what it remembers", () => ({ auth_time: now() - 3_600 })],
  ])("is not believed of a provider that %s", async (_what, claims) => {
    await expect(goAndCome(claims())).rejects.toThrow(/notSignedInAnew|workAccountRefused/);
    expect((await findActor(token))!.actor.fresh).toBe(false);
  });

  it("does not work with another work account, nor for who is somebody else by now", async () => {
    await expect(goAndCome({ auth_time: now(), sub: "een-ander" })).rejects.toThrow("otherWorkAccount");
    const other = await invited(organisation);
    await db.insert(workAccounts).values({
      participantId: other.id,
      organisationId: organisation.id,
      issuer: forger.issuer,
      sub: "van-een-ander",
    });
    await expect(goAndCome({ auth_time: now(), sub: "van-een-ander" })).rejects.toThrow("otherWorkAccount");
    await expect(goAndCome({ auth_time: now() }, "again", other)).rejects.toThrow(Forbidden);
    await expect(goAndCome({ auth_time: now() }, "again", visitor as never)).rejects.toThrow(Forbidden);
    expect((await findActor(token))!.actor.fresh).toBe(false);
  });

  it("is offered only while the organisation lets people in with theirs", async () => {
    expect(await canSignInWithWorkAccount(person)).toBe(true);
    expect(await canSignInWithWorkAccount(await aPerson({ organisation }))).toBe(false);
    await db.update(organisationSignIns).set({ openedAt: null });
    expect(await canSignInWithWorkAccount(person)).toBe(false);
    await expect(begin(organisation.slug, { purpose: "again", actor: person })).rejects.toThrow(NotFound);
    await db.update(organisationSignIns).set({ openedAt: new Date() });
  });
});

describe("a session with a work account", () => {
  it("is as fresh as the provider says that somebody showed who they are", async () => {
    const freshAfter = async (claims: Record<string, unknown>) => {
      const { asked, arrival } = await goAndCome(claims, "sign-in");
      if (arrival.kind !== "session") throw new Error(arrival.kind);
      expect(asked.get("prompt")).toBeNull();
      return (await findActor(arrival.signedIn.token))!.actor.fresh;
    };
    expect(await freshAfter({ auth_time: now() - 60 })).toBe(true);
    expect(await freshAfter({ auth_time: now() - 3_600 })).toBe(false);
    expect(await freshAfter({})).toBe(false);
    expect(await freshAfter({ auth_time: now() + 3_600 })).toBe(true);
    const [latest] = await db
      .select()
      .from(sessions)
      .where(eq(sessions.participantId, person.id))
      .orderBy(sessions.createdAt);
    expect(latest!.confirmedAt.getTime()).toBeLessThanOrEqual(Date.now());
  });
});
