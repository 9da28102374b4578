import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { sections } from "#lib/own-data/sections";
import type { Section } from "#lib/own-data/sections";

export type Row = Record<string, unknown>;

export interface OwnData {
  madeAt: Date;
  profile: Row;
  /** Per section its rows, oldest first; a section without rows is there too. */
  sections: Record<string, Row[]>;
  /** The files the actor added that are still there: id, and the name each has in the file. */
  files: { id: string; name: string }[];
}

/**
 * Everything that is kept of the actor, as it is at one moment. That they took it stands in the log.
 * @throws FreshSignInNeeded, TooFast
 */
export async function gatherOwnData(actor: Actor): Promise<OwnData> {
  requireFresh(actor);
  await limit("export.hour", actor.id);
  return db.transaction(async (tx) => {
    await record(tx, { actorId: actor.id, action: "own-data.taken" });
    const found: Record<string, Row[]> = {};
    for (const [name, section] of Object.entries(sections)) found[name] = await rowsOf(tx, section, actor.id);
    const files = await tx.execute<{ id: string; name: string }>(
      sql`select id, id || '.' || type as name from attachment where uploader_id = ${actor.id} and erased_at is null order by uploaded_at`,
    );
    return { madeAt: new Date(), profile: await profileOf(tx, actor.id), sections: found, files: [...files] };
  });
}

/** As JSON of the database: moments with their zone, lists as lists. */
async function rowsOf(tx: Transaction, { table, person, order, told }: Section, id: string): Promise<Row[]> {
  const columns = Object.entries(told).map(([name, column]) => `'${name}', ${column}`);
  const rows = await tx.execute<{ row: Row }>(
    sql`select json_build_object(${sql.raw(columns.join(", "))}) as row from ${sql.identifier(table)} t
      where ${sql.raw(person)} = ${id} order by t.${sql.identifier(order)}`,
  );
  return rows.map(({ row }) => row);
}

async function profileOf(tx: Transaction, id: string): Promise<Row> {
  const [found] = await tx.execute<{ row: Row }>(sql`
    select json_build_object('naam', p.name, 'handle', p.handle, 'email', p.email, 'functie', p.job_title, 'overJeWerk', p.about,
      'organisatie', o.name, 'rol', p.role, 'taal', p.language, 'deelnemerSinds', p.joined_at, 'laatsteBezoek', p.last_visit_at) as row
    from participant p join organisation o on o.id = p.organisation_id where p.id = ${id}`);
  return found!.row;
}
