import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { blockParticipant, unblockParticipant } from "#lib/blocks/commands";
import { hasBlocked, listBlocked } from "#lib/blocks/queries";
import { listComments } from "#lib/comments/queries";
import { Forbidden, NotFound } from "#lib/core/errors";
import { listNotifications } from "#lib/notifications/queries";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson } from "../support/people.ts";

useDatabase();

let one: Actor;
let other: Actor;
let number: number;
beforeEach(async () => {
  [one, other] = [await aPerson(), await aPerson({ name: "Sam de Wit" })];
  ({ number } = await aCase(one));
});

const folded = async (viewer: Actor) => (await listComments(viewer, number)).items.map(({ blocked }) => blocked);

it("who is blocked stands folded for the blocker and for nobody else, and notices nothing", async () => {
  await aComment(other, number);
  await blockParticipant(one, { handle: other.handle });
  await blockParticipant(one, { handle: other.handle });
  await aComment(other, number);
  expect(await folded(one)).toEqual([true, true]);
  expect(await folded(other)).toEqual([false, false]);
  expect(await folded(await aPerson())).toEqual([false, false]);
  expect((await listNotifications(one)).items).toEqual([]);
  expect(await hasBlocked(other, one.id)).toBe(false);
  expect(await listBlocked(other)).toEqual([]);
  await aComment(one, number, { parentId: (await listComments(other, number)).items[0]!.id });
  expect((await listNotifications(other)).items).toMatchObject([{ kind: "answer" }]);
});

it("a block is lifted, and from then on the other is heard again; twice is harmless", async () => {
  await blockParticipant(one, { handle: other.handle });
  expect(await listBlocked(one)).toMatchObject([{ handle: other.handle, name: "Sam de Wit" }]);
  for (let turn = 0; turn < 2; turn += 1) await unblockParticipant(one, { handle: other.handle });
  await aComment(other, number);
  expect(await folded(one)).toEqual([false]);
  expect((await listNotifications(one)).items).toHaveLength(1);
});

it("nobody blocks themselves or who is not there, and the log says nothing of a block", async () => {
  await expect(blockParticipant(one, { handle: one.handle })).rejects.toThrow(Forbidden);
  await expect(blockParticipant(one, { handle: "niemand" })).rejects.toThrow(NotFound);
  await blockParticipant(one, { handle: other.handle });
  const rows = await db.execute(sql`select 1 from audit_entry where participant_id = ${other.id}`);
  expect(rows).toHaveLength(0);
});

it("the log says that somebody blocked, never whom, and once", async () => {
  await blockParticipant(one, { handle: other.handle });
  await blockParticipant(one, { handle: other.handle });
  await unblockParticipant(one, { handle: other.handle });
  await unblockParticipant(one, { handle: other.handle });
  const lines = await db.execute(sql`select action, to_jsonb(audit_entry)::text as line from audit_entry
    where actor_id = ${one.id} and action like 'account.%' order by id`);
  expect(lines.map(({ action }) => action)).toEqual(["account.blocked", "account.unblocked"]);
  expect(JSON.stringify(lines)).not.toContain(other.id);
});
