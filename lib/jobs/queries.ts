import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { QueueName } from "#db/queues";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import type { Page } from "#lib/core/pagination";
import { canTendJobs } from "#lib/jobs/policy";
import { queueNames } from "#lib/jobs/validation";
import type { JobView } from "#lib/jobs/validation";
import { maskAddress } from "#lib/mail/mask";

export interface QueueCount {
  queue: QueueName;
  /** To be done for the first time. */
  waiting: number;
  /** Failed before, and to be tried again. */
  again: number;
  running: number;
  /** Given up. */
  failed: number;
}

/** How many jobs of each queue are not done. */
export async function countJobs(): Promise<QueueCount[]> {
  const rows = await db.execute<{ queue: QueueName; state: string; many: number }>(sql`
    select name as queue, state::text as state, count(*)::int as many from pgboss.job
      where state in ('created', 'retry', 'active', 'failed') group by 1, 2`);
  const of = (queue: QueueName, state: string) =>
    rows.find((row) => row.queue === queue && row.state === state)?.many ?? 0;
  return queueNames.map((queue) => ({
    queue,
    waiting: of(queue, "created"),
    again: of(queue, "retry"),
    running: of(queue, "active"),
    failed: of(queue, "failed"),
  }));
}

const statesOf: Record<JobView, string> = { open: "{created,retry,active}", failed: "{failed}" };

export interface WaitingJob {
  id: string;
  queue: QueueName;
  state: "created" | "retry" | "active" | "failed";
  since: Date;
  /** When it may be done. */
  due: Date;
  tries: number;
  /** Of a mail: what sort, and to whom, as far as an administrator need know. */
  mail: { kind: string; to: string } | null;
}

/** Jobs that are not done, newest first. Nothing of what they say. @throws Forbidden, Invalid for a strange cursor */
export async function listJobs(actor: Actor, view: JobView, after?: string): Promise<Page<WaitingJob>> {
  authorise(canTendJobs(actor));
  const [micros, last] = after ? readCursor(after, "number", "uuid") : [];
  const beyond =
    micros === undefined
      ? sql`true`
      : sql`(j.created_on, j.id) < (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${last}::uuid)`;
  const rows = await db.execute<Row>(sql`
    select j.id, j.name as queue, j.state::text as state, j.retry_count::int as tries, m.kind, m.recipient,
        (extract(epoch from j.created_on) * 1000000)::bigint::text as micros,
        (extract(epoch from j.start_after) * 1000)::bigint::text as due
      from pgboss.job j left join mail m on j.name = 'mail' and m.id = j.id
      where j.state::text = any(${statesOf[view]}::text[]) and ${beyond}
      order by j.created_on desc, j.id desc limit ${PAGE_SIZE + 1}`);
  const page = toPage([...rows], PAGE_SIZE, ({ micros: at, id }) => [Number(at), id]);
  return { ...page, items: page.items.map(jobOf) };
}

interface Row extends Record<string, unknown> {
  id: string;
  queue: QueueName;
  state: WaitingJob["state"];
  tries: number;
  kind: string | null;
  recipient: string | null;
  micros: string;
  due: string;
}

const jobOf = ({ id, queue, state, tries, kind, recipient, micros, due }: Row): WaitingJob => ({
  id,
  queue,
  state,
  tries,
  since: new Date(Number(micros) / 1_000),
  due: new Date(Number(due)),
  mail: kind !== null && recipient !== null ? { kind, to: maskAddress(recipient) } : null,
});
