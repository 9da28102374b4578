import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { places } from "#lib/merging/places";
import { useDatabase } from "../support/database.ts";

useDatabase();

it("somebody thought of every column that points at a person: what happens to it when two accounts become one", async () => {
  const rows = await db.execute<{ place: string }>(sql`
    select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'participant'::regclass`);
  expect(rows.map(({ place }) => place).toSorted()).toEqual(Object.keys(places).toSorted());
});

it("no column keeps a participant without pointing at one, so that none is missed", async () => {
  const rows = await db.execute<{ place: string }>(sql`
    select table_name || '.' || column_name as place from information_schema.columns c
    where table_schema = 'public' and udt_name = 'uuid' and (column_name ~ '(participant|author|maker|moderator)_id$')
      and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`);
  const left = rows.map(({ place }) => place).filter((place) => !(place in places));
  expect(left).toEqual(["audit_entry.participant_id"]);
});
