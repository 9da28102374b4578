import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails } from "#db/schema";
import { findActor } from "#lib/auth/sessions";
import { Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { getSecondFactor, getSecondFactorOf } from "#lib/second-factor/queries";
import { resetSecondFactor } from "#lib/second-factor/reset";
import { ConfirmCode, ResetSecondFactor } from "#lib/second-factor/validation";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { aPerson } from "../support/people.ts";
import { byMail, withApp } from "../support/second-factor.ts";

useDatabase();

const input = (participantId: string, reason = "Telefoon kwijt; gebeld en herkend.") =>
  parse(ResetSecondFactor, { participantId, reason });

describe("taking somebody's second factor away", () => {
  it("leaves none, ends their sessions, says why in the log, and mails them", async () => {
    const administrator = await aPerson({ role: "administrator" });
    const person = await aPerson({ role: "moderator" });
    const { token } = await withApp(person);
    await resetSecondFactor(administrator, input(person.id));
    expect(await findActor(token)).toBeNull();
    const { actor } = await byMail(person);
    expect(actor).toMatchObject({
      role: "participant",
      roleWaiting: "moderator",
      secondFactor: "missing",
      fresh: true,
    });
    expect(await getSecondFactor(actor)).toEqual({ appSince: null, passkeys: [], codesLeft: 0, any: false });
    expect(await linesAbout({ participantId: person.id })).toMatchObject([
      {
        actorId: administrator.id,
        action: "participant.second-factor-reset",
        reason: "Telefoon kwijt; gebeld en herkend.",
      },
    ]);
    const told = await db.select({ body: mails.body }).from(mails).where(eq(mails.participantId, person.id));
    expect(told.at(-1)!.body).toContain("Een beheerder heeft je tweede stap weggehaald");
  });

  it("is for administrators, never for themselves; the command line may always", async () => {
    const person = await aPerson();
    for (const role of ["participant", "moderator", "researcher"] as const)
      await expect(resetSecondFactor(await aPerson({ role }), input(person.id)), role).rejects.toThrow(Forbidden);
    const administrator = await aPerson({ role: "administrator" });
    await expect(resetSecondFactor(administrator, input(administrator.id))).rejects.toThrow(Forbidden);
    await withApp(administrator);
    await resetSecondFactor(null, input(administrator.id, "Vanaf de server."));
    expect((await byMail(administrator)).actor.secondFactor).toBe("missing");
  });

  it("needs a reason and a person", async () => {
    const administrator = await aPerson({ role: "administrator" });
    expect(() => input(administrator.id, " ")).toThrow(Invalid);
    await expect(resetSecondFactor(administrator, input("00000000-0000-4000-8000-000000000000"))).rejects.toThrow(
      NotFound,
    );
    await expect(getSecondFactorOf(administrator, "niemand")).rejects.toThrow(NotFound);
    await expect(getSecondFactorOf(await aPerson(), administrator.handle)).rejects.toThrow(Forbidden);
  });
});

describe("a code as people type it", () => {
  it.each([
    ["123 456", "123456"],
    [" ABCDE-FGHJK ", "abcdefghjk"],
    ["abcde fghjk", "abcdefghjk"],
  ])("%j is %s", (code, kept) => expect(parse(ConfirmCode, { code }).code).toBe(kept));

  it.each(["", "  ", "- -", "1".repeat(41), undefined])("%j is none", (code) => {
    expect(() => parse(ConfirmCode, { code })).toThrow(Invalid);
  });

  it("goes on to no other site", () => {
    expect(parse(ConfirmCode, { code: "123456", path: "//evil.nl" }).path).toBe("/");
  });
});
