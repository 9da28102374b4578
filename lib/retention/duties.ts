import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { countSessionsThatAreOver, forgetWhatIsOver } from "#lib/auth/retention";
import { askForReviews, countDueReviews } from "#lib/case-reviews/ask";
import { countRemoved, countUntouched, emptyRemoved, emptyUntouched } from "#lib/erasing/removed";
import { countOldFiles, forgetOldFiles } from "#lib/own-data/make";
import { eraseOldRequests } from "#lib/resident-requests/retention";
import type { OwnKind } from "#lib/retention/choices";

/** How one kind goes: how many are older than a moment, and letting at most so many of those go. */
export interface Duty {
  count: (before: SQL) => Promise<number>;
  /** @returns how many went; less than `most` says that there are no more */
  forget: (before: SQL, most: number) => Promise<number>;
}

/** The number that one statement gives. */
const number = async (statement: SQL): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(statement);
  return row!.n;
};

/** Rows of one table that go as they are, because nothing else hangs on them. */
const rows = (table: string, at: SQL, also: SQL = sql`true`): Duty => {
  const from = sql.identifier(table);
  return {
    count: (before) => number(sql`select count(*)::int as n from ${from} where ${at} < ${before} and ${also}`),
    forget: (before, most) =>
      number(sql`with old as (select ctid from ${from} where ${at} < ${before} and ${also} order by ${at} limit ${most}),
        gone as (delete from ${from} where ctid in (select ctid from old) and ${at} < ${before} and ${also} returning 1)
        select count(*)::int as n from gone`),
  };
};

/** Two duties under one term. */
const both = (one: Duty, other: Duty): Duty => ({
  count: async (before) => (await one.count(before)) + (await other.count(before)),
  forget: async (before, most) => {
    const gone = await one.forget(before, most);
    return gone < most ? gone + (await other.forget(before, most - gone)) : gone;
  },
});

/** That somebody came or went: the floors of the log stand in its own functions (migration 0036). */
const coming = sql`(action ^@ 'session.' or action ^@ 'sign-in.')`;
const logLines = (which: SQL, forget: (before: SQL, most: number) => SQL): Duty => ({
  count: (before) => number(sql`select count(*)::int as n from audit_entry where ${which} and at < ${before}`),
  forget: (before, most) => number(sql`select ${forget(before, most)} as n`),
});

/** Everything that goes by itself. One line here and one in choices.ts makes a kind. */
export const duties: Readonly<Record<OwnKind, Duty>> = {
  drafts: { count: countUntouched, forget: emptyUntouched },
  cases: { count: countDueReviews, forget: askForReviews },
  removed: { count: countRemoved, forget: emptyRemoved },
  finds: rows("personal_data_confirmation", sql`confirmed_at`),
  requests: {
    count: (before) =>
      number(sql`select count(*)::int as n from resident_request where erased_at is null and closed_at < ${before}`),
    forget: eraseOldRequests,
  },
  // Who invited a participant stays with that participant.
  invitations: rows("invitation", sql`coalesce(accepted_at, withdrawn_at, expires_at)`),
  accessRequests: rows("access_request", sql`asked_at`),
  moves: rows("move", sql`asked_at`),
  unconfirmed: both(
    rows("access_request", sql`asked_at`, sql`confirmed_at is null`),
    both(rows("move", sql`asked_at`, sql`confirmed_at is null`), rows("account_merge_ask", sql`asked_at`)),
  ),
  notifications: rows("notification", sql`created_at`, sql`read_at is not null`),
  mails: rows("mail", sql`created_at`),
  unsubscribing: rows("unsubscribe_link", sql`created_at`),
  deliveries: rows("webhook_delivery", sql`created_at`),
  ownData: { count: countOldFiles, forget: forgetOldFiles },
  sessions: { count: countSessionsThatAreOver, forget: forgetWhatIsOver },
  comings: logLines(coming, (before, most) => sql`forget_comings(${before}, ${most})`),
  networks: logLines(sql`network is not null`, (_before, most) => sql`forget_log_networks(${most})`),
  log: logLines(sql`not ${coming}`, (before, most) => sql`forget_log_entries(${before}, ${most})`),
};
