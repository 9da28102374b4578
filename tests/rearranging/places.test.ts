import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { places } from "#lib/rearranging/merge";
import { useDatabase } from "../support/database.ts";

useDatabase();

it("somebody thought of every table that points at a case or a comment: what happens to it in a merge or a move", async () => {
  const rows = await db.execute<{ place: string }>(sql`
    select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid in ('practice_case'::regclass, 'comment'::regclass)`);
  expect(rows.map(({ place }) => place).toSorted()).toEqual(Object.keys(places).toSorted());
});
