import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { accessRequests, auditEntries, invitations, mails, participants } from "#db/schema";
import { askForAccess, confirmAccess } from "#lib/access/ask";
import { approveAccess, refuseAccess } from "#lib/access/decide";
import { listDomains, removeDomain, setDomain } from "#lib/access/domains";
import { listAccessRequests } from "#lib/access/queries";
import { runRetention } from "#lib/retention/run";
import { AskForAccess, SetDomain } from "#lib/access/validation";
import type { Actor } from "#lib/auth/actor";
import { findActor } from "#lib/auth/sessions";
import { hashOf } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Forbidden, Invalid, NotFound, TooFast } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { acceptInvitation } from "#lib/invitations/accept";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { codeFor, newestMailTo } from "../support/invitations.ts";
import { pagesOf } from "../support/pages.ts";
import { aPerson, addressOf, anOrganisation } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let home: Awaited<ReturnType<typeof anOrganisation>>;
let made = 0;
beforeAll(async () => {
  home = await anOrganisation("Gemeente Lindedorp");
  administrator = await aPerson({ role: "administrator" });
});

const from = { ip: "192.0.2.7", language: "nl" } as const;
const asked = (change: Record<string, unknown> = {}) =>
  parse(AskForAccess, {
    name: "Sam de Vries",
    email: `vraagt.${++made}@lindedorp.nl`,
    organisationId: home.id,
    reason: "Ik werk in de wijk en wil leren van anderen.",
    ...change,
  });
async function anAsker(change: Record<string, unknown> = {}) {
  const input = asked(change);
  await askForAccess(input, from);
  return input.email;
}
async function waiting(change: Record<string, unknown> = {}) {
  const email = await anAsker(change);
  expect(await confirmAccess(await codeFor(email), "")).toBeNull();
  return { email, requestId: (await rowOf(email)).id };
}
const rowOf = async (email: string) => (await db.select().from(accessRequests).where(eq(accessRequests.email, email)))[0]!; // prettier-ignore
const listed = async () => (await pagesOf((after) => listAccessRequests(administrator, after))).flat();
const rule = (domain: string, to = home, how = "ask") => setDomain(administrator, parse(SetDomain, { domain, organisationId: to.id, rule: how })); // prettier-ignore
const refusal = (message: string) => expect.objectContaining({ message });

describe("asking to come in", () => {
  it("is seen by nobody before the address was shown to be theirs, by a link that works once", async () => {
    const email = await anAsker();
    expect((await listed()).map((one) => one.email)).not.toContain(email);
    const code = await codeFor(email);
    expect((await rowOf(email)).tokenHash).toBe(hashOf(code));
    expect(await confirmAccess(code, "")).toBeNull();
    expect((await listed()).find((one) => one.email === email)).toMatchObject({ name: "Sam de Vries", organisation: "Gemeente Lindedorp" }); // prettier-ignore
    await expect(confirmAccess(code, "")).rejects.toThrow(refusal("accessLinkOver"));
    await expect(confirmAccess("A".repeat(43), "")).rejects.toThrow(refusal("accessLinkOver"));
  });

  it("writes and answers the same for a participant, who hears by mail that they can sign in", async () => {
    const person = await aPerson();
    const email = await addressOf(person);
    await anAsker({ email });
    expect(await db.$count(accessRequests, eq(accessRequests.email, email))).toBe(1);
    const { body } = (await newestMailTo(email))!;
    expect(body).toContain("/inloggen");
    expect(body).not.toContain("code=");
  });

  it("comes with a reason without data of residents, and with an organisation that exists", async () => {
    await expect(anAsker({ reason: "Mijn bsn is 111222333." })).rejects.toThrow(Invalid);
    for (const change of [
      { reason: " " },
      { email: "sam" },
      { name: "" },
      { organisationId: "x" },
      { reason: "a".repeat(1_001) },
    ])
      expect(() => asked(change), JSON.stringify(change)).toThrow(Invalid);
    await expect(anAsker({ organisationId: "00000000-0000-4000-8000-000000000000" })).rejects.toThrow(Invalid);
  });

  it("is done three times in a quarter of an hour for one address", async () => {
    env.RATE_LIMITS = true;
    try {
      const email = "vaak@lindedorp.nl";
      for (let turn = 0; turn < 3; turn += 1) await anAsker({ email });
      await expect(anAsker({ email })).rejects.toThrow(TooFast);
    } finally {
      env.RATE_LIMITS = false;
    }
  });

  it("again makes the older request give way", async () => {
    const { email } = await waiting();
    await anAsker({ email, reason: "Nog eens." });
    await confirmAccess(await codeFor(email), "");
    expect((await listed()).filter((one) => one.email === email)).toMatchObject([{ reason: "Nog eens." }]);
  });

  it("with a link that is a day old is over", async () => {
    const email = await anAsker();
    await db.update(accessRequests).set({ askedAt: sql`now() - interval '25 hours'` }).where(eq(accessRequests.email, email)); // prettier-ignore
    await expect(confirmAccess(await codeFor(email), "")).rejects.toThrow(refusal("accessLinkOver"));
  });
});

