/** `npm run bench -- --desk`: p95 of what the moderators' queue asks of the database, through the queries themselves. */
import { sql } from "drizzle-orm";
import { closeDatabase, db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { matterKinds } from "#lib/desk/choices";
import { listHidden } from "#lib/desk/hidden";
import { getMatter } from "#lib/desk/matter";
import { countQueue, listQueue } from "#lib/desk/queue";
import type { QueueFilter } from "#lib/desk/queue";
import { decide } from "#lib/moderation/commands";

const ROUNDS = 100;

const [row] = await db.execute<{ id: string; organisation: string }>(
  sql`select id, organisation_id as organisation from participant where role = 'moderator' order by id offset 1 limit 1`,
);
const { id, organisation } = row!;
const actor = { kind: "participant", id, role: "moderator", organisation: { id: organisation }, circleIds: [], coAuthored: [] } as unknown as Actor; // prettier-ignore

async function measured(name: string, work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<void> {
  await work(0);
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const started = performance.now();
    await work(round);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);
  console.log(`${name.padEnd(58)}  p50 ${at(0.5).padStart(7)} ms  p95 ${at(0.95).padStart(7)} ms`);
}

const filters: [string, QueueFilter][] = [
  ["nothing", {}],
  ["the oldest first", { order: "age" }],
  ...matterKinds.map((kind): [string, QueueFilter] => [kind, { kind }]),
  ["taken up by nobody", { claim: "nobody" }],
  ["taken up by me", { claim: "mine" }],
  ["one organisation", { organisation: "breda" }],
  ["one organisation, one kind", { organisation: "breda", kind: "proposal" }],
];
for (const [name, filter] of filters) {
  await measured(`queue, ${name}`, () => listQueue(actor, filter));
  const { next } = await listQueue(actor, filter);
  if (next) await measured(`queue, ${name}, next page`, () => listQueue(actor, filter, next));
  await measured(`count, ${name}`, () => countQueue(actor, filter));
}
const some = await db.execute<{ id: string }>(
  sql`select id from matter where request_id is null order by due_at desc limit 200 offset 10000`,
);
await measured("one in focus, with its history", (round) => getMatter(actor, some[round % some.length]!.id));
await measured("hidden", () => listHidden(actor));
const comments = await db.execute<{ id: string }>(
  sql`select comment_id as id from matter where kinds = '{report}' and comment_id is not null order by due_at limit 101`,
);
await measured("a decision, with all it writes", (round) =>
  decide(actor, { commentId: comments[round]!.id, verdict: "leave", reason: "Zo.", lastDecisionId: "" }),
);
await closeDatabase();
