import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, followUps, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visitor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { addToCircle, removeFromCircle } from "#lib/circles/commands";
import { deleteComment } from "#lib/comments/change";
import type { Invalid } from "#lib/core/errors";
import { Conflict, Forbidden, NotFound, constraintOf } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { editFollowUp, removeFollowUp, tellFollowUp } from "#lib/follow-ups/commands";
import { FOLLOW_UP_LENGTH, MOST_FOLLOW_UPS } from "#lib/follow-ups/choices";
import { countFollowUps, getFollowUp, listFollowUps } from "#lib/follow-ups/queries";
import { TellFollowUp } from "#lib/follow-ups/validation";
import { decide } from "#lib/moderation/commands";
import { listNotifications } from "#lib/notifications/queries";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aFollowUp, aPerson, asKnownNow } from "../support/people.ts";

useDatabase();

const told = async (actor: Actor) =>
  (await listNotifications(actor)).items.filter(({ kind }) => kind === "follow-up").map(({ actor: by }) => by);

describe("telling what came of the advice", () => {
  it("shows in the order it was told, and rings everyone who advised once", async () => {
    const [author, first, second, silent] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await aComment(first, number);
    await aComment(first, number);
    await aComment(second, number);
    await aComment(author, number);
    await aFollowUp(author, number, { tried: "Eerst soep." });
    await aFollowUp(author, number, { tried: "Toen taart." });
    expect((await listFollowUps(silent, number)).map(({ tried }) => tried)).toEqual(["Eerst soep.", "Toen taart."]);
    expect(await told(first)).toEqual([author.name, author.name]);
    expect(await told(second)).toHaveLength(2);
    expect(await told(author)).toEqual([]);
    expect(await told(silent)).toEqual([]);
  });

  it("rings nobody whose comment is gone or hidden", async () => {
    const [author, gone, hidden] = [await aPerson(), await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await deleteComment(gone, { commentId: await aComment(gone, number) });
    const commentId = await aComment(hidden, number);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { commentId, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    await aFollowUp(author, number);
    expect(await told(gone)).toEqual([]);
    expect(await told(hidden)).toEqual([]);
  });

  it("stays in the circle: not for who left before or after, not for outsiders", async () => {
    const { id: circleId, facilitator: author } = await aCircle(await aPerson());
    const join = async () => {
      const person = await aPerson();
      await addToCircle(author, { circleId, handle: person.handle });
      return asKnownNow(person);
    };
    const [before, after, stays] = [await join(), await join(), await join()];
    const { number } = await aCase(author, { audience: "circle", circleId });
    for (const person of [before, after, stays]) await aComment(person, number);
    await removeFromCircle(before, { circleId, participantId: before.id });
    const { unread } = await asKnownNow(before);
    const followUpId = await aFollowUp(author, number);
    expect((await asKnownNow(before)).unread).toBe(unread);
    expect(await told(await asKnownNow(after))).toHaveLength(1);
    await removeFromCircle(after, { circleId, participantId: after.id });
    for (const person of [await asKnownNow(before), await asKnownNow(after), await aPerson()]) {
      expect(await told(person)).toEqual([]);
      expect(await listFollowUps(person, number)).toEqual([]);
      await expect(getFollowUp(person, followUpId)).rejects.toThrow(NotFound);
    }
    expect(await told(await asKnownNow(stays))).toHaveLength(1);
  });

  it("is not for visitors, who hear only how many there are of a public case", async () => {
    const author = await aPerson();
    const { number } = await aCase(author, { audience: "public" });
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: number, verdict: "publish", reason: "Mooi.", lastDecisionId: "" });
    const followUpId = await aFollowUp(author, number);
    expect(await listFollowUps(visitor, number)).toEqual([]);
    await expect(getFollowUp(visitor, followUpId)).rejects.toThrow(NotFound);
    expect(await countFollowUps(number)).toBe(1);
  });

  it("goes out of sight with its case", async () => {
    const [author, adviser] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await aComment(adviser, number);
    const followUpId = await aFollowUp(author, number);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { caseNumber: number, verdict: "hide", reason: "Namen.", lastDecisionId: "" });
    expect(await listFollowUps(adviser, number)).toEqual([]);
    expect(await told(adviser)).toEqual([]);
    expect(await listFollowUps(moderator, number)).toHaveLength(1);
    await withdrawCase(author, { number });
    await expect(getFollowUp(author, followUpId)).rejects.toThrow(NotFound);
  });

  it("is for the author of a posted case, and leaves a line in the log", async () => {
    const [author, other] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await expect(aFollowUp(other, number)).rejects.toThrow(Forbidden);
    await expect(aFollowUp(await aPerson({ role: "moderator" }), number)).rejects.toThrow(Forbidden);
    const draft = await aCase(author, { intent: "draft" });
    await expect(aFollowUp(author, draft.number)).rejects.toThrow(NotFound);
    await aFollowUp(author, number);
    const lines = await db.select().from(auditEntries).where(eq(auditEntries.action, "follow-up.told"));
    expect(lines.filter(({ caseNumber }) => caseNumber === number)).toMatchObject([{ actorId: author.id }]);
  });

  it("makes the case active again", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const long = new Date("2026-01-01T00:00:00Z");
    await db.update(practiceCases).set({ lastActiveAt: long }).where(eq(practiceCases.number, number));
    await aFollowUp(author, number);
    const [row] = await db.select().from(practiceCases).where(eq(practiceCases.number, number));
    expect(row!.lastActiveAt.getTime()).toBeGreaterThan(long.getTime());
  });

  it("twenty times at once with one key is one follow-up; other words under it are a conflict", async () => {
    const [author, adviser] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await aComment(adviser, number);
    const ids = await atOnce(20, () => aFollowUp(author, number, { submissionKey: "twintig-keer" }));
    expect(new Set(ids).size).toBe(1);
    expect(await told(adviser)).toHaveLength(1);
    const other = aFollowUp(author, number, { submissionKey: "twintig-keer", tried: "Anders." });
    await expect(other).rejects.toThrow(Conflict);
  });

  it("ends at a number", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const row = { caseNumber: number, authorId: author.id, tried: "a", happened: "b" };
    await db.insert(followUps).values(Array.from({ length: MOST_FOLLOW_UPS }, () => row));
    await expect(aFollowUp(author, number)).rejects.toThrow("followUpsFull");
  });
});

