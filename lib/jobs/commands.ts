import { sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import type { QueueName } from "#db/queues";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { NotFound } from "#lib/core/errors";
import { canTendJobs } from "#lib/jobs/policy";
import { dropJobs, retryFailed } from "#lib/jobs/queue";
import type { TendJob, TendQueue } from "#lib/jobs/validation";
import { wake } from "#lib/jobs/wake";
import { giveUpMails } from "#lib/mail/outbox";

/** More than this is for the next press. */
export const MOST_AT_ONCE = 1_000;

/** Held until the end: a process that begins on it waits, or was first. */
async function lockJob(tx: Transaction, queue: QueueName, id: string): Promise<string> {
  const [found] = await tx.execute<{ state: string }>(sql`
    select state::text as state from pgboss.job where name = ${queue} and id = ${id}
      and state in ('created', 'retry', 'active', 'failed') for update`);
  if (!found) throw new NotFound();
  return found.state;
}

/**
 * Does a job now: one that was given up, or one that waits until it is tried again. One that runs already just goes on.
 * @throws Forbidden, NotFound for a job that is over
 */
export async function tryJobAgain(actor: Actor, { queue, jobId }: TendJob): Promise<void> {
  authorise(canTendJobs(actor));
  await db.transaction(async (tx) => {
    const state = await lockJob(tx, queue, jobId);
    if (state === "active") return;
    if (state === "failed") await retryFailed(tx, queue, [jobId]);
    await tx.execute(sql`
      update pgboss.job set start_after = now() where name = ${queue} and id = ${jobId} and start_after > now()`);
    await record(tx, { actorId: actor.id, action: "job.tried-again", detail: { queue, job: jobId } });
  });
  wake();
}

/**
 * Does all jobs of a queue again that were given up. @returns how many
 * @throws Forbidden
 */
export async function tryFailedAgain(actor: Actor, { queue }: TendQueue): Promise<number> {
  authorise(canTendJobs(actor));
  const tried = await db.transaction(async (tx) => {
    const failed = await tx.execute<{ id: string }>(sql`
      select id from pgboss.job where name = ${queue} and state = 'failed'
        order by created_on, id limit ${MOST_AT_ONCE} for update skip locked`);
    if (failed.length === 0) return 0;
    const ids = failed.map(({ id }) => id);
    await retryFailed(tx, queue, ids);
    await record(tx, { actorId: actor.id, action: "job.tried-again", detail: { queue, jobs: failed.length } });
    return failed.length;
  });
  wake();
  return tried;
}

/**
 * Takes a job away that waits or was given up; the mail it would send is never sent. One that runs is left to end.
 * @throws Forbidden, NotFound for a job that is over or runs
 */
export async function cancelJob(actor: Actor, { queue, jobId }: TendJob): Promise<void> {
  authorise(canTendJobs(actor));
  await db.transaction(async (tx) => {
    if ((await lockJob(tx, queue, jobId)) === "active") throw new NotFound();
    await dropJobs(tx, queue, [jobId]);
    if (queue === "mail") await giveUpMails(tx, [jobId]);
    await record(tx, { actorId: actor.id, action: "job.cancelled", detail: { queue, job: jobId } });
  });
}
