import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails, participants, roleGrants } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { findActor, startSession } from "#lib/auth/sessions";
import { Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { removeParticipant } from "#lib/erasing/commands";
import { listInCharge } from "#lib/appeals/queries";
import { changeRole } from "#lib/participants/commands";
import { listAccounts } from "#lib/participants/accounts";
import { ChangeRole } from "#lib/participants/validation";
import { putEndedAway, warnOfEndings } from "#lib/rights/ending";
import { letAdministratorIn } from "#lib/rights/let-in";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout, linesAbout } from "../support/log.ts";
import { addressOf, aPerson, shutOut } from "../support/people.ts";
import { byMail, withApp } from "../support/second-factor.ts";

useDatabase();

let administrator: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const give = (by: Actor, { id: participantId }: Actor, role: Role, until = "", reason = "Voor een half jaar.") =>
  changeRole(by, parse(ChangeRole, { participantId, role, until, reason }));
const roleOf = async ({ id }: Actor) =>
  (await findActor(await startSession(id, "laptop", { secondFactor: true })))!.actor.role;
/** Puts the end of a role in the past. */
async function passEnd({ id }: Actor): Promise<void> {
  const past = sql`now() - interval '1 minute'`;
  await db.update(participants).set({ roleUntil: past }).where(eq(participants.id, id));
  await db.update(roleGrants).set({ until: past }).where(eq(roleGrants.participantId, id));
}
const mailsTo = (actor: Actor) =>
  db.select({ subject: mails.subject }).from(mails).where(eq(mails.participantId, actor.id));

describe("a role with an end", () => {
  it("keeps who gave it, when, why and until when", async () => {
    const person = await aPerson();
    await give(administrator, person, "moderator", inDays(30));
    const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.participantId, person.id));
    expect(grant).toMatchObject({ role: "moderator", givenBy: administrator.id, reason: "Voor een half jaar." });
    expect(grant!.until!.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    expect(await roleOf(person)).toBe("moderator");
    expect((await linesAbout({ participantId: person.id })).at(-1)).toMatchObject({
      action: "participant.role-changed",
      reason: "Voor een half jaar.",
      detail: { after: "moderator", until: grant!.until!.toISOString() },
    });
  });

  it("is not there any more past its end, also before the job came by, and in an open session", async () => {
    const person = await aPerson();
    await give(administrator, person, "moderator", inDays(30));
    const token = await startSession(person.id, "laptop", { secondFactor: true });
    expect((await findActor(token))!.actor.role).toBe("moderator");
    await passEnd(person);
    expect((await findActor(token))!.actor.role).toBe("participant");
    expect((await listInCharge()).map(({ id }) => id)).not.toContain(person.id);
    const { items } = await listAccounts(administrator, { state: "ended" });
    expect(items.map(({ id }) => id)).toContain(person.id);
  });

  it("is put away once, with a line in the log and a mail", async () => {
    const person = await aPerson();
    await give(administrator, person, "moderator", inDays(30));
    await passEnd(person);
    await putEndedAway();
    await putEndedAway();
    const [row] = await db.select().from(participants).where(eq(participants.id, person.id));
    expect(row).toMatchObject({ role: "participant", roleUntil: null });
    const ended = (await linesAbout({ participantId: person.id })).filter(
      ({ action }) => action === "participant.role-ended",
    );
    expect(ended).toMatchObject([{ actorId: null, detail: { before: "moderator", after: "participant" } }]);
    expect(await mailsTo(person)).toEqual([{ subject: "Je rol als moderator is afgelopen" }]);
  });

  it("is announced two weeks before, once; a role without an end never", async () => {
    const [near, far, always] = [await aPerson(), await aPerson(), await aPerson()];
    await give(administrator, near, "moderator", inDays(10));
    await give(administrator, far, "moderator", inDays(40));
    await give(administrator, always, "moderator");
    await warnOfEndings();
    await warnOfEndings();
    expect(await mailsTo(near)).toEqual([{ subject: "Je rol als moderator loopt bijna af" }]);
    expect([...(await mailsTo(far)), ...(await mailsTo(always))]).toEqual([]);
  });

  it("can get another end without signing the person out", async () => {
    const person = await aPerson();
    await give(administrator, person, "researcher", inDays(10));
    const token = await startSession(person.id, "laptop", { secondFactor: true });
    await give(administrator, person, "researcher", inDays(90));
    expect(await findActor(token)).not.toBeNull();
    expect(await db.$count(roleGrants, eq(roleGrants.participantId, person.id))).toBe(2);
  });

  it.each(["2020-01-01", "gisteren", "2026-13-40"])("does not end on %s", (until) => {
    expect(() => parse(ChangeRole, { participantId: administrator.id, role: "moderator", until })).toThrow(Invalid);
  });
});

