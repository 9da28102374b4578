import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { accessRequests, invitations, organisationDomains } from "#db/schema";
import { askForAccess, confirmAccess } from "#lib/access/ask";
import { approveAccess, refuseAccess } from "#lib/access/decide";
import { listDomains, removeDomain, setDomain } from "#lib/access/domains";
import { listAccessRequests } from "#lib/access/queries";
import { AskForAccess, SetDomain } from "#lib/access/validation";
import type { Actor } from "#lib/auth/actor";
import { Forbidden, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { useDatabase } from "../support/database.ts";
import { codeFor, newestMailTo } from "../support/invitations.ts";
import { pagesOf } from "../support/pages.ts";
import { aPerson, anOrganisation } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let own: Actor;
let colleague: Actor;
let home: Awaited<ReturnType<typeof anOrganisation>>;
let elsewhere: Awaited<ReturnType<typeof anOrganisation>>;
let made = 0;
beforeAll(async () => {
  home = await anOrganisation("Gemeente Lindedorp");
  elsewhere = await anOrganisation("Gemeente Beukendorp");
  administrator = await aPerson({ role: "administrator" });
  own = { ...(await aPerson({ organisation: home })), administers: [home.id] };
  colleague = await aPerson({ organisation: home });
});

async function waiting(at: { id: string }) {
  const email = `wacht.${++made}@lindedorp.nl`;
  const asked = { name: "Sam de Vries", email, organisationId: at.id, reason: "Ik wil leren van anderen." };
  await askForAccess(parse(AskForAccess, asked), { ip: "192.0.2.9", language: "nl" });
  await confirmAccess(await codeFor(email), "");
  return rowOf(email);
}
const rowOf = async (email: string) => (await db.select().from(accessRequests).where(eq(accessRequests.email, email)))[0]!; // prettier-ignore
const listed = async (by: Actor) =>
  (await pagesOf((after) => listAccessRequests(by, after))).flat().map(({ email }) => email);
const rule = (by: Actor, domain: string, { id: organisationId }: { id: string }, how = "ask") =>
  setDomain(by, parse(SetDomain, { domain, organisationId, rule: how }));
const no = { answer: "Nu niet.", personalDataSeen: false };

describe("the administrator of one organisation", () => {
  it("sees who asks to come in there, and nobody who asks elsewhere", async () => {
    const [ours, theirs] = [await waiting(home), await waiting(elsewhere)];
    expect(await listed(own)).toContain(ours.email);
    expect(await listed(own)).not.toContain(theirs.email);
    expect(await listed(administrator)).toEqual(expect.arrayContaining([ours.email, theirs.email]));
    await expect(listAccessRequests(colleague)).rejects.toThrow(Forbidden);
  });

  it("lets somebody in as a participant, and with no other role", async () => {
    const { id: requestId, email } = await waiting(home);
    for (const role of ["moderator", "researcher", "partner", "administrator"] as const)
      await expect(approveAccess(own, { requestId, role }), role).rejects.toThrow(Forbidden);
    expect((await rowOf(email)).decidedAt).toBeNull();
    await approveAccess(own, { requestId, role: "participant" });
    expect(await rowOf(email)).toMatchObject({ approved: true, decidedBy: own.id });
    const [invitation] = await db.select().from(invitations).where(eq(invitations.email, email));
    expect(invitation).toMatchObject({ organisationId: home.id, role: "participant", invitedBy: own.id });
  });

  it("says no with a reason that is mailed", async () => {
    const { id: requestId, email } = await waiting(home);
    await refuseAccess(own, { requestId, ...no });
    expect((await newestMailTo(email))!.body).toContain("Nu niet.");
    expect(await listed(own)).not.toContain(email);
  });

  it("finds no request at another organisation, and leaves it as it was", async () => {
    const theirs = await waiting(elsewhere);
    const requestId = theirs.id;
    await expect(approveAccess(own, { requestId, role: "participant" })).rejects.toThrow(NotFound);
    await expect(refuseAccess(own, { requestId, ...no })).rejects.toThrow(NotFound);
    expect(await rowOf(theirs.email)).toEqual(theirs);
    expect(await db.$count(invitations, eq(invitations.email, theirs.email))).toBe(0);
  });

  it("decides on nothing when it looks after nothing any more", async () => {
    const { id: requestId } = await waiting(home);
    for (const actor of [{ ...own, administers: [] }, colleague]) {
      await expect(approveAccess(actor, { requestId, role: "participant" })).rejects.toThrow(NotFound);
      await expect(refuseAccess(actor, { requestId, ...no })).rejects.toThrow(NotFound);
    }
  });

  it("reads the rules of its own domains, and sets or takes away none", async () => {
    await rule(administrator, "lindedorp.nl", home);
    await rule(administrator, "beukendorp.nl", elsewhere, "at-once");
    expect(await listDomains(own)).toEqual([{ domain: "lindedorp.nl", atOnce: false, organisation: home.name }]);
    expect((await listDomains(administrator)).map(({ domain }) => domain)).toEqual(["beukendorp.nl", "lindedorp.nl"]);
    await expect(listDomains(colleague)).rejects.toThrow(Forbidden);
    const before = await db.select().from(organisationDomains).orderBy(organisationDomains.domain);
    await expect(rule(own, "lindedorp.nl", home, "at-once")).rejects.toThrow(Forbidden);
    await expect(rule(own, "nieuw.nl", home)).rejects.toThrow(Forbidden);
    await expect(rule(own, "nieuw.nl", elsewhere)).rejects.toThrow(Forbidden);
    await expect(removeDomain(own, { domain: "lindedorp.nl" })).rejects.toThrow(Forbidden);
    await expect(removeDomain(own, { domain: "beukendorp.nl" })).rejects.toThrow(NotFound);
    expect(await db.select().from(organisationDomains).orderBy(organisationDomains.domain)).toEqual(before);
  });
});
