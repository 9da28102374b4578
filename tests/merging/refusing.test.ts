import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { accountMerges, comments, participants, votes as voteRows } from "#db/schema";
import type { Actor, Role } from "#lib/auth/actor";
import { Refused, isUnavailable } from "#lib/core/errors";
import { eraseAccount } from "#lib/erasing/commands";
import { mergeAccounts } from "#lib/merging/commands";
import { previewMerge } from "#lib/merging/queries";
import { makeOrganisationAdministrator } from "#lib/rights/organisation-administrators";
import { voteOnCase } from "#lib/votes/commands";
import { getCase } from "#lib/cases/queries";
import { atOnce, triedAtOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { linesAbout } from "../support/log.ts";
import { aCase, aComment, aPerson, shutOut } from "../support/people.ts";
import { actorOf, withApp } from "../support/second-factor.ts";
import { startSession } from "#lib/auth/sessions";
import { codeOf, merge, rowOf, twoAccounts } from "./two.ts";

useDatabase();

let staying: Actor;
let former: Actor;
beforeEach(async () => {
  ({ staying, former } = await twoAccounts());
});

const refusal = (message: string) => expect.objectContaining({ message });

/** Both say no, the page beforehand and the deed itself, and nothing happened. */
async function expectRefused(code: string, why: string) {
  expect(await previewMerge(staying, code)).toMatchObject({ refusal: why });
  await expect(mergeAccounts(staying, { code })).rejects.toThrow(refusal(why));
  expect(await rowOf(former)).toMatchObject({ erasedAt: null, handle: former.handle });
  expect(await db.$count(accountMerges, eq(accountMerges.formerId, former.id))).toBe(0);
  expect((await linesAbout({ participantId: former.id })).map(({ action }) => action)).not.toContain("account.merged");
}

describe("two accounts do not become one", () => {
  it("when the other has a role, whichever: a mailbox brings none along", async () => {
    for (const role of ["moderator", "researcher", "partner", "administrator"] satisfies Role[]) {
      former = await aPerson({ role });
      await expectRefused(await codeOf(staying, former), "mergeRole");
    }
  });

  it("when the other looks after an organisation", async () => {
    const administrator = await aPerson({ role: "administrator" });
    await makeOrganisationAdministrator(administrator, { participantId: former.id, until: null, reason: "Kent iedereen.", personalDataSeen: undefined } as never); // prettier-ignore
    await expectRefused(await codeOf(staying, former), "mergeRole");
  });

  it("when the other got a role after the link was mailed", async () => {
    const code = await codeOf(staying, former);
    await db.update(participants).set({ role: "moderator" }).where(eq(participants.id, former.id));
    await expectRefused(code, "mergeRole");
  });

  it("but they do once a role is past its end", async () => {
    await db
      .update(participants)
      .set({ role: "moderator", roleUntil: sql`now() - interval '1 minute'` })
      .where(eq(participants.id, former.id));
    await merge(staying, former);
    expect(await rowOf(staying)).toMatchObject({ role: "participant" });
  });

  it("when the other has a second factor: its mailbox alone does not open it", async () => {
    await withApp(former);
    await expectRefused(await codeOf(staying, former), "mergeSecondFactor");
  });

  it("but an app that was never proven guards nothing", async () => {
    await db
      .execute(sql`insert into code_app (participant_id, secret) values (${former.id}, 'nooit-af')`)
      .catch(() => {});
    await merge(staying, former);
    expect((await rowOf(former)).erasedAt).not.toBeNull();
  });

  it("when who stays has a second factor and did not show it in this session", async () => {
    await withApp(staying);
    const halfway = await actorOf(await startSession(staying.id, "Firefox, Linux"));
    expect(halfway.fresh).toBe(false);
    await expect(codeOf(halfway, former)).rejects.toThrow();
  });

  it("while a measure stands on one of the two: no way around what a moderator decided", async () => {
    const code = await codeOf(staying, former);
    await shutOut(former);
    await expectRefused(code, "mergeMeasured");
  });

  it("nor while one stands on who stays", async () => {
    const code = await codeOf(staying, former);
    await shutOut(staying);
    await expectRefused(code, "mergeMeasured");
  });

  it("with oneself, nor with an account that went into another", async () => {
    const code = await codeOf(staying, former);
    const third = await aPerson();
    await merge(third, former);
    expect(await previewMerge(staying, code)).toBeNull();
    await expect(mergeAccounts(staying, { code })).rejects.toThrow(refusal("mergeLinkOver"));
  });

  it("and what the other is, is no more to be seen without the link", async () => {
    await codeOf(staying, former);
    expect(await previewMerge(staying, "")).toBeNull();
  });
});

describe("at once", () => {
  it("of eight clicks one merges", async () => {
    await aCase(former);
    const code = await codeOf(staying, former);
    const { done, refusals } = await triedAtOnce(8, () => mergeAccounts(staying, { code }));
    expect(done).toBe(1);
    for (const error of refusals) expect(error).toBeInstanceOf(Refused);
    const lines = (await linesAbout({ participantId: former.id })).filter(({ action }) => action === "account.merged");
    expect(lines).toHaveLength(1);
  });

  it("each into the other: one of the two stays", async () => {
    const codes = [await codeOf(staying, former), await codeOf(former, staying)];
    const { done } = await triedAtOnce(2, (at) => mergeAccounts(at === 0 ? staying : former, { code: codes[at]! }));
    expect(done).toBe(1);
    expect([(await rowOf(staying)).erasedAt, (await rowOf(former)).erasedAt].filter(Boolean)).toHaveLength(1);
  });

  it("into two others: one gets it", async () => {
    const third = await aPerson();
    const codes = [await codeOf(staying, former), await codeOf(third, former)];
    await aCase(former);
    const { done } = await triedAtOnce(2, (at) => mergeAccounts(at === 0 ? staying : third, { code: codes[at]! }));
    expect(done).toBe(1);
    expect(await db.$count(accountMerges, eq(accountMerges.formerId, former.id))).toBe(1);
  });

  it("with removing either account: the merge comes first or not at all, and never half", async () => {
    vi.setConfig({ testTimeout: 60_000 });
    for (let round = 0; round < 6; round += 1) {
      ({ staying, former } = await twoAccounts());
      const { number } = await aCase(former);
      const code = await codeOf(staying, former);
      const goes = round % 2 === 0 ? staying : former;
      const outcomes = await atOnce(2, (at) =>
        (at === 0 ? mergeAccounts(staying, { code }) : eraseAccount(goes, { texts: "keep", sure: "yes" })).then(
          () => "done",
          (error: unknown) => error,
        ),
      );
      expect(outcomes.filter((one) => one === "done").length).toBeGreaterThanOrEqual(1);
      const merged = (await db.$count(accountMerges, eq(accountMerges.formerId, former.id))) === 1;
      expect(merged).toBe(outcomes[0] === "done");
      const [row] = await db.execute<{ author: string }>(
        sql`select author_id as author from practice_case where number = ${number}`,
      );
      expect(row!.author).toBe(merged ? staying.id : former.id);
    }
  });

  it("with comments and votes on their way: none is left under the former account, and the number is right", async () => {
    vi.setConfig({ testTimeout: 60_000 });
    for (let round = 0; round < 8; round += 1) {
      ({ staying, former } = await twoAccounts());
      const other = await aPerson();
      const { number } = await aCase(other);
      const { number: mine } = await aCase(former);
      const code = await codeOf(staying, former);
      const errors = await atOnce(15, (at) =>
        (at === 7
          ? mergeAccounts(staying, { code })
          : at % 3 === 0
            ? voteOnCase(at % 2 === 0 ? staying : former, { caseNumber: number, support: true })
            : at % 3 === 1
              ? aComment(former, number)
              : aComment(other, mine)
        ).then(
          () => undefined,
          (error: unknown) => error,
        ),
      );
      expect(errors[7]).toBeUndefined();
      expect(errors.filter(isUnavailable)).toEqual([]);
      expect(await db.$count(comments, eq(comments.authorId, former.id))).toBe(0);
      const votes = await db.$count(voteRows, eq(voteRows.caseNumber, number));
      expect((await getCase(other, number)).votes).toBe(votes);
      expect(votes).toBeLessThanOrEqual(1);
    }
  });
});
