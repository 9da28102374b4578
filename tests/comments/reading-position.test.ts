import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { deleteComment } from "#lib/comments/change";
import { newSinceLastRead, noteReading } from "#lib/comments/reading-position";
import { decide } from "#lib/moderation/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
});

describe("new since your last visit", () => {
  it("is what others said since, and what one may read of it", async () => {
    const { number } = await aCase(author);
    await aComment(author, number);
    expect(await newSinceLastRead(reader, number)).toBeUndefined();
    await noteReading(reader, number, new Date());
    expect(await newSinceLastRead(reader, number)).toMatchObject({ count: 0, first: undefined });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const gone = await aComment(author, number);
    const hidden = await aComment(author, number);
    const first = await aComment(author, number);
    await aComment(reader, number);
    const moderator = await aPerson({ role: "moderator" });
    await decide(moderator, { commentId: hidden, verdict: "hide", reason: "Een naam.", lastDecisionId: "" });
    await deleteComment(author, { commentId: gone });
    expect(await newSinceLastRead(reader, number)).toMatchObject({ count: 1, first });
    expect(await newSinceLastRead(visitor, number)).toBeUndefined();
  });

  it("never goes back, and never ahead of now", async () => {
    const { number } = await aCase(author);
    await noteReading(reader, number, new Date("2100-01-01"));
    const now = (await newSinceLastRead(reader, number))!.readAt;
    expect(now.getTime()).toBeLessThanOrEqual(Date.now());
    await noteReading(reader, number, new Date("2020-01-01"));
    expect((await newSinceLastRead(reader, number))!.readAt).toEqual(now);
  });

  it("is not kept of a talk one may not read", async () => {
    const circle = await aCircle(await aPerson());
    const { number } = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    await noteReading(reader, number, new Date());
    expect(await newSinceLastRead(reader, number)).toBeUndefined();
  });
});
