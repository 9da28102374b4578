import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
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

/** Everything that is kept of a person, as it is at one moment. `told` hears of every part that is there. */
export async function gatherOwnData(personId: string, told: (part: number) => void = () => {}): Promise<OwnData> {
  const parts = Object.entries(sections);
  return db.transaction(async (tx) => {
    const found: Record<string, Row[]> = {};
    for (const [index, [name, section]] of parts.entries()) {
      found[name] = await rowsOf(tx, section, personId);
      told((index + 1) / parts.length);
    }
    const files = await tx.execute<{ id: string; name: string }>(
      sql`select id, id || '.' || type as name from attachment where uploader_id = ${personId} and erased_at is null order by uploaded_at`,
    );
    return { madeAt: new Date(), profile: await profileOf(tx, personId), sections: found, files: [...files] };
  });
}

/** As JSON of the database: moments with their zone, lists as lists. */
async function rowsOf(tx: Transaction, { table, person, order, told }: Section, id: string): Promise<Row[]> {
  const columns = Object.entries(told).map(([name, column]) => `'${name}', ${column}`);
  const rows = await tx.execute<{ row: Row }>(
    sql`select json_build_object(${sql.raw(columns.join(", "))}) as row from ${sql.identifier(table)} t
      where ${sql.raw(person)} = any(array[${id}::uuid] || array(select former_id from account_merge where into_id = ${id})) order by t.${sql.identifier(order)}`,
  );
  return rows.map(({ row }) => row);
}

async function profileOf(tx: Transaction, id: string): Promise<Row> {
  const [found] = await tx.execute<{ row: Row }>(sql`
    select json_build_object('naam', p.name, 'handle', p.handle, 'email', p.email, 'functie', p.job_title, 'overJeWerk', p.about,
      'organisatie', o.name, 'rol', p.role, 'rolTot', p.role_until, 'taal', p.language, 'deelnemerSinds', p.joined_at, 'laatsteBezoek', p.last_visit_at) as row
    from participant p join organisation o on o.id = p.organisation_id where p.id = ${id}`);
  return found!.row;
}
