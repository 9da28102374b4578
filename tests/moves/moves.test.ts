import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails, moves, participants, practiceCases, sessions } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { FreshSignInNeeded, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { askToMove, confirmMove, withdrawMove } from "#lib/moves/ask";
import { approveMove, decideOnCases, refuseMove } from "#lib/moves/decide";
import { findOwnMove, listCasesToDecide, listMovesToDecide } from "#lib/moves/queries";
import { runRetention } from "#lib/retention/run";
import { AskToMove } from "#lib/moves/validation";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { codeFor, newestMailTo } from "../support/invitations.ts";
import { deedsAbout } from "../support/log.ts";
import { aCase, aPerson, addressOf, anOrganisation } from "../support/people.ts";

useDatabase();

type Organisation = Awaited<ReturnType<typeof anOrganisation>>;
let administrator: Actor;
let old: Organisation;
let young: Organisation;
/** Who looks after the old organisation, and who after the new one. */
let ofOld: Actor;
let ofYoung: Actor;
let made = 0;

beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  [old, young] = [await anOrganisation("Gemeente Oud"), await anOrganisation("Gemeente Nieuw")];
  ofOld = { ...(await aPerson({ organisation: old })), administers: [old.id] };
  ofYoung = { ...(await aPerson({ organisation: young })), administers: [young.id] };
});

const newAddress = () => `verhuist.${++made}@nieuw.nl`;
const ask = (person: Actor, email = newAddress(), change: Record<string, unknown> = {}) =>
  askToMove(person, parse(AskToMove, { organisationId: young.id, email, ...change })).then(() => email);
const moveOf = async ({ id }: Actor) => (await db.select().from(moves).where(eq(moves.participantId, id)))[0];

/** Somebody of the old organisation whose new address is shown to be theirs. */
async function aMove(change: Record<string, unknown> = {}, role: Role = "participant") {
  const person = await aPerson({ organisation: old, role });
  const before = await addressOf(person);
  const email = await ask(person, newAddress(), change);
  await confirmMove(person, await codeFor(email));
  return { person, before, email, moveId: (await moveOf(person))!.id };
}

const rowOf = async ({ id }: Actor) => (await db.select().from(participants).where(eq(participants.id, id)))[0]!;
const refusal = (message: string) => expect.objectContaining({ message });

describe("asking to go and work elsewhere", () => {
  it("is seen by nobody before the new address was shown to be theirs, by who asked, once", async () => {
    const person = await aPerson({ organisation: old });
    const email = await ask(person);
    const listed = async () => (await listMovesToDecide(ofYoung)).map((one) => one.email);
    expect(await listed()).not.toContain(email);
    const code = await codeFor(email);
    await expect(confirmMove(await aPerson(), code)).rejects.toThrow(refusal("moveLinkOver"));
    await confirmMove(person, code);
    expect(await listed()).toContain(email);
    await expect(confirmMove(person, code)).rejects.toThrow(refusal("moveLinkOver"));
    expect(await findOwnMove(person)).toMatchObject({ organisation: "Gemeente Nieuw", email, approved: null });
  });

  it("asks for a fresh sign-in, another organisation than one's own, and one that is there", async () => {
    const person = await aPerson({ organisation: old });
    await expect(ask({ ...person, fresh: false })).rejects.toThrow(FreshSignInNeeded);
    for (const organisationId of [old.id, "00000000-0000-4000-8000-000000000000"])
      await expect(ask(person, newAddress(), { organisationId })).rejects.toThrow(Invalid);
    expect(await moveOf(person)).toBeUndefined();
  });

  it("is asked anew in place of what nobody answered, and can be taken back", async () => {
    const person = await aPerson({ organisation: old });
    const first = await codeFor(await ask(person));
    await ask(person);
    await expect(confirmMove(person, first)).rejects.toThrow(refusal("moveLinkOver"));
    expect(await db.$count(moves, eq(moves.participantId, person.id))).toBe(1);
    await withdrawMove(person);
    await withdrawMove(person);
    expect(await findOwnMove(person)).toBeNull();
  });

  it("with an address that is a participant's is answered the same; they hear of it, and the link moves nobody", async () => {
    const person = await aPerson({ organisation: old });
    const taken = await addressOf(await aPerson());
    await ask(person, taken);
    expect((await newestMailTo(taken))!.subject).toBe("Dit adres doet al mee in Leerkring");
    expect((await newestMailTo(taken))!.body).not.toContain("code=");
  });
});