describe("the last administrator", () => {
  it("cannot get an end, nor go when the only others have one or are shut out", async () => {
    await db.update(participants).set({ role: "participant" }).where(eq(participants.role, "administrator"));
    const [first, second, third] = [
      await aPerson({ role: "administrator" }),
      await aPerson({ role: "administrator" }),
      await aPerson(),
    ];
    await shutOut(third);
    await give(first, third, "administrator");
    await give(first, second, "administrator", inDays(30));
    await expect(give(second, first, "administrator", inDays(30))).rejects.toThrow("lastAdministrator");
    await expect(give(second, first, "moderator")).rejects.toThrow("lastAdministrator");
    const gone = { participantId: first.id, texts: "keep", sure: "yes" } as const;
    await expect(removeParticipant(second, gone)).rejects.toThrow("lastAdministrator");
    administrator = first;
  });

  it("is left when two give each other an end at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      await db.update(participants).set({ role: "participant", roleUntil: null }).where(eq(participants.role, "administrator")); // prettier-ignore
      const pair = [await aPerson({ role: "administrator" }), await aPerson({ role: "administrator" })] as const;
      const { done } = await triedAtOnce(2, (at) => give(pair[at]!, pair[1 - at]!, "administrator", inDays(30)));
      expect(done).toBe(1);
      const staying = sql`${participants.role} = 'administrator' and ${participants.roleUntil} is null`;
      expect(await db.$count(participants, staying)).toBe(1);
      administrator = pair[0];
    }
  }, 60_000);
});

describe("letting an administrator in from the server", () => {
  it("makes somebody administrator without an end, lifts what shuts them out, and says so in the log", async () => {
    const person = await aPerson();
    await shutOut(person);
    const email = await addressOf(person);
    expect(await letAdministratorIn(email.toUpperCase())).toBe(person.name);
    expect(await roleOf(person)).toBe("administrator");
    const lines = (await linesAbout({ participantId: person.id })).filter(
      ({ action }) => action === "participant.let-in",
    );
    expect(lines).toMatchObject([{ actorId: null, detail: { before: "participant", after: "administrator" } }]);
    await letAdministratorIn(email);
    expect(await db.$count(roleGrants, eq(roleGrants.participantId, person.id))).toBe(1);
  });

  it("takes the second factor away that locked them out, also of who is administrator already, and ends their sessions", async () => {
    const person = await aPerson({ role: "administrator" });
    const { token } = await withApp(person);
    await letAdministratorIn(await addressOf(person));
    expect(await findActor(token)).toBeNull();
    const { actor } = await byMail(person);
    expect(actor).toMatchObject({ secondFactor: "missing", roleWaiting: "administrator", fresh: true });
    expect(await deedsAbout({ participantId: person.id })).toEqual([
      "participant.second-factor-reset",
      "participant.let-in",
    ]);
  });

  it("knows nobody by another address", async () => {
    await expect(letAdministratorIn("niemand@example.nl")).rejects.toThrow(NotFound);
  });
});
