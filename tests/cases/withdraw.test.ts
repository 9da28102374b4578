import { describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { getCase, listCases, listDrafts } from "#lib/cases/queries";
import { WithdrawCase } from "#lib/cases/validation";
import { Conflict, Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide } from "#lib/moderation/commands";
import { triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { deedsAbout } from "../support/log.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

const withdraw = (actor: Actor, number: number, version?: number) =>
  withdrawCase(actor, parse(WithdrawCase, { number, version }));

describe("withdrawing a case", () => {
  it("takes it out of sight for everyone, the author and moderators too, and out of public view", async () => {
    const author = await aPerson();
    const moderator = await aPerson({ role: "moderator" });
    const { number } = await aCase(author, { audience: "public" });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Goed.", lastDecisionId: "" });
    await withdraw(author, number);
    for (const viewer of [author, moderator, await aPerson(), visitor]) {
      await expect(getCase(viewer, number)).rejects.toThrow(NotFound);
      expect((await listCases(viewer)).items.map((item) => item.number)).not.toContain(number);
    }
    expect(await deedsAbout({ caseNumber: number })).toEqual(["case.posted", "case.published", "case.withdrawn"]);
  });

  it("twice, or five times at once, is done once; the rest find nothing", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const { done, refusals } = await triedAtOnce(5, () => withdraw(author, number));
    expect(done).toBe(1);
    for (const refusal of refusals) expect(refusal).toBeInstanceOf(NotFound);
    expect(await deedsAbout({ caseNumber: number })).toEqual(["case.posted", "case.withdrawn"]);
  });

  it("works for a draft", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { intent: "draft" });
    await withdraw(author, number, 1);
    expect(await listDrafts(author)).toEqual([]);
  });

  it("is for its author: readers are forbidden, who may not read it find nothing", async () => {
    const author = await aPerson();
    const posted = await aCase(author);
    const draft = await aCase(author, { intent: "draft" });
    await expect(withdraw(await aPerson(), posted.number)).rejects.toThrow(Forbidden);
    await expect(withdraw(await aPerson({ role: "moderator" }), posted.number)).rejects.toThrow(Forbidden);
    await expect(withdraw(await aPerson(), draft.number)).rejects.toThrow(NotFound);
    await expect(withdraw(author, 999_999)).rejects.toThrow(NotFound);
    await expect(getCase(author, posted.number)).resolves.toBeDefined();
  });

  it("of another version than was read is a conflict", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    await expect(withdraw(author, number, 2)).rejects.toThrow(Conflict);
    await expect(withdraw(author, number, 1)).resolves.toBeUndefined();
  });

  it.each([{}, { number: 0 }, { number: -1 }, { number: 1.5 }, { number: "twaalf" }, { number: 1e300 }])(
    "of %j is no case at all",
    (input) => {
      expect(() => parse(WithdrawCase, input)).toThrow(Invalid);
    },
  );
});
