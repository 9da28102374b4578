import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, circleMembers, firstVisits, invitations, mails, participants } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { findActor } from "#lib/auth/sessions";
import { hashOf } from "#lib/auth/tokens";
import { env } from "#lib/core/env";
import { Forbidden, NotFound, Refused, TooFast } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { eraseAccount } from "#lib/erasing/commands";
import { acceptInvitation, findInvitation } from "#lib/invitations/accept";
import { invite, inviteList, resendInvitation, withdrawInvitation } from "#lib/invitations/commands";
import { listInvitations } from "#lib/invitations/queries";
import { previewList } from "#lib/invitations/preview";
import { runRetention } from "#lib/retention/run";
import { Invite, InviteList } from "#lib/invitations/validation";
import { inviteParticipant } from "#lib/participants/commands";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { codeFor, newestMailTo } from "../support/invitations.ts";
import { pagesOf } from "../support/pages.ts";
import { aCircle, aPerson, anOrganisation } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let home: Awaited<ReturnType<typeof anOrganisation>>;
let made = 0;
beforeAll(async () => {
  home = await anOrganisation("Gemeente Lindedorp");
  administrator = await aPerson({ role: "administrator", name: "Bea Heerder" });
});

const anEmail = () => `genodigde.${++made}@example.nl`;
async function invited(change: Record<string, unknown> = {}, actor = administrator) {
  const email = anEmail();
  await invite(actor, parse(Invite, { email, name: "Noor Haverkate", organisationId: home.id, ...change }));
  return email;
}
const rowOf = async (email: string) => (await db.select().from(invitations).where(eq(invitations.email, email)))[0]!;
const accept = async (email: string) => acceptInvitation(await codeFor(email), "Firefox, Linux", "nl");
const over = expect.objectContaining({ message: "invitationOver" });
const ended = (email: string) => db.update(invitations).set({ expiresAt: sql`now()` }).where(eq(invitations.email, email)); // prettier-ignore
const mistake = (field: string, message: string) => expect.objectContaining({ mistakes: [{ field, message }] });

async function withLimits(work: () => Promise<void>): Promise<void> {
  env.RATE_LIMITS = true;
  try {
    await work();
  } finally {
    env.RATE_LIMITS = false;
  }
}

describe("an invitation", () => {
  it("makes nobody a participant before it is accepted, and its code is kept only as a hash", async () => {
    const email = await invited();
    expect(await db.$count(participants, eq(participants.email, email))).toBe(0);
    const code = await codeFor(email);
    expect(await rowOf(email)).toMatchObject({
      tokenHash: hashOf(code),
      invitedBy: administrator.id,
      role: "participant",
    });
    expect(Buffer.from(code, "base64url")).toHaveLength(32);
    const { body } = (await newestMailTo(email))!;
    expect(body).toContain("Bea Heerder nodigt je uit");
    expect(body).toContain("Gemeente Lindedorp");
    expect(body).not.toContain("Haverkate");
    const log = await db.select().from(auditEntries).where(eq(auditEntries.action, "invitation.sent"));
    expect(JSON.stringify(log)).not.toContain(email);
  });

  it("is read as often as one likes, and accepted once: with name, organisation, role, circle and who invited", async () => {
    const circle = await aCircle(administrator, true);
    const email = await invited({ role: "moderator", circleId: circle.id });
    const code = await codeFor(email);
    for (let look = 0; look < 3; look += 1)
      expect(await findInvitation(code)).toMatchObject({ email, by: "Bea Heerder" });
    const { done, refusals } = await triedAtOnce(5, () => acceptInvitation(code, "Firefox, Linux", "en"));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toEqual(over);
    const [person] = await db.select().from(participants).where(eq(participants.email, email));
    expect(person).toMatchObject({ name: "Noor Haverkate", organisationId: home.id, role: "moderator", invitedBy: administrator.id, language: "en" }); // prettier-ignore
    expect(await db.$count(circleMembers, eq(circleMembers.participantId, person!.id))).toBe(1);
    expect(await db.$count(firstVisits, eq(firstVisits.participantId, person!.id))).toBe(1);
    expect((await rowOf(email)).participantId).toBe(person!.id);
    expect(await findInvitation(code)).toBeNull();
  });

  it("starts a session for who accepts", async () => {
    const { token } = await accept(await invited());
    expect((await findActor(token))!.actor).toMatchObject({ name: "Noor Haverkate", role: "participant" });
  });

  it("opens nothing when its code is invented, or its term is over", async () => {
    const email = await invited();
    await expect(acceptInvitation("A".repeat(43), "", "nl")).rejects.toThrow(over);
    await ended(email);
    expect(await findInvitation(await codeFor(email))).toBeNull();
    await expect(accept(email)).rejects.toThrow(over);
  });

  it("lets nobody in twice: who became a participant meanwhile signs in", async () => {
    const email = await invited();
    await inviteParticipant(administrator, { email, name: "Noor", organisationId: home.id, role: "participant" });
    await expect(accept(email)).rejects.toThrow(expect.objectContaining({ message: "participantAlready" }));
  });

  it("is for administrators alone", async () => {
    for (const role of ["participant", "moderator", "researcher", "partner"] as const)
      await expect(invited({}, await aPerson({ role }))).rejects.toThrow(Forbidden);
    await expect(invited({}, visitor as never)).rejects.toThrow(Forbidden);
  });

  it("leads into a circle that is open or one's own, and into no other", async () => {
    const theirs = await aCircle(await aPerson());
    const own = await aCircle(administrator);
    await expect(invited({ circleId: theirs.id })).rejects.toThrow(mistake("circleId", "inviteCircleUnknown"));
    await invited({ circleId: own.id }, own.facilitator);
  });

  it.each([
    [{ email: "geen adres" }, "email", "emailWrong"],
    [{ name: " " }, "name", "nameMissing"],
    [{ organisationId: "breda" }, "organisationId", "organisationMissing"],
    [{ organisationId: "00000000-0000-4000-8000-000000000000" }, "organisationId", "organisationMissing"],
    [{ role: "boss" }, "role", "wrongValue"],
  ])("with %o is refused", async (change, field, message) => {
    await expect(invited(change)).rejects.toThrow(mistake(field, message));
  });

  it("is not sent twice to one address, nor to a participant", async () => {
    const email = await invited();
    await expect(invited({ email: email.toUpperCase() })).rejects.toThrow(mistake("email", "emailInvited"));
    await accept(email);
    await expect(invited({ email })).rejects.toThrow(mistake("email", "emailTaken"));
  });

  it("makes room when its term is over", async () => {
    const email = await invited();
    await ended(email);
    await invited({ email });
    expect(await db.$count(invitations, eq(invitations.email, email))).toBe(2);
    await accept(email);
  });
});

