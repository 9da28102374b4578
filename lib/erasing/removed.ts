import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { notifications, tips, transfers } from "#db/schema";
import { emptyCaseIn, emptyCollectionsIn, emptyCommentsIn } from "#lib/erasing/content";

/** Of a hiding h: a moderator decided it, before this moment, and nobody looks at it again. */
const settled = (before: SQL) => sql`h.kind = 'hidden' and h.hidden_at < ${before}
  and not exists (select 1 from appeal a join decision d on d.id = a.decision_id where a.answered_at is null
    and (d.case_number = h.case_number or d.comment_id = h.comment_id or d.collection_id = h.collection_id or d.tip_id = h.tip_id))
  and not exists (select 1 from matter m
    where m.case_number = h.case_number or m.comment_id = h.comment_id or m.collection_id = h.collection_id or m.tip_id = h.tip_id)`;

/**
 * The kinds of what went out of sight before a moment, each with the numbers or ids of those whose words still stand. Of a
 * case that was withdrawn the talk goes too: nobody can read it any more.
 */
const places = {
  case: (before: SQL) => sql`
    select c.number::text as key from practice_case c where c.withdrawn_at < ${before} and (c.slug <> ''
      or exists (select 1 from comment m where m.case_number = c.number and m.deleted_at is null)
      or exists (select 1 from tip t where t.case_number = c.number and t.removed_at is null)
      or exists (select 1 from case_transfer r where r.case_number = c.number))
    union select h.case_number::text from hiding h join practice_case c on c.number = h.case_number
      where c.withdrawn_at is null and ${settled(before)}`,
  comment: (before: SQL) => sql`
    select m.id::text as key from hiding h join comment m on m.id = h.comment_id where m.deleted_at is null and ${settled(before)}`,
  tip: (before: SQL) => sql`
    select t.id::text as key from hiding h join tip t on t.id = h.tip_id where t.removed_at is null and ${settled(before)}`,
  collection: (before: SQL) => sql`
    select l.id::text as key from collection l where l.removed_at < ${before} and l.slug not like 'verwijderd-%'
    union select l.id::text from hiding h join collection l on l.id = h.collection_id
      where l.removed_at is null and ${settled(before)}`,
};
type Place = keyof typeof places;

const empty: Record<Place, (tx: Transaction, key: string) => Promise<void>> = {
  case: (tx, key) => emptyCaseAndTalk(tx, Number(key)),
  comment: async (tx, key) => emptyCommentsIn(tx, await caseOf(tx, "comment", key), sql`(${key}::uuid)`),
  tip: async (tx, key) => emptyTips(tx, sql`${tips.id} = ${key}`),
  collection: (tx, key) => emptyCollectionsIn(tx, sql`id = ${key}::uuid`),
};

/** How many things went out of sight before this moment and still have their words. */
export async function countRemoved(before: SQL): Promise<number> {
  const all = sql.join(
    Object.values(places).map((of) => sql`(select count(*) from (${of(before)}) x)`),
    sql` + `,
  );
  const [row] = await db.execute<{ count: number }>(sql`select (${all})::int as count`);
  return row!.count;
}

/**
 * Takes the words of what went out of sight before this moment, one thing at a time; twice is harmless.
 * @returns how many things
 */
export async function emptyRemoved(before: SQL, most: number): Promise<number> {
  let done = 0;
  for (const [place, of] of Object.entries(places) as [Place, (typeof places)[Place]][]) {
    const found = await db.execute<{ key: string }>(sql`select key from (${of(before)}) x order by key limit ${most}`);
    for (const { key } of found)
      await db.transaction(async (tx) => {
        if (place !== "collection") await tx.execute(lockCase(place === "case" ? key : await caseOf(tx, place, key)));
        // Who put it back meanwhile came first.
        const [still] = await tx.execute(sql`select 1 from (${of(before)}) x where key = ${key}`);
        if (still) await empty[place](tx, key);
      });
    done += found.length;
  }
  return done;
}

const lockCase = (number: number | string) =>
  sql`select number from practice_case where number = ${number} for no key update`;

async function caseOf(tx: Transaction, table: "comment" | "tip", id: string): Promise<number> {
  const [row] = await tx.execute<{ number: string }>(
    sql`select case_number as number from ${sql.identifier(table)} where id = ${id}`,
  );
  return Number(row!.number);
}

async function emptyTips(tx: Transaction, which: SQL): Promise<void> {
  await tx
    .update(tips)
    .set({ body: "", removedAt: sql`now()` })
    .where(and(which, isNull(tips.removedAt)));
}

/** Decisions are told to who wrote it as long as notifications are kept; all else about it would lead nowhere. */
async function emptyCaseAndTalk(tx: Transaction, number: number): Promise<void> {
  await emptyCaseIn(tx, number);
  await emptyCommentsIn(tx, number, sql`(select id from comment where case_number = ${number} and deleted_at is null)`);
  await emptyTips(tx, sql`${tips.caseNumber} = ${number}`);
  await tx.delete(transfers).where(eq(transfers.caseNumber, number));
  await tx
    .delete(notifications)
    .where(and(eq(notifications.caseNumber, number), notInArray(notifications.kind, ["decision", "appeal-decided"])));
}

const untouched = (before: SQL) => sql`
  select c.number from practice_case c where c.posted_at is null and c.withdrawn_at is null and c.changed_at < ${before}
    and not exists (select 1 from working_copy w where w.case_number = c.number and w.saved_at >= ${before})`;
const unsaved = (before: SQL) => sql`select w.participant_id, w.key from working_copy w where w.saved_at < ${before}`;

/** How many drafts and unsaved texts nobody touched since this moment. */
export async function countUntouched(before: SQL): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select ((select count(*) from (${untouched(before)}) d)
    + (select count(*) from (${unsaved(before)}) w))::int as count`);
  return row!.count;
}

/** Takes the words of drafts that nobody touched since this moment, and unsaved texts as old. @returns how many */
export async function emptyUntouched(before: SQL, most: number): Promise<number> {
  const drafts = await db.execute<{ number: string }>(sql`${untouched(before)} order by c.changed_at limit ${most}`);
  for (const { number } of drafts)
    await db.transaction(async (tx) => {
      await tx.execute(lockCase(number));
      // Who went on writing meanwhile came first.
      const [still] = await tx.execute(sql`${untouched(before)} and c.number = ${number}`);
      if (still) await emptyCaseIn(tx, Number(number));
    });
  const texts = await db.execute(sql`
    delete from working_copy where (participant_id, key) in (${unsaved(before)} order by w.saved_at limit ${most})
      and saved_at < ${before} returning 1`);
  return drafts.length + texts.length;
}
