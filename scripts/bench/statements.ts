import type { Sql } from "postgres";
import type { Shot } from "./load.ts";

const ROUNDS = 20;

export interface Statements {
  /** Statements per answer, transaction control included. */
  perAnswer: number;
  /** Mean milliseconds of the slowest of them inside the database. */
  slowest: number;
}

/** What one answer asks of the database, from pg_stat_statements, without any load. */
export async function statementsOf(sql: Sql, origin: string, shots: Shot[]): Promise<Statements> {
  const ask = async ({ path, ...rest }: Shot) => (await fetch(origin + path, rest)).arrayBuffer();
  await ask(shots[0]!);
  await sql`select pg_stat_statements_reset()`;
  for (let round = 0; round < ROUNDS; round += 1) await ask(shots[(round + 1) % shots.length]!);
  const [row] = await sql<{ calls: number; slowest: number }[]>`
    select coalesce(sum(calls), 0)::int as calls, coalesce(max(mean_exec_time), 0) as slowest
    from pg_stat_statements join pg_database d on d.oid = dbid
    where d.datname = current_database() and query !~ 'pg_stat_statements|sign_in_request|from "mail"|rate_limit'`;
  return { perAnswer: row!.calls / ROUNDS, slowest: row!.slowest };
}
