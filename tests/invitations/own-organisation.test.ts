import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { invitations } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { acceptInvitation, findInvitation } from "#lib/invitations/accept";
import { invite, inviteList, resendInvitation, withdrawInvitation } from "#lib/invitations/commands";
import { previewList } from "#lib/invitations/preview";
import { listInvitations } from "#lib/invitations/queries";
import { Invite, InviteList } from "#lib/invitations/validation";
import { useDatabase } from "../support/database.ts";
import { codeFor } from "../support/invitations.ts";
import { pagesOf } from "../support/pages.ts";
import { aCircle, aPerson, anOrganisation } from "../support/people.ts";

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

const anEmail = () => `eigen.${++made}@example.nl`;
async function invited(by: Actor, change: Record<string, unknown> = {}) {
  const email = anEmail();
  await invite(by, parse(Invite, { email, name: "Noor Haverkate", organisationId: home.id, ...change }));
  return email;
}
const rowOf = async (email: string) => (await db.select().from(invitations).where(eq(invitations.email, email)))[0]!;
const listed = async (by: Actor, filter = {}) =>
  (await pagesOf((after) => listInvitations(by, filter, after))).flat().map(({ email }) => email);
const listOf = (...lines: string[]) => parse(InviteList, { list: lines.join("\n") });

describe("the administrator of one organisation", () => {
  it("invites its people by mail, as participants, also into a circle that is open", async () => {
    const circle = await aCircle(administrator, true);
    const email = await invited(own, { circleId: circle.id });
    expect(await rowOf(email)).toMatchObject({ organisationId: home.id, role: "participant", invitedBy: own.id });
    await acceptInvitation(await codeFor(email), "Firefox, Linux", "nl");
  });

  it("invites nobody for another organisation, with a role, or into a circle that is closed to them", async () => {
    await expect(invited(own, { organisationId: elsewhere.id })).rejects.toThrow(Forbidden);
    for (const role of ["moderator", "researcher", "partner", "administrator"])
      await expect(invited(own, { role }), role).rejects.toThrow(Forbidden);
    const circle = await aCircle(administrator);
    await expect(invited(own, { circleId: circle.id })).rejects.toThrow(Invalid);
    await expect(invited(colleague)).rejects.toThrow(Forbidden);
  });

  it("invites by list: a line that names another organisation or a role is told, and stays behind", async () => {
    const [first, second, other, moderator, administers] = [anEmail(), anEmail(), anEmail(), anEmail(), anEmail()];
    const list = listOf(
      `${first};Een;Lindedorp`,
      `${second};Twee;${home.slug};deelnemer`,
      `${other};Drie;Beukendorp`,
      `${moderator};Vier;Lindedorp;moderator`,
      `${administers};Vijf;Beukendorp;administrator`,
    );
    const checked = await previewList(own, list);
    expect(checked.map(({ mistakes }) => mistakes)).toEqual([
      [],
      [],
      ["organisationOfOthers"],
      ["roleNotYours"],
      ["organisationOfOthers"],
    ]);
    expect(await inviteList(own, list)).toBe(2);
    expect(await rowOf(first)).toMatchObject({ organisationId: home.id, role: "participant" });
    for (const email of [other, moderator, administers])
      expect(await db.$count(invitations, eq(invitations.email, email))).toBe(0);
  });

  it("fills in no other organisation for lines without one", async () => {
    const list = parse(InviteList, { list: `${anEmail()};Een`, organisationId: elsewhere.id });
    expect((await previewList(own, list))[0]!.mistakes).toEqual(["organisationOfOthers"]);
    await expect(inviteList(own, list)).rejects.toThrow(Invalid);
  });

  it("leaves lists alone for who looks after nothing", async () => {
    const list = listOf(`${anEmail()};Een;Lindedorp`);
    await expect(previewList(colleague, list)).rejects.toThrow(Forbidden);
    await expect(inviteList(colleague, list)).rejects.toThrow(Forbidden);
  });

  it("sees who was invited to it and nobody else, whatever they look for", async () => {
    const ours = await invited(administrator);
    const theirs = await invited(administrator, { organisationId: elsewhere.id, name: "Noor Elders" });
    const all = await listed(own);
    expect(all).toContain(ours);
    for (const filter of [
      {},
      { search: "elders" },
      { search: theirs },
      { organisation: elsewhere.slug },
      { state: "open" },
    ])
      expect(await listed(own, filter), JSON.stringify(filter)).not.toContain(theirs);
    expect(await listed(administrator)).toEqual(expect.arrayContaining([ours, theirs]));
    await expect(listInvitations(colleague)).rejects.toThrow(Forbidden);
  });

  it("sends again and withdraws what is of it, whoever sent it", async () => {
    const email = await invited(administrator);
    const { id: invitationId } = await rowOf(email);
    const old = await codeFor(email);
    await resendInvitation(own, { invitationId });
    expect(await findInvitation(old)).toBeNull();
    await withdrawInvitation(own, { invitationId });
    expect((await rowOf(email)).withdrawnAt).not.toBeNull();
  });

  it("finds nothing of another organisation there, and leaves an invitation with a role to who gives roles", async () => {
    const theirs = await invited(administrator, { organisationId: elsewhere.id });
    const withRole = await invited(administrator, { role: "moderator" });
    for (const [email, refusal] of [
      [theirs, NotFound],
      [withRole, Forbidden],
    ] as const) {
      const before = await rowOf(email);
      for (const deed of [resendInvitation, withdrawInvitation])
        await expect(deed(own, { invitationId: before.id })).rejects.toThrow(refusal);
      expect(await rowOf(email)).toEqual(before);
    }
  });

  it("is so no longer when it looks after nothing any more", async () => {
    const { id: invitationId } = await rowOf(await invited(own));
    const before = { ...own, administers: [] };
    await expect(listInvitations(before)).rejects.toThrow(Forbidden);
    await expect(withdrawInvitation(before, { invitationId })).rejects.toThrow(NotFound);
  });
});
