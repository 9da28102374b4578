import { desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { auditEntries } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { log } from "#lib/core/log";
import { getSettings } from "#lib/settings/queries";
import { kindNames, ownKinds, usualTerms } from "#lib/retention/choices";
import type { KindName, Terms } from "#lib/retention/choices";
import { duties } from "#lib/retention/duties";
import { before } from "#lib/retention/moment";
import { canChangeTerms } from "#lib/retention/policy";

/** How many reports a page shows. */
const REPORTS = 10;
/** What a run leaves in the log; a kind that could not be done has no number. */
export const RAN = "retention.ran";

/** How long each kind is kept now. For everybody: the privacy page tells it. */
export async function getTerms(store: typeof db | Transaction = db): Promise<Terms> {
  const { terms } = await getSettings(store);
  return Object.fromEntries(kindNames.map((name) => [name, terms[name] ?? usualTerms[name]])) as Terms;
}

/** How much of each kind would go now; null where that could not be counted. */
export type Counts = Record<KindName, number | null>;

/** What would go if it were done now, for a script on the server. */
export async function countOverdue(): Promise<Partial<Counts>> {
  const terms = await getTerms();
  const counted: Partial<Counts> = {};
  for (const name of ownKinds) {
    counted[name] = await duties[name].count(before(name, terms)).catch((error: Error) => {
      log.error({ kind: "retention.uncounted", what: name, fault: error.name });
      return null;
    });
  }
  return counted;
}

/** What would go if it were done now. @throws Forbidden */
export async function previewRun(actor: Actor): Promise<Partial<Counts>> {
  authorise(canChangeTerms(actor));
  return countOverdue();
}

export interface RunReport {
  at: Date;
  counts: Partial<Counts>;
}

/** The last runs, the newest first. @throws Forbidden */
export async function listRuns(actor: Actor): Promise<RunReport[]> {
  authorise(canChangeTerms(actor));
  const rows = await db
    .select({ at: auditEntries.at, detail: auditEntries.detail })
    .from(auditEntries)
    .where(eq(auditEntries.action, RAN))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(REPORTS);
  return rows.map(({ at, detail }) => ({ at, counts: detail as Partial<Counts> }));
}

/** Whether the last run is about a day ago, or there was none. */
export async function isRunDue(): Promise<boolean> {
  const recent = await db.$count(auditEntries, sql`action = ${RAN} and at > now() - interval '23 hours 30 minutes'`);
  return recent === 0;
}