describe("changing and removing one's own follow-up", () => {
  it("keeps the later change, and says that it was edited", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const followUpId = await aFollowUp(author, number);
    await editFollowUp(author, { followUpId, tried: "Soep.", happened: "Veertig.", version: 1 });
    await expect(editFollowUp(author, { followUpId, tried: "Thee.", happened: "Tien.", version: 1 })).rejects.toThrow(
      Conflict,
    );
    expect(await getFollowUp(author, followUpId)).toMatchObject({ happened: "Veertig.", version: 2 });
    expect((await getFollowUp(author, followUpId)).editedAt).not.toBeNull();
  });

  it("is not for others; removed it is gone, also out of the bells", async () => {
    const [author, adviser] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await aComment(adviser, number);
    const followUpId = await aFollowUp(author, number);
    await expect(removeFollowUp(adviser, { followUpId })).rejects.toThrow(Forbidden);
    await expect(editFollowUp(adviser, { followUpId, tried: "a", happened: "b" })).rejects.toThrow(Forbidden);
    await removeFollowUp(author, { followUpId });
    expect(await told(adviser)).toEqual([]);
    expect(await db.$count(followUps, eq(followUps.id, followUpId))).toBe(0);
    await expect(removeFollowUp(author, { followUpId })).rejects.toThrow(NotFound);
  });
});

describe("wrong input", () => {
  const given = { caseNumber: 1, tried: "a", happened: "b" };
  it.each([
    [{ ...given, tried: " \n " }, "tried"],
    [{ ...given, happened: undefined }, "happened"],
    [{ ...given, tried: "a".repeat(FOLLOW_UP_LENGTH + 1) }, "tried"],
    [{ ...given, happened: ["a"] }, "happened"],
    [{ ...given, authorId: "x" }, "authorId"],
    [{ ...given, caseNumber: -1 }, "caseNumber"],
  ])("%# is told by field", (input, field) => {
    const mistakes = (() => {
      try {
        parse(TellFollowUp, input);
      } catch (error) {
        return (error as Invalid).mistakes;
      }
    })();
    expect(mistakes?.map((mistake) => mistake.field)).toEqual([field]);
  });

  it("of more signs than promised is refused by the database too", async () => {
    const author = await aPerson();
    const { number } = await aCase(author);
    const long = "é".repeat(FOLLOW_UP_LENGTH);
    await tellFollowUp(author, { caseNumber: number, tried: long, happened: long });
    for (const [tried, happened, name] of [
      [`${long}e`, "b", "case_follow_up_tried"],
      ["a", "", "case_follow_up_happened"],
    ] as const) {
      const refusal = await db
        .insert(followUps)
        .values({ caseNumber: number, authorId: author.id, tried, happened })
        .then(
          () => undefined,
          (error: unknown) => constraintOf(error),
        );
      expect(refusal).toBe(name);
    }
  });
});
