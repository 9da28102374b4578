import { count, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { participants } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import type { Actor, Role } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { changeRole, inviteParticipant } from "#lib/participants/commands";
import { listAccounts } from "#lib/participants/accounts";
import { ChangeRole, InviteParticipant } from "#lib/participants/validation";
import { atOnce, triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { pagesOf } from "../support/pages.ts";
import { addressOf, anOrganisation, aPerson, shutOut } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let home: Awaited<ReturnType<typeof anOrganisation>>;
let made = 0;

beforeAll(async () => {
  home = await anOrganisation();
  administrator = await aPerson({ role: "administrator" });
});

const invitation = (change: Record<string, unknown> = {}) =>
  parse(InviteParticipant, {
    email: `nieuw.${++made}@example.nl`,
    name: "Noor Haverkate",
    organisationId: home.id,
    ...change,
  });
const invite = (actor: Actor | null, change: Record<string, unknown> = {}) =>
  inviteParticipant(actor, invitation(change));
const rowOf = async (id: string) => (await db.select().from(participants).where(eq(participants.id, id)))[0]!;
const unknown = "0b5d8c3e-1111-4222-8333-444455556666";
const everyoneElse = ["participant", "moderator", "researcher", "partner"] as const;
const emailTaken = expect.objectContaining({ mistakes: [{ field: "email", message: "emailTaken" }] });

describe("inviting", () => {
  it("makes somebody a participant of an organisation, and leaves who invited whom as what", async () => {
    const id = await invite(administrator, {
      email: " Eerste.Persoon@Example.NL ",
      name: "Één Persoon",
      role: "moderator",
    });
    expect(await rowOf(id)).toMatchObject({
      email: "eerste.persoon@example.nl",
      handle: "een-persoon",
      organisationId: home.id,
      role: "moderator",
      language: "nl",
      invitedBy: administrator.id,
    });
    expect(await linesAbout({ participantId: id })).toMatchObject([
      { action: "participant.invited", actorId: administrator.id, detail: { role: "moderator" } },
    ]);
  });

  it("is a participant unless said otherwise, and nobody for the first one, from the command line", async () => {
    const id = await invite(null);
    expect(await rowOf(id)).toMatchObject({ role: "participant", invitedBy: null });
    expect(await linesAbout({ participantId: id })).toMatchObject([{ actorId: null }]);
  });

  it.each(everyoneElse)("is not for a %s", async (role) => {
    await expect(invite(await aPerson({ role }))).rejects.toThrow(Forbidden);
  });

  it("is not for visitors", async () => {
    await expect(invite(visitor as never)).rejects.toThrow(Forbidden);
  });

  it("refuses an address that is in use, in whatever case it was kept or typed", async () => {
    await invite(administrator, { email: "dubbel@example.nl" });
    for (const email of ["dubbel@example.nl", "DUBBEL@example.nl", " Dubbel@Example.NL"]) {
      await expect(invite(administrator, { email })).rejects.toThrow(emailTaken);
    }
    await db
      .insert(participants)
      .values({ handle: "oud", email: "Oud@Example.NL", name: "Oud", organisationId: home.id });
    await expect(invite(administrator, { email: "oud@example.nl" })).rejects.toThrow(emailTaken);
  });

  it("one address ten times at once makes one participant", async () => {
    const { done, refusals } = await triedAtOnce(10, () => invite(administrator, { email: "tegelijk@example.nl" }));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toEqual(emailTaken);
    const [row] = await db
      .select({ people: count() })
      .from(participants)
      .where(eq(participants.email, "tegelijk@example.nl"));
    expect(row).toEqual({ people: 1 });
  });

  it("twenty people of one name at once gives each their own handle", async () => {
    const ids = await atOnce(20, () => invite(administrator, { name: "Sam de Vries" }));
    const handles = (await db.select().from(participants).where(inArray(participants.id, ids))).map(
      ({ handle }) => handle,
    );
    expect(new Set(handles).size).toBe(20);
    expect(handles).toContain("sam-de-vries");
    for (const handle of handles) expect(handle).toMatch(/^sam-de-vries(-[0-9a-f]{6})?$/);
  });

  it("asks for an organisation that exists", async () => {
    await expect(invite(administrator, { organisationId: unknown })).rejects.toThrow(
      expect.objectContaining({ mistakes: [{ field: "organisationId", message: "organisationMissing" }] }),
    );
  });

  it.each([
    [{ email: "a@b,c@d" }, "email", "emailWrong"],
    [{ name: " " }, "name", "nameMissing"],
    [{ name: "a".repeat(101) }, "name", "tooLong"],
    [{ organisationId: "breda" }, "organisationId", "organisationMissing"],
    [{ role: "king" }, "role", "wrongValue"],
    [{ invitedBy: unknown }, "invitedBy", "unknownField"],
  ])("refuses %j", (change, field, message) => {
    expect(() => invitation(change)).toThrow(
      expect.objectContaining({ mistakes: [expect.objectContaining({ field, message })] }),
    );
  });
});

describe("another role", () => {
  const change = (actor: Actor, participantId: string, role: Role) =>
    changeRole(actor, parse(ChangeRole, { participantId, role }));

  it("ends every session of the person at once, and the next one has it", async () => {
    const person = await aPerson();
    const tokens = [await startSession(person.id, "laptop"), await startSession(person.id, "telefoon")];
    const own = await startSession(administrator.id, "laptop");
    await change(administrator, person.id, "moderator");
    for (const token of tokens) expect(await findActor(token)).toBeNull();
    expect(await findActor(own)).not.toBeNull();
    expect((await findActor(await startSession(person.id, "laptop")))!.actor.roleWaiting).toBe("moderator");
    expect((await linesAbout({ participantId: person.id })).at(-1)).toMatchObject({
      action: "participant.role-changed",
      actorId: administrator.id,
      detail: { before: "participant", after: "moderator" },
    });
  });

  it("that is the present one changes nothing: sessions go on, no line in the log", async () => {
    const person = await aPerson({ role: "partner" });
    const token = await startSession(person.id, "laptop");
    await change(administrator, person.id, "partner");
    expect(await findActor(token)).not.toBeNull();
    expect(await linesAbout({ participantId: person.id })).toEqual([]);
  });

  it.each(everyoneElse)("is not given by a %s", async (role) => {
    const person = await aPerson();
    await expect(change(await aPerson({ role }), person.id, "administrator")).rejects.toThrow(Forbidden);
    expect(await rowOf(person.id)).toMatchObject({ role: "participant" });
  });

  it("is not for oneself, nor for nobody", async () => {
    await expect(change(administrator, administrator.id, "participant")).rejects.toThrow(Forbidden);
    await expect(change(administrator, unknown, "moderator")).rejects.toThrow(NotFound);
    expect(() => parse(ChangeRole, { participantId: unknown, role: "king" })).toThrow(Invalid);
  });

  it("two administrators who take each other's away at once leave one", async () => {
    for (let times = 0; times < 10; times += 1) {
      const pair = [await aPerson({ role: "administrator" }), await aPerson({ role: "administrator" })] as const;
      const { done, refusals } = await triedAtOnce(2, (at) => change(pair[at]!, pair[1 - at]!.id, "participant"));
      expect(done).toBe(1);
      expect(refusals).toEqual([expect.any(Forbidden)]);
      const roles = await Promise.all(pair.map(async ({ id }) => (await rowOf(id)).role));
      expect(roles.toSorted()).toEqual(["administrator", "participant"]);
    }
  });
});

describe("the people list of an administrator", () => {
  it("has everybody once, by name, over all pages, with address and whether they are shut out", async () => {
    const out = await aPerson();
    await shutOut(out);
    const pages = await pagesOf((after) => listAccounts(administrator, {}, after));
    const [row] = await db.select({ people: count() }).from(participants);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(row!.people);
    expect(pages.flat()).toHaveLength(row!.people);
    const found = pages.flat().find(({ id }) => id === out.id);
    expect(found).toMatchObject({ suspended: true, email: await addressOf(out), role: "participant" });
    expect(pages.flat().filter(({ suspended }) => suspended)).toHaveLength(1);
  });

  it.each(everyoneElse)("is not for a %s", async (role) => {
    await expect(listAccounts(await aPerson({ role }))).rejects.toThrow(Forbidden);
  });

  it("begins nowhere with a cursor that is not its own", async () => {
    await expect(listAccounts(administrator, {}, "junk")).rejects.toThrow(Invalid);
  });
});
