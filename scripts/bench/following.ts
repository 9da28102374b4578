/**
 * `npm run bench -- --following`: a case with 2 000 followers on which 100 comments come in a minute (trust.md R-7): how long who
 * posts waits, how long until all bells rang, and how many mails each follower gets.
 */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { closeDatabase, db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { postComment } from "#lib/comments/commands";
import { env } from "#lib/core/env";
import { gatherMails } from "#lib/notifications/gather";
import { ringWaiting } from "#lib/notifications/followers";

const FOLLOWERS = 2_000;
const COMMENTS = 100;
const EVERY_MS = 600;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

const [writer] = await db.execute<{ id: string; organisation: string }>(
  sql`select id, organisation_id as organisation from participant where role = 'participant' order by id limit 1`,
);
const actor = { kind: "participant", role: "participant", id: writer!.id, organisation: { id: writer!.organisation }, circleIds: [], coAuthored: [], joinedAt: new Date(0) } as unknown as Actor; // prettier-ignore
const [subject] = await db.execute<{ number: number }>(sql`
  select number::int from practice_case where audience = 'participants' and posted_at is not null and author_id <> ${actor.id}
  order by number limit 1`);
const caseNumber = subject!.number;
await db.execute(sql`
  with crowd as (
    insert into participant (handle, email, name, organisation_id, joined_at)
    select 'volger-' || n, 'volger.' || n || '@example.nl', 'Volger ' || n,
      (select id from organisation order by slug offset n % 6 limit 1), now() - interval '90 days'
    from generate_series(1, ${FOLLOWERS}) n returning id)
  insert into following (case_number, participant_id, level, pace) select ${caseNumber}, id, 'follow', 'at-once' from crowd`);

let over = false;
let rung = 0;
const ringing = (async () => {
  while (!over) {
    rung += await ringWaiting();
    await sleep(100);
  }
  while ((await ringWaiting()) > 0) rung += 1;
})();

const times: number[] = [];
const began = Date.now();
for (let turn = 0; turn < COMMENTS; turn += 1) {
  const started = performance.now();
  await postComment(actor, {
    caseNumber,
    parentId: undefined,
    kind: "experience",
    body: `Zo ging het bij ons, deel ${turn}.`,
    submissionKey: randomUUID(),
    personalDataSeen: false,
    sure: true,
  } as unknown as Parameters<typeof postComment>[1]);
  times.push(performance.now() - started);
  await sleep(began + (turn + 1) * EVERY_MS - Date.now());
}
const posted = Date.now();
over = true;
await ringing;
const ringsTook = Date.now() - posted;

// As if the quarter of an hour went by; on a line of its own, for the application's has eight seconds.
const clock = postgres(env.DATABASE_URL!, { max: 1 });
await clock`update notification set mail_due_at = now() where mail_due_at is not null`;
await clock.end();
const gathering = performance.now();
for (let made = 1; made > 0;) made = await gatherMails(100_000);
const gathered = performance.now() - gathering;
const [counts] = await db.execute<{ bells: number; mails: number; most: number }>(sql`
  select (select count(*)::int from notification where case_number = ${caseNumber} and kind = 'followed') as bells,
    (select count(*)::int from mail where recipient like 'volger.%') as mails,
    (select coalesce(max(n), 0)::int from (select count(*) as n from mail where recipient like 'volger.%' group by recipient) m) as most`);

times.sort((a, b) => a - b);
const at = (share: number) => times[Math.ceil(times.length * share) - 1]!.toFixed(0);
console.log(`${FOLLOWERS} followers, ${COMMENTS} comments in ${((posted - began) / 1000).toFixed(0)} s`);
console.log(`posting: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, at most ${at(1)} ms`);
console.log(
  `bells: ${counts!.bells} in ${rung} jobs, the last ${(ringsTook / 1000).toFixed(1)} s after the last comment`,
);
console.log(`mails: ${counts!.mails}, at most ${counts!.most} per person; made in ${(gathered / 1000).toFixed(1)} s`);
await closeDatabase();
