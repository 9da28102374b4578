import { db } from "#db/client";
import { record } from "#lib/audit/record";
import { log } from "#lib/core/log";
import { ownKinds } from "#lib/retention/choices";
import type { OwnKind, Terms } from "#lib/retention/choices";
import { duties } from "#lib/retention/duties";
import { before } from "#lib/retention/moment";
import { RAN, getTerms, isRunDue } from "#lib/retention/queries";
import type { Counts } from "#lib/retention/queries";

/** What is gone within minutes, not only once a day. */
const SOON: readonly OwnKind[] = ["sessions", "mails", "ownData", "unconfirmed"];
/** So many go in one turn, and so many turns one run takes: what is left waits for the next. */
const AT_ONCE = 500;
const TURNS = 40;

/**
 * Lets everything go that has had its term, kind by kind, in small turns that each stand by themselves: a run that breaks
 * off is gone on with by the next, and two at once harm nothing. A kind that fails, or takes too long, stops no other. The log tells how many, and
 * nothing of what it was.
 */
export async function runRetention(): Promise<Partial<Counts>> {
  const terms = await getTerms();
  const counts: Partial<Counts> = {};
  for (const name of ownKinds) {
    try {
      counts[name] = await forget(name, terms);
    } catch (error) {
      counts[name] = null;
      log.error({ kind: "retention.failed", what: name, fault: (error as Error).name });
    }
  }
  await db.transaction((tx) => record(tx, { actorId: null, action: RAN, detail: counts as Record<string, number> }));
  return counts;
}

async function forget(name: OwnKind, terms: Terms): Promise<number> {
  let total = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const gone = await duties[name].forget(before(name, terms), AT_ONCE);
    total += gone;
    if (gone < AT_ONCE) break;
  }
  return total;
}

/** What may not wait for the run of today; the log tells nothing of it. */
export async function forgetSoon(): Promise<void> {
  const terms = await getTerms();
  for (const name of SOON) await forget(name, terms);
}

/** The run of today, once about a day. */
export async function runWhenDue(): Promise<void> {
  if (await isRunDue()) await runRetention();
}
