import postgres from "postgres";
import { afterAll, beforeAll } from "vitest";
import { migrate } from "#db/migrate";

const TEMPLATE = "leerkring_template";

/** One statement on the maintenance database of the server behind `url`. */
async function onServer(url: string, statement: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const sql = postgres(maintenance.href, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

/** Makes the migrated database that each test file gets a copy of. */
export async function makeTemplate(url: string): Promise<void> {
  await onServer(url, `drop database if exists ${TEMPLATE}`);
  await onServer(url, `create database ${TEMPLATE}`);
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href);
}

/** Gives this test file an empty, migrated database of its own, in DATABASE_URL. Call once at the top. */
export function useDatabase(): void {
  const url = process.env.DATABASE_URL!;
  const name = new URL(url).pathname.slice(1);
  beforeAll(() => onServer(url, `create database ${name} template ${TEMPLATE}`));
  afterAll(async () => {
    const { closeDatabase } = await import("#db/client");
    await closeDatabase();
    await onServer(url, `drop database if exists ${name} with (force)`);
  });
}