describe("sending again and withdrawing", () => {
  it("gives a new link and a new term; the old link works no longer", async () => {
    const email = await invited();
    const old = await codeFor(email);
    await ended(email);
    const { id: invitationId } = await rowOf(email);
    await resendInvitation(administrator, { invitationId });
    const code = await codeFor(email);
    expect(code).not.toBe(old);
    expect(await findInvitation(old)).toBeNull();
    expect(await findInvitation(code)).not.toBeNull();
  });

  it("is done three times a day for one address", async () => {
    const { id: invitationId } = await rowOf(await invited());
    await withLimits(async () => {
      for (let turn = 0; turn < 3; turn += 1) await resendInvitation(administrator, { invitationId });
      await expect(resendInvitation(administrator, { invitationId })).rejects.toThrow(TooFast);
    });
  });

  it("withdraws for good; twice is harmless", async () => {
    const email = await invited();
    const { id: invitationId } = await rowOf(email);
    await withdrawInvitation(administrator, { invitationId });
    await withdrawInvitation(administrator, { invitationId });
    await expect(accept(email)).rejects.toThrow(over);
    await expect(resendInvitation(administrator, { invitationId })).rejects.toThrow(Refused);
  });

  it("is no business of others, nor possible with what was accepted", async () => {
    const email = await invited();
    const { id: invitationId } = await rowOf(email);
    const other = await aPerson({ role: "moderator" });
    await expect(resendInvitation(other, { invitationId })).rejects.toThrow(NotFound);
    await expect(withdrawInvitation(other, { invitationId })).rejects.toThrow(NotFound);
    await accept(email);
    for (const deed of [resendInvitation, withdrawInvitation])
      await expect(deed(administrator, { invitationId })).rejects.toThrow(expect.objectContaining({ message: "invitationEnded" })); // prettier-ignore
  });
});

