import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { bookmarks, notifications } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { dropBookmark, keepBookmark } from "#lib/bookmarks/commands";
import { bookmarkOf, listBookmarks } from "#lib/bookmarks/queries";
import { remindOfBookmarks } from "#lib/bookmarks/remind";
import { KeepBookmark } from "#lib/bookmarks/validation";
import { withdrawCase } from "#lib/cases/commands";
import { Invalid, NotFound } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { listNotifications } from "#lib/notifications/queries";
import { atOnce } from "../support/at-once.ts";
import { useDatabase } from "../support/database.ts";
import { pagesOf } from "../support/pages.ts";
import { aCase, aCircle, aPerson } from "../support/people.ts";

useDatabase();

let author: Actor;
let reader: Actor;

beforeAll(async () => {
  author = await aPerson();
  reader = await aPerson();
});

const keep = (actor: Actor, caseNumber: number, change: Record<string, unknown> = {}) =>
  keepBookmark(actor, parse(KeepBookmark, { caseNumber, ...change }));
const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
const bellOf = async (actor: Actor) =>
  (await db.select().from(notifications).where(eq(notifications.receiverId, actor.id))).map(({ kind }) => kind);

describe("a bookmark", () => {
  it("is one per case, however often it is kept, with a note as it was typed", async () => {
    const { number } = await aCase(author);
    const note = `<b onclick="alert(1)">Straks</b> [a](javascript:alert(1))`;
    await atOnce(6, () => keep(reader, number, { note }));
    await keep(reader, number, { note, remindOn: "2030-01-01" });
    expect((await listBookmarks(reader)).items).toMatchObject([{ note, remindOn: "2030-01-01", case: { number } }]);
    expect(await bookmarkOf(author, number)).toBeUndefined();
    await dropBookmark(reader, { caseNumber: number });
    await dropBookmark(reader, { caseNumber: number });
    expect((await listBookmarks(reader)).items).toEqual([]);
  });

  it("is of a case one may read, and out of sight when one may not any more", async () => {
    const circle = await aCircle(await aPerson());
    const inside = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    await expect(keep(reader, inside.number)).rejects.toThrow(NotFound);
    const { number } = await aCase(author);
    await keep(reader, number);
    await withdrawCase(author, { number });
    expect((await listBookmarks(reader)).items).toEqual([]);
  });

  it("has a guarded note and a real day", async () => {
    const { number } = await aCase(author);
    await expect(keep(reader, number, { note: "Bel 06 12345678." })).rejects.toThrow(Invalid);
    for (const remindOn of ["morgen", "2026-02-30"]) expect(() => keep(reader, number, { remindOn })).toThrow(Invalid);
  });

  it("stands once on the pages of the list", async () => {
    const keeper = await aPerson();
    const numbers: number[] = [];
    for (let at = 0; at < 5; at += 1) numbers.push((await aCase(author)).number);
    for (const number of numbers) await keep(keeper, number);
    await db
      .update(bookmarks)
      .set({ madeAt: sql`now()` })
      .where(eq(bookmarks.participantId, keeper.id));
    const found = (await pagesOf((after) => listBookmarks(keeper, after, 2))).flat().map((one) => one.case.number);
    expect(found.toSorted()).toEqual(numbers.toSorted());
  });
});

describe("a reminder", () => {
  it("rings on its day, once, however many servers look; another day rings again", async () => {
    const { number } = await aCase(author);
    const keeper = await aPerson();
    await keep(keeper, number, { remindOn: "2100-01-01" });
    await remindOfBookmarks();
    expect(await bellOf(keeper)).toEqual([]);
    await keep(keeper, number, { remindOn: today() });
    await atOnce(4, () => remindOfBookmarks());
    expect(await bellOf(keeper)).toEqual(["reminder"]);
    await keep(keeper, number, { remindOn: today(), note: "Nog eens." });
    await remindOfBookmarks();
    expect(await bellOf(keeper)).toEqual(["reminder"]);
    await keep(keeper, number, { remindOn: "2026-01-02" });
    await remindOfBookmarks();
    expect(await bellOf(keeper)).toEqual(["reminder", "reminder"]);
  });

  it("says nothing of a case that one may not read any more", async () => {
    const { number } = await aCase(author);
    const keeper = await aPerson();
    await keep(keeper, number, { remindOn: today() });
    await withdrawCase(author, { number });
    await remindOfBookmarks();
    expect((await listNotifications(keeper)).items).toEqual([]);
  });
});
