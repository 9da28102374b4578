import { newRequest, request } from "../support/request.ts";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { db } from "#db/client";
import { participants, sessions } from "#db/schema";
import { participantAction, visitorAction } from "#lib/auth/action";
import type { Actor } from "#lib/auth/actor";
import { LANGUAGE_COOKIE } from "#lib/auth/cookies";
import { SESSION_COOKIE } from "#lib/auth/next-auth";
import { endSession, startSession } from "#lib/auth/sessions";
import { Refused } from "#lib/core/errors";
import nl from "#messages/nl" with { type: "json" };
import en from "#messages/en" with { type: "json" };
import { useDatabase } from "../support/database.ts";
import { aPerson, shutOut } from "../support/people.ts";

useDatabase();

const Rename = z.strictObject({ name: z.string("nameMissing").min(1, "nameMissing"), tags: z.array(z.string()) });
const verb = vi.fn(async (actor: Actor, input: { name: string; tags: string[] }) => `${actor.id} ${input.name}`);
const rename = participantAction(Rename, verb);
const knock = vi.fn(async ({ name }: { name: string }) => name.length);
const knockAction = visitorAction(z.strictObject({ name: z.string() }), knock);

const input = { name: "Noor", tags: ["a"] };
const refused = (code: keyof typeof nl.refusals) => ({ status: "refused", code, message: nl.refusals[code] });

let person: Actor;
let token: string;
const signedIn = (headers?: Record<string, string>) => newRequest(headers, { [SESSION_COOKIE]: token });

beforeEach(async () => {
  vi.clearAllMocks();
  person = await aPerson();
  token = await startSession(person.id, "");
});

describe("an action of a participant", () => {
  it("gives the verb who does it and strict input, and the form what it gave back", async () => {
    signedIn();
    await expect(rename(undefined, input)).resolves.toEqual({ status: "done", value: `${person.id} Noor` });
    expect(verb).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: person.id, role: "participant" }),
      input,
    );
  });

  it("reads a form: lists stay lists, also empty ones, and what React adds is left out", async () => {
    signedIn();
    const form = new FormData();
    form.set("name", "Noor");
    form.set("$ACTION_ID_abc", "");
    await rename(undefined, form);
    expect(verb).toHaveBeenLastCalledWith(expect.anything(), { name: "Noor", tags: [] });
    form.append("tags", "a");
    await rename(undefined, form);
    expect(verb).toHaveBeenLastCalledWith(expect.anything(), { name: "Noor", tags: ["a"] });
  });

  it.each([
    ["another site", { origin: "https://evil.nl" }],
    ["nowhere", { "sec-fetch-site": "" }],
    ["a sandboxed page", { origin: "null", "sec-fetch-site": "cross-site" }],
  ])("from %s is refused before anything is read", async (_where, headers: Record<string, string>) => {
    signedIn(headers);
    expect(await rename(undefined, input)).toEqual(refused("forbidden"));
    expect(verb).not.toHaveBeenCalled();
  });

  it.each([
    ["without a session", () => newRequest()],
    ["with an invented one", () => newRequest({}, { [SESSION_COOKIE]: "a".repeat(43) })],
    ["after signing out", () => endSession(token).then(() => signedIn())],
    ["when suspended", () => shutOut(person).then(() => signedIn())],
  ])("%s asks to sign in, and never runs the verb", async (_when, arrange) => {
    await arrange();
    expect(await rename(undefined, input)).toEqual(refused("signIn"));
    expect(verb).not.toHaveBeenCalled();
  });

  it("knows the role of this very moment", async () => {
    signedIn();
    await db.update(participants).set({ role: "researcher" }).where(eq(participants.id, person.id));
    await rename(undefined, input);
    expect(verb.mock.lastCall![0].role).toBe("researcher");
  });

  it("refuses what the schema does not know, naming every mistake by its field", async () => {
    signedIn();
    const forged = { ...input, name: "", role: "administrator" } as unknown as z.input<typeof Rename>;
    const answer = await rename(undefined, forged);
    expect(answer).toEqual({
      status: "invalid",
      mistakes: expect.arrayContaining([
        { field: "name", message: nl.mistakes.nameMissing },
        { field: "role", message: nl.mistakes.unknownField },
      ]),
    });
    expect(verb).not.toHaveBeenCalled();
  });

  it("answers in the language of this browser", async () => {
    newRequest({}, { [LANGUAGE_COOKIE]: "en" });
    expect(await rename(undefined, input)).toMatchObject({ message: en.refusals.signIn });
    newRequest({}, { [LANGUAGE_COOKIE]: "xx" });
    expect(await rename(undefined, input)).toMatchObject({ message: nl.refusals.signIn });
  });

  it("lets the signals of Next through", async () => {
    signedIn();
    const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/;307;" });
    verb.mockRejectedValueOnce(redirect);
    await expect(rename(undefined, input)).rejects.toBe(redirect);
  });

  it("says unavailable when the database is away, and keeps the cookie", async () => {
    signedIn();
    // Our own statements wait at most four seconds for a lock; this is the shortest way to a database that is silent.
    await db.transaction(async (tx) => {
      await tx.execute("lock table session in access exclusive mode");
      expect(await rename(undefined, input)).toEqual(refused("unavailable"));
    });
    expect(request.cookies.get(SESSION_COOKIE)).toBe(token);
    expect(await rename(undefined, input)).toMatchObject({ status: "done" });
    expect(await db.$count(sessions, eq(sessions.participantId, person.id))).toBe(1);
  });
});

describe("an action of a visitor", () => {
  it("needs no session, and the same origin all the same", async () => {
    newRequest();
    expect(await knockAction(undefined, { name: "Noor" })).toEqual({ status: "done", value: 4 });
    newRequest({ origin: "https://evil.nl" });
    expect(await knockAction(undefined, { name: "Noor" })).toEqual(refused("forbidden"));
    expect(knock).toHaveBeenCalledOnce();
  });

  it("puts a refusal of the verb into words", async () => {
    newRequest();
    knock.mockRejectedValueOnce(new Refused("suspended"));
    expect(await knockAction(undefined, { name: "Noor" })).toEqual(refused("suspended"));
  });
});
