import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { apiKeys, sessions } from "#db/schema";
import { makeKey, revokeKey } from "#lib/api-keys/commands";
import { findHolder } from "#lib/api-keys/holder";
import { MakeKey } from "#lib/api-keys/validation";
import { someParticipant } from "#lib/auth/actor";
import type { Actor, Role } from "#lib/auth/actor";
import { findActorsOfSessions, startSession } from "#lib/auth/sessions";
import { addToCircle, removeFromCircle } from "#lib/circles/commands";
import { facilitatesCircle } from "#lib/circles/queries";
import { Forbidden, FreshSignInNeeded } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { eraseAccount, removeParticipant } from "#lib/erasing/commands";
import { exportLog } from "#lib/logbook/export";
import { ExportLog } from "#lib/logbook/validation";
import { decide } from "#lib/moderation/commands";
import { canModerate } from "#lib/moderation/policy";
import { askForOwnData } from "#lib/own-data/commands";
import { changeRole, inviteParticipant } from "#lib/participants/commands";
import { canAdminister } from "#lib/participants/policy";
import { removeApp, startApp } from "#lib/second-factor/apps";
import { resetSecondFactor } from "#lib/second-factor/reset";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aPerson, anOrganisation } from "../support/people.ts";
import { actorOf, byMail, letGoStale, withApp } from "../support/second-factor.ts";

useDatabase();

const aKey = (actor: Actor) => makeKey(actor, parse(MakeKey, { name: "Intranet", scope: "write", days: "30" }));

describe("without a second factor (O-6)", () => {
  it.each(["moderator", "administrator"] as Role[])("a %s is a participant whose role waits", async (role) => {
    const person = await aPerson({ role });
    const { actor } = await byMail(person);
    expect(actor).toMatchObject({ role: "participant", roleWaiting: role, secondFactor: "missing" });
    expect([canModerate(actor), canAdminister(actor)]).toEqual([false, false]);
    const found = await findActorsOfSessions([actor.sessionId]);
    expect(found.get(actor.sessionId)!.role, "in a stream too").toBe("participant");
  });

  it.each(["participant", "researcher", "partner"] as Role[])("a %s is who they are", async (role) => {
    expect((await byMail(await aPerson({ role }))).actor).toMatchObject({ role, roleWaiting: null });
  });

  it("a moderator decides on nothing, an administrator gives no role", async () => {
    const { number } = await aCase(await aPerson());
    const { actor: moderator } = await byMail(await aPerson({ role: "moderator" }));
    await expect(decide(moderator, { caseNumber: number, verdict: "hide", reason: "Namen.", lastDecisionId: "" })).rejects.toThrow(Forbidden); // prettier-ignore
    const { actor: administrator } = await byMail(await aPerson({ role: "administrator" }));
    const { id: participantId } = await aPerson();
    await expect(changeRole(administrator, { participantId, role: "moderator" })).rejects.toThrow(Forbidden);
  });

  it("that of the employer counts: the session says so", async () => {
    const { id } = await aPerson({ role: "moderator" });
    const token = await startSession(id, "", { secondFactor: true, way: "provider" });
    expect(await actorOf(token)).toMatchObject({ role: "moderator", roleWaiting: null, secondFactor: "shown" });
  });

  it("who facilitates a closed circle lets nobody in or out; an open one does not mind", async () => {
    const person = await aPerson();
    const closed = await aCircle(person, false);
    const open = await aCircle(person, true);
    const { actor } = await byMail(person);
    const colleague = await aPerson();
    const add = (circleId: string) => addToCircle(actor, { circleId, handle: colleague.handle });
    await expect(add(closed.id)).rejects.toThrow(Forbidden);
    await expect(removeFromCircle(actor, { circleId: closed.id, participantId: colleague.id })).rejects.toThrow(Forbidden); // prettier-ignore
    await add(open.id);
    const { actor: shown } = await withApp(person);
    await addToCircle(shown, { circleId: closed.id, handle: colleague.handle });
  });

  it("and leads nobody's collection for a closed circle alone", async () => {
    const person = await aPerson();
    await aCircle(person, false);
    expect(await facilitatesCircle((await byMail(person)).actor)).toBe(false);
    await aCircle(person, true);
    expect(await facilitatesCircle((await byMail(person)).actor)).toBe(true);
  });

  it("nobody in particular stays a plain participant", () => {
    expect(someParticipant()).toMatchObject({ role: "participant" });
  });
});

