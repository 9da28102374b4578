/** `npm run bench -- --invite`: how long a list of 1 000 people takes from the button until every mail is in the queue. */
import { sql } from "drizzle-orm";
import { closeDatabase, db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { inviteList } from "#lib/invitations/commands";
import { previewList } from "#lib/invitations/preview";
import { InviteList } from "#lib/invitations/validation";

const PEOPLE = 1_000;
const ROUNDS = 5;

const [row] = await db.execute<{ id: string; organisation: string; place: string }>(
  sql`select p.id, p.organisation_id as organisation, o.slug as place from participant p
    join organisation o on o.id = p.organisation_id where p.role = 'administrator' order by p.id limit 1`,
);
const { id, organisation, place } = row!;
const actor = { kind: "participant", id, name: "Beheerder", role: "administrator", organisation: { id: organisation }, circleIds: [], coAuthored: [] } as unknown as Actor; // prettier-ignore

const listOf = (round: number) =>
  InviteList.parse({
    list: Array.from({ length: PEOPLE }, (_, at) => `lijst.${round}.${at}@example.nl;Genodigde ${at};${place}`).join("\n"), // prettier-ignore
  });

const checking: number[] = [];
const sending: number[] = [];
const timed = async (into: number[], work: () => Promise<unknown>) => {
  const started = performance.now();
  await work();
  into.push(performance.now() - started);
};
for (let round = 1; round <= ROUNDS; round += 1) {
  const list = listOf(round);
  await timed(checking, () => previewList(actor, list));
  await timed(sending, () => inviteList(actor, list));
}
const [queued] = await db.execute<{ mails: number; jobs: number }>(sql`
  select (select count(*)::int from mail where kind = 'invitation') as mails,
    (select count(*)::int from pgboss.job j join mail m on m.id = j.id where m.kind = 'invitation') as jobs`);
const shown = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms, at most ${sorted.at(-1)!.toFixed(0)} ms`;
};
console.log(`a list of ${PEOPLE} people, ${ROUNDS} times`);
console.log(`checking: ${shown(checking)}`);
console.log(`sending, until all mails are queued: ${shown(sending)}`);
console.log(`queued: ${queued!.mails} mails with ${queued!.jobs} jobs`);
await closeDatabase();