describe("a list", () => {
  const listOf = (...lines: string[]) => parse(InviteList, { list: lines.join("\n") });

  it("is shown line by line with all that is wrong, and then the good ones go", async () => {
    const [first, second, third] = [anEmail(), anEmail(), anEmail()];
    const known = await invited();
    const taken = await invited();
    await accept(taken);
    const list = listOf(
      `${first};Een;Lindedorp`,
      "geen-adres;Twee;Lindedorp",
      `${first.toUpperCase()};Drie;Lindedorp`,
      `${known};Vier;Lindedorp`,
      `${taken};Vijf;Lindedorp`,
      `${second};Zes;${home.slug};Moderator`,
      `${third};;Nergenshuizen;baas;Niet mijn kring`,
    );
    const checked = await previewList(administrator, list);
    expect(checked.map(({ mistakes }) => mistakes)).toEqual([
      [],
      ["emailWrong"],
      ["emailTwice"],
      ["emailInvited"],
      ["emailTaken"],
      [],
      ["nameMissing", "organisationUnknown", "roleUnknown", "inviteCircleUnknown"],
    ]);
    expect(await db.$count(invitations, eq(invitations.email, first))).toBe(0);
    expect(await inviteList(administrator, list)).toBe(2);
    expect(await rowOf(second)).toMatchObject({ role: "moderator", organisationId: home.id, name: "Zes" });
    await accept(first);
  });

  it("uses the chosen organisation for lines without one, and asks for one otherwise", async () => {
    const list = `${anEmail()};Een`;
    const [without] = await previewList(administrator, parse(InviteList, { list }));
    expect(without!.mistakes).toEqual(["organisationMissing"]);
    expect(await inviteList(administrator, parse(InviteList, { list, organisationId: home.id }))).toBe(1);
  });

  it("without a good line, or by somebody else, sends nothing", async () => {
    await expect(inviteList(administrator, listOf("geen-adres"))).rejects.toThrow(mistake("list", "listWithoutGood"));
    const moderator = await aPerson({ role: "moderator" });
    await expect(previewList(moderator, listOf("a@b.nl;Een;Lindedorp"))).rejects.toThrow(Forbidden);
    await expect(inviteList(moderator, listOf("a@b.nl;Een;Lindedorp"))).rejects.toThrow(Forbidden);
  });

  it("sent twice at once goes to everybody once", async () => {
    const emails = Array.from({ length: 50 }, anEmail);
    const list = listOf(...emails.map((email) => `${email};Iemand;Lindedorp`));
    await triedAtOnce(2, () => inviteList(administrator, list));
    for (const email of emails) expect(await db.$count(mails, eq(mails.recipient, email))).toBe(1);
  });

  it("of more than one may send on a day is refused whole", async () => {
    const busy = await aPerson({ role: "administrator" });
    const list = (round: number) => listOf(...Array.from({ length: 1_300 }, (_, at) => `veel.${round}.${at}@example.nl;Iemand;Lindedorp`)); // prettier-ignore
    await withLimits(async () => {
      expect(await inviteList(busy, list(1))).toBe(1_300);
      await expect(inviteList(busy, list(2))).rejects.toThrow(TooFast);
    });
    expect(await db.$count(invitations, sql`email like 'veel.2.%'`)).toBe(0);
  }, 60_000);
});

describe("who was invited", () => {
  it("is listed page by page with who invited whom, by state, organisation and words", async () => {
    const place = await anOrganisation("Lijstdorp");
    const emails: string[] = [];
    for (let turn = 0; turn < 23; turn += 1)
      emails.push(await invited({ organisationId: place.id, name: `Lijst ${turn}` }));
    await accept(emails[0]!);
    await ended(emails[1]!);
    const organisation = place.slug;
    const { items: pages } = {
      items: await pagesOf((after) => listInvitations(administrator, { organisation }, after)),
    };
    expect(pages.flat().map(({ email }) => email)).toEqual(emails.toReversed());
    expect(pages.flat()[0]).toMatchObject({ by: "Bea Heerder", state: "open", organisation: "Lijstdorp" });
    const states = async (state: "accepted" | "expired" | "withdrawn") =>
      (await listInvitations(administrator, { organisation, state })).items.map(({ email }) => email);
    expect(await states("accepted")).toEqual([emails[0]]);
    expect(await states("expired")).toEqual([emails[1]]);
    expect(await states("withdrawn")).toEqual([]);
    expect((await listInvitations(administrator, { search: "Lijst 22" })).items).toHaveLength(1);
    await expect(listInvitations(await aPerson({ role: "moderator" }))).rejects.toThrow(Forbidden);
  }, 30_000);

  it("is forgotten ninety days after it ended, and with the account of who came in", async () => {
    const [old, fresh] = [await invited(), await invited()];
    await db
      .update(invitations)
      .set({ expiresAt: sql`now() - interval '91 days'` })
      .where(eq(invitations.email, old));
    const { token } = await accept(fresh);
    await runRetention();
    expect(await db.$count(invitations, eq(invitations.email, old))).toBe(0);
    expect(await db.$count(invitations, eq(invitations.email, fresh))).toBe(1);
    await eraseAccount((await findActor(token))!.actor, { texts: "keep", sure: "yes" });
    expect(await db.$count(invitations, eq(invitations.email, fresh))).toBe(0);
  });
});
