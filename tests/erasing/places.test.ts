import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { places } from "#lib/erasing/places";
import { useDatabase } from "../support/database.ts";

useDatabase();

it("somebody thought of every column that points at a person: what happens to it when their account is removed", async () => {
  const rows = await db.execute<{ place: string }>(sql`
    select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'participant'::regclass`);
  expect(rows.map(({ place }) => place).toSorted()).toEqual(Object.keys(places).toSorted());
});