describe("what the new organisation says", () => {
  it("is for its own administrators and those of the whole community, and for nobody else", async () => {
    const { moveId, email } = await aMove();
    expect((await listMovesToDecide(ofOld)).map((one) => one.email)).not.toContain(email);
    for (const other of [ofOld, await aPerson({ organisation: young }), await aPerson({ role: "moderator" })]) {
      await expect(approveMove(other, { moveId })).rejects.toThrow(NotFound);
      await expect(refuseMove(other, { moveId, answer: "Nee.", personalDataSeen: true })).rejects.toThrow(NotFound);
    }
    expect((await listMovesToDecide(administrator)).map((one) => one.email)).toContain(email);
  });

  it("yes makes them the same person elsewhere: with the new address, and no door of the old one open", async () => {
    const { person, before, email, moveId } = await aMove();
    const written = await aCase(person);
    const token = await startSession(person.id, "laptop");
    await approveMove(ofYoung, { moveId });
    expect(await rowOf(person)).toMatchObject({ organisationId: young.id, email, handle: person.handle });
    expect(await findActor(token)).toBeNull();
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(0);
    const [kept] = await db.select().from(practiceCases).where(eq(practiceCases.number, written.number));
    expect(kept!.organisationId).toBe(old.id);
    for (const address of [before, email])
      expect((await newestMailTo(address))!.subject).toBe("Je werkt in Leerkring nu bij Gemeente Nieuw");
    expect(await deedsAbout({ participantId: person.id })).toContain("move.approved");
  });

  it("takes a special role away when it is one organisation's word, and leaves it at the word of the community", async () => {
    const [one, other] = [await aMove({}, "moderator"), await aMove({}, "moderator")];
    await approveMove(ofYoung, { moveId: one.moveId });
    await approveMove(administrator, { moveId: other.moveId });
    expect([(await rowOf(one.person)).role, (await rowOf(other.person)).role]).toEqual(["participant", "moderator"]);
  });

  it("of ten at once counts once; the others hear that a colleague was first", async () => {
    const { moveId, email } = await aMove();
    const { refusals } = await triedAtOnce(10, () => approveMove(ofYoung, { moveId }));
    expect(refusals).toHaveLength(9);
    for (const error of refusals) expect(error).toEqual(refusal("moveDecided"));
    expect(await db.$count(mails, eq(mails.recipient, email))).toBe(2);
  });

  it("is refused when somebody else came in with the address meanwhile, and nothing has changed then", async () => {
    const { person, email, moveId } = await aMove();
    const other = await aPerson();
    await db.update(participants).set({ email }).where(eq(participants.id, other.id));
    await expect(approveMove(ofYoung, { moveId })).rejects.toThrow(refusal("participantAlready"));
    expect(await rowOf(person)).toMatchObject({ organisationId: old.id });
  });

  it("no is mailed with its reason, and they can ask again", async () => {
    const { person, email, moveId } = await aMove();
    await refuseMove(ofYoung, { moveId, answer: "Je begint pas in maart.", personalDataSeen: true });
    expect((await newestMailTo(email))!.body).toContain("Je begint pas in maart.");
    expect(await rowOf(person)).toMatchObject({ organisationId: old.id });
    await expect(approveMove(ofYoung, { moveId })).rejects.toThrow(Refused);
    await expect(ask(person)).resolves.toBeDefined();
  });
});

describe("the cases of who went", () => {
  const organisationOf = async (number: number) =>
    (await db.select().from(practiceCases).where(eq(practiceCases.number, number)))[0]!.organisationId;

  it("go along when that was asked and the old organisation agrees; those of colleagues stay", async () => {
    const { person, moveId } = await aMove({ takeCases: "true" });
    const [own, other] = [await aCase(person), await aCase(await aPerson({ organisation: old }))];
    await expect(decideOnCases(ofOld, { moveId, verdict: "along" })).rejects.toThrow(NotFound);
    await approveMove(ofYoung, { moveId });
    expect((await listCasesToDecide(ofOld)).map(({ id }) => id)).toContain(moveId);
    await expect(decideOnCases(ofYoung, { moveId, verdict: "along" })).rejects.toThrow(NotFound);
    await decideOnCases(ofOld, { moveId, verdict: "along" });
    expect([await organisationOf(own.number), await organisationOf(other.number)]).toEqual([young.id, old.id]);
    await expect(decideOnCases(ofOld, { moveId, verdict: "stay" })).rejects.toThrow(refusal("moveDecided"));
    expect(await findOwnMove(person)).toMatchObject({ casesApproved: true });
  });

  it("stay when the old organisation keeps them, or nobody asked", async () => {
    const [asked, silent] = [await aMove({ takeCases: "true" }), await aMove()];
    const written = await aCase(asked.person);
    for (const { moveId } of [asked, silent]) await approveMove(ofYoung, { moveId });
    await decideOnCases(ofOld, { moveId: asked.moveId, verdict: "stay" });
    expect(await organisationOf(written.number)).toBe(old.id);
    await expect(decideOnCases(ofOld, { moveId: silent.moveId, verdict: "along" })).rejects.toThrow(NotFound);
  });
});

it("is forgotten a day after it was asked when nobody showed the address, and ninety days otherwise", async () => {
  const [silent, shown, recent] = [
    await aPerson({ organisation: old }),
    (await aMove()).person,
    (await aMove()).person,
  ];
  await ask(silent);
  const back = ({ id }: Actor, ago: string) =>
    db.update(moves).set({ askedAt: sql`now() - ${ago}::interval` }).where(eq(moves.participantId, id)); // prettier-ignore
  await back(silent, "25 hours");
  await back(shown, "91 days");
  await back(recent, "89 days");
  await runRetention();
  expect([await moveOf(silent), await moveOf(shown)]).toEqual([undefined, undefined]);
  expect(await moveOf(recent)).toBeDefined();
});
