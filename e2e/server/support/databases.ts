import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

/** Runs one statement on the maintenance database of the server behind `url`. */
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

interface OwnDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A database with the demo community, for one test file alone. */
export const copyOfDemo = (): Promise<OwnDatabase> => make((demo) => `template ${demo}`);

/** A database without any table. */
export const emptyDatabase = (): Promise<OwnDatabase> => make(() => "template template0");

async function make(how: (demo: string) => string): Promise<OwnDatabase> {
  const source = new URL(inject("demoDatabaseUrl"));
  const name = `server_${randomBytes(6).toString("hex")}`;
  await onServer(source.href, `create database ${name} ${how(source.pathname.slice(1))}`);
  const url = new URL(source);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(source.href, `drop database if exists ${name} with (force)`) };
}

/** One query on a connection of its own. */
export async function ask<Row extends object>(
  url: string,
  text: string,
  parameters: (string | number)[] = [],
): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    return [...(await sql.unsafe<Row[]>(text, parameters))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}
