import { and, count, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { notifications, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { joinCircle, removeFromCircle } from "#lib/circles/commands";
import { postComment } from "#lib/comments/commands";
import { NotFound } from "#lib/core/errors";
import { followCase } from "#lib/following/commands";
import { followingOf } from "#lib/following/queries";
import { ringWaiting } from "#lib/notifications/followers";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, anOrganisation, asKnownNow, commentInput } from "../support/people.ts";

useDatabase();

const rung = async ({ id }: Actor) =>
  (await db.select({ kind: notifications.kind }).from(notifications).where(eq(notifications.receiverId, id)))
    .map(({ kind }) => kind)
    .toSorted();

describe("following", () => {
  it("begins by itself with posting a case and with commenting", async () => {
    const [author, reader, stranger] = [await aPerson(), await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await aComment(reader, number);
    expect(await followingOf(author, number)).toBe("as-always");
    expect(await followingOf(reader, number)).toBe("as-always");
    expect(await followingOf(stranger, number)).toBe("none");
  });

  it("brings every new comment once, and the author and who is answered hear theirs as before", async () => {
    const [author, reader, follower, other] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await followCase(follower, { caseNumber: number, how: "as-always" });
    const parentId = await aComment(reader, number);
    await aComment(other, number, { parentId });
    expect(await rung(author)).toEqual(["comment", "comment"]);
    expect(await rung(reader)).toEqual(["answer"]);
    expect(await rung(follower)).toEqual(["followed", "followed"]);
    expect(await rung(other)).toEqual([]);
  });

  it("ends with nothing at all for who wants to know nothing, also when they comment again", async () => {
    const [author, reader] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    await followCase(author, { caseNumber: number, how: "mute" });
    await aComment(reader, number);
    await followCase(reader, { caseNumber: number, how: "mute" });
    await aComment(reader, number);
    await aComment(author, number);
    expect(await rung(author)).toEqual([]);
    expect(await rung(reader)).toEqual([]);
    expect(await followingOf(reader, number)).toBe("mute");
  });

  it("is chosen per case, changed and taken back; twice is harmless", async () => {
    const [author, reader] = [await aPerson(), await aPerson()];
    const { number } = await aCase(author);
    for (const how of ["weekly", "weekly", "mute", "as-always", "none", "none"] as const) {
      await followCase(reader, { caseNumber: number, how });
      expect(await followingOf(reader, number)).toBe(how);
    }
    await aComment(author, number);
    expect(await rung(reader)).toEqual([]);
  });

  it("needs a case that the reader may know of", async () => {
    const { facilitator, id } = await aCircle(await aPerson());
    const { number } = await aCase(facilitator, { audience: "circle", circleId: id });
    await expect(followCase(await aPerson(), { caseNumber: number, how: "as-always" })).rejects.toThrow(NotFound);
  });

  it("says nothing of a circle to who left it", async () => {
    const { facilitator, id } = await aCircle(await aPerson(), true);
    const member = await aPerson();
    await joinCircle(member, { circleId: id });
    const { number } = await aCase(facilitator, { audience: "circle", circleId: id });
    await aComment(await asKnownNow(member), number);
    await removeFromCircle(await asKnownNow(member), { circleId: id, participantId: member.id });
    await aComment(facilitator, number);
    expect(await rung(member)).not.toContain("followed");
  });
});

it("two thousand followers hear of a comment, each once, and the one who posts it hardly waits", async () => {
  const [author, reader] = [await aPerson(), await aPerson()];
  const { id: organisationId } = await anOrganisation();
  const { number } = await aCase(author);
  await db.insert(participants).values(
    Array.from({ length: 2_000 }, (_, turn) => ({
      handle: `volger-${turn}`,
      email: `volger${turn}@example.nl`,
      name: `Volger ${turn}`,
      organisationId,
    })),
  );
  await db.execute(
    sql`insert into following (case_number, participant_id, level) select ${number}, id, 'follow' from participant where handle like 'volger-%'`,
  );
  await db.execute(sql`analyze`);
  const took: number[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    const input = commentInput(number, { body: `Reactie ${turn}` });
    const from = performance.now();
    await postComment(reader, input);
    took.push(performance.now() - from);
  }
  expect(await ringWaiting()).toBe(9);
  expect(await ringWaiting()).toBe(0);
  const [followed] = await db
    .select({ rows: count() })
    .from(notifications)
    .where(and(eq(notifications.caseNumber, number), eq(notifications.kind, "followed")));
  expect(followed!.rows).toBe(9 * 2_000);
  const sorted = took.toSorted((a, b) => a - b);
  expect(sorted[4]).toBeLessThan(100);
});
