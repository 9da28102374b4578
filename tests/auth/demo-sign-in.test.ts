import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { participants, sessions } from "#db/schema";
import { findActor } from "#lib/auth/sessions";
import { listDemoPeople, signInDemo } from "#lib/auth/sign-in";
import { env } from "#lib/core/env";
import { NotFound, Refused } from "#lib/core/errors";
import { useDatabase } from "../support/database.ts";
import { aPerson, addressOf, shutOut } from "../support/people.ts";

useDatabase();

afterEach(() => {
  env.DEMO = true;
});

describe("demo sign-in", () => {
  it("gives a session at one click, a new one each time", async () => {
    const person = await aPerson();
    const address = await addressOf(person);
    const [first, second] = [await signInDemo(address, "curl"), await signInDemo(address.toUpperCase(), "curl")];
    expect(first.token).not.toBe(second.token);
    expect((await findActor(first.token))!.actor.id).toBe(person.id);
    expect((await findActor(second.token))!.actor.id).toBe(person.id);
  });

  it("does not exist outside a demo, for the list neither, and makes no session", async () => {
    const person = await aPerson();
    env.DEMO = false;
    await expect(signInDemo(await addressOf(person), "")).rejects.toThrow(NotFound);
    await expect(listDemoPeople()).rejects.toThrow(NotFound);
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(0);
  });

  it("knows nobody who is not of the demo community", async () => {
    const person = await aPerson();
    const elsewhere = `${person.handle}@example.nl.gemeente.nl`;
    await db.update(participants).set({ email: elsewhere }).where(eq(participants.id, person.id));
    for (const email of [elsewhere, "niemand@example.nl", "%@example.nl", "", "' or true --"]) {
      await expect(signInDemo(email, ""), email).rejects.toThrow(NotFound);
    }
    expect((await listDemoPeople()).map(({ email }) => email)).not.toContain(elsewhere);
  });

  it("tells somebody who is suspended that they are", async () => {
    const person = await aPerson();
    await shutOut(person);
    await expect(signInDemo(await addressOf(person), "")).rejects.toEqual(new Refused("suspended"));
  });

  it("lists people with their organisation", async () => {
    const person = await aPerson({ name: "Noor Haverkate", role: "researcher" });
    expect(await listDemoPeople()).toContainEqual({
      email: await addressOf(person),
      name: "Noor Haverkate",
      jobTitle: "wijkmanager",
      role: "researcher",
      organisation: person.organisation.name,
    });
  });
});