describe("a domain", () => {
  it("tells whether the address is one of the organisation they name", async () => {
    const other = await anOrganisation("Beukendorp");
    await rule("beukendorp.nl", other);
    await rule("lindedorp.nl");
    const emails = [
      await waiting(),
      await waiting({ email: "sam@beukendorp.nl" }),
      await waiting({ email: "sam@elders.nl" }),
    ];
    const found = await listed();
    expect(emails.map(({ email }) => found.find((one) => one.email === email)!.addressOf)).toEqual(["Gemeente Lindedorp", "Beukendorp", null]); // prettier-ignore
  });

  it("lets in at once when its rule says so: after the link, at its own organisation, and nowhere else", async () => {
    const place = await anOrganisation("Snelburg");
    await rule("snelburg.nl", place, "at-once");
    await waiting({ email: "sam@snelburg.nl" });
    const email = await anAsker({ email: "kim@snelburg.nl", organisationId: place.id });
    const signedIn = await confirmAccess(await codeFor(email), "Firefox, Linux");
    expect((await findActor(signedIn!.token))!.actor).toMatchObject({
      role: "participant",
      organisation: { id: place.id },
    });
    expect((await listed()).map((one) => one.email)).not.toContain(email);
  });

  it("is set and taken away by administrators; no two organisations have one, and no provider of mail for everybody", async () => {
    const other = await anOrganisation();
    await rule("eikenhof.nl");
    await rule("@EIKENHOF.nl", home, "at-once");
    expect((await listDomains(administrator)).find(({ domain }) => domain === "eikenhof.nl")?.atOnce).toBe(true);
    await expect(rule("eikenhof.nl", other)).rejects.toThrow(expect.objectContaining({ mistakes: [{ field: "domain", message: "domainTaken" }] })); // prettier-ignore
    for (const domain of ["gmail.com", "geen domein", "nl", "a@b.nl", "http://b.nl"])
      expect(() => parse(SetDomain, { domain, organisationId: home.id, rule: "ask" }), domain).toThrow(Invalid);
    const moderator = await aPerson({ role: "moderator" });
    await expect(setDomain(moderator, parse(SetDomain, { domain: "b.nl", organisationId: home.id, rule: "ask" }))).rejects.toThrow(Forbidden); // prettier-ignore
    await expect(removeDomain(moderator, { domain: "eikenhof.nl" })).rejects.toThrow(NotFound);
    await removeDomain(administrator, { domain: "eikenhof.nl" });
    await expect(removeDomain(administrator, { domain: "eikenhof.nl" })).rejects.toThrow(NotFound);
  });
});

describe("deciding", () => {
  it("lets in with a role: an invitation goes, and who asked takes part when they accept", async () => {
    const { email, requestId } = await waiting();
    const { done, refusals } = await triedAtOnce(3, () => approveAccess(administrator, { requestId, role: "partner" }));
    expect(done).toBe(1);
    for (const one of refusals) expect(one).toEqual(refusal("accessDecided"));
    expect(await db.$count(invitations, eq(invitations.email, email))).toBe(1);
    await acceptInvitation(await codeFor(email), "", "nl");
    const [person] = await db.select().from(participants).where(eq(participants.email, email));
    expect(person).toMatchObject({ role: "partner", organisationId: home.id, invitedBy: administrator.id });
  });

  it("refuses with a reason that is mailed, and that the log does not hold", async () => {
    const { email, requestId } = await waiting();
    await expect(refuseAccess(administrator, { requestId, answer: "Bsn 111222333.", personalDataSeen: false })).rejects.toThrow(Invalid); // prettier-ignore
    await refuseAccess(administrator, { requestId, answer: "Alleen gemeenten doen mee.", personalDataSeen: false });
    expect((await newestMailTo(email))!.body).toContain("Alleen gemeenten doen mee.");
    expect((await listed()).map((one) => one.email)).not.toContain(email);
    const log = JSON.stringify(await db.select().from(auditEntries));
    expect(log).toContain("access.refused");
    expect(log).not.toContain("Alleen gemeenten");
    expect(log).not.toContain(email);
  });

  it("is for administrators alone, and only about what was confirmed", async () => {
    const { requestId } = await waiting();
    const moderator = await aPerson({ role: "moderator" });
    await expect(approveAccess(moderator, { requestId, role: "participant" })).rejects.toThrow(NotFound);
    await expect(refuseAccess(moderator, { requestId, answer: "Nee.", personalDataSeen: false })).rejects.toThrow(
      NotFound,
    );
    await expect(listAccessRequests(moderator)).rejects.toThrow(Forbidden);
    const unconfirmed = await rowOf(await anAsker());
    await expect(approveAccess(administrator, { requestId: unconfirmed.id, role: "participant" })).rejects.toThrow(
      NotFound,
    );
  });
});

it("requests are erased after ninety days, and after one day when nobody followed the link", async () => {
  const [old, lost, fresh] = [await waiting(), await anAsker(), await waiting()];
  const age = (email: string, days: number) => db.update(accessRequests).set({ askedAt: sql`now() - make_interval(days => ${days})` }).where(eq(accessRequests.email, email)); // prettier-ignore
  await age(old.email, 91);
  await age(lost, 2);
  await age(fresh.email, 89);
  await runRetention();
  const left = (await db.select({ email: accessRequests.email }).from(accessRequests)).map(({ email }) => email);
  expect(left).toContain(fresh.email);
  expect(left).not.toContain(old.email);
  expect(left).not.toContain(lost);
  expect(await db.$count(mails)).toBeGreaterThan(0);
});
