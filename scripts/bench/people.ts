/** `npm run bench -- --people`: p95 of what the people list of an administrator asks of the database, through the queries themselves. */
import { sql } from "drizzle-orm";
import { closeDatabase, db } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { listAccounts } from "#lib/participants/accounts";
import type { AccountFilter } from "#lib/participants/validation";
import { listRights } from "#lib/rights/queries";

const ROUNDS = 100;

const [row] = await db.execute<{ id: string; organisation: string }>(
  sql`select id, organisation_id as organisation from participant where role = 'administrator' limit 1`,
);
const administrator = { kind: "participant", id: row!.id, role: "administrator", administers: [] } as unknown as Actor;
const [breda] = await db.execute<{ id: string }>(sql`select id from organisation where slug = 'breda'`);
const ofBreda = { kind: "participant", id: row!.id, role: "participant", administers: [breda!.id] } as unknown as Actor;

async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(1);
  console.log(`${name.padEnd(58)}  p50 ${at(0.5).padStart(7)} ms  p95 ${at(0.95).padStart(7)} ms`);
}

const filters: [string, AccountFilter][] = [
  ["nothing", {}],
  ["a first name", { search: "noor" }],
  ["first and last name", { search: "vries sam" }],
  ["part of an address", { search: "haverkate@" }],
  ["two letters", { search: "qz" }],
  ["a name that nobody has", { search: "xyzzyx" }],
  ["one organisation", { organisation: "breda" }],
  ["one organisation, a name", { organisation: "breda", search: "vries" }],
  ["role: moderator", { role: "moderator" }],
  ["role: participant", { role: "participant" }],
  ["administrators of an organisation", { role: "organisation-administrator" }],
  ["suspended", { state: "suspended" }],
  ["never signed in", { state: "never" }],
  ["a role that ends soon", { state: "ending" }],
  ["a role that has ended", { state: "ended" }],
];
for (const [name, filter] of filters) {
  await measured(`people, ${name}`, () => listAccounts(administrator, filter));
  const { next } = await listAccounts(administrator, filter);
  if (next) await measured(`people, ${name}, next page`, () => listAccounts(administrator, filter, next));
}
await measured("people of one's own organisation", () => listAccounts(ofBreda));
await measured("people of one's own organisation, a name", () => listAccounts(ofBreda, { search: "vries" }));
await measured("special rights", () => listRights(administrator));
await closeDatabase();