describe("a key of a moderator", () => {
  it("has that role when it was made with a second factor, for as long as that is there", async () => {
    const { actor } = await withApp(await aPerson({ role: "moderator" }));
    const key = await aKey(actor);
    const role = async () => (await findHolder(key))!.actor.role;
    expect(await role()).toBe("moderator");
    await removeApp(actor);
    expect(await role()).toBe("participant");
  });

  it("from before there was one stays a participant's: whoever had the mailbox alone could make it", async () => {
    const person = await aPerson({ role: "moderator" });
    const key = await aKey((await byMail(person)).actor);
    await withApp(person);
    expect((await findHolder(key))!.actor).toMatchObject({ role: "participant", roleWaiting: "moderator" });
  });

  it("is never fresh: what asks for that is for people", async () => {
    const key = await aKey((await withApp(await aPerson({ role: "administrator" }))).actor);
    const { actor } = (await findHolder(key))!;
    expect(actor).toMatchObject({ role: "administrator", fresh: false });
    await expect(aKey(actor)).rejects.toThrow(FreshSignInNeeded);
  });
});

describe("what can do much harm asks for a fresh sign-in (S-6)", () => {
  const acts: [string, Role, (actor: Actor) => Promise<unknown>][] = [
    ["making a key", "participant", aKey],
    ["taking one's own data", "participant", askForOwnData],
    ["removing one's account", "participant", (actor) => eraseAccount(actor, { texts: "keep", sure: "yes" })],
    ["setting up an app", "participant", startApp],
    ["taking the logbook", "moderator", (actor) => exportLog(actor, parse(ExportLog, { form: "csv" }))],
    [
      "giving a role",
      "administrator",
      async (actor) => changeRole(actor, { participantId: (await aPerson()).id, role: "moderator" }),
    ],
    [
      "inviting into a role",
      "administrator",
      async (actor) =>
        inviteParticipant(actor, {
          email: "nieuw@example.nl",
          name: "Nieuw Gezicht",
          organisationId: (await anOrganisation()).id,
          role: "moderator",
        }),
    ],
    [
      "removing somebody",
      "administrator",
      async (actor) => removeParticipant(actor, { participantId: (await aPerson()).id, texts: "keep", sure: "yes" }),
    ],
    [
      "taking somebody's second factor away",
      "administrator",
      async (actor) =>
        resetSecondFactor(actor, {
          participantId: (await aPerson()).id,
          reason: "Telefoon in het water.",
          personalDataSeen: undefined,
        }),
    ],
  ];

  it.each(acts)("%s: not eleven minutes later, and right after showing who one is", async (_what, role, act) => {
    const { id } = await aPerson({ role });
    const token = await startSession(id, "", { secondFactor: role !== "participant" });
    await letGoStale(await actorOf(token));
    const stale = await actorOf(token);
    expect(stale.fresh).toBe(false);
    await expect(act(stale)).rejects.toThrow(FreshSignInNeeded);
    await db
      .update(sessions)
      .set({ confirmedAt: sql`now()` })
      .where(eq(sessions.participantId, id));
    await act(await actorOf(token));
  });

  it("revoking a key does not: that is never too soon", async () => {
    const { actor } = await byMail(await aPerson());
    await aKey(actor);
    await letGoStale(actor);
    const [key] = await db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.participantId, actor.id));
    await revokeKey({ ...actor, fresh: false }, { keyId: key!.id });
  });

  it("whoever has a second factor and did not show it is not fresh, however short ago they came in", async () => {
    const person = await aPerson();
    await withApp(person);
    expect((await byMail(person)).actor.fresh).toBe(false);
  });
});
