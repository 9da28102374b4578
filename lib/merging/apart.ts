import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Two } from "#lib/merging/places";
import { bring, dropDoubled } from "#lib/merging/statements";

/** The rules of the places that say "apart", in order; before all others, while it still stands who wrote what. */
export const statementsApart = (two: Two): SQL[] => [
  ...coAuthors(two),
  ...transfers(two),
  ...bookmarks(two),
  ...readings(two),
  ...mentions(two),
  ...reports(two),
  ...notifications(two),
  ...blocks(two),
  ...measures(two),
];

function coAuthors(two: Two): SQL[] {
  const { former, staying } = two;
  return [
    sql`delete from case_co_author where participant_id in (${former}, ${staying})
      and case_number in (select number from practice_case where author_id in (${former}, ${staying}))`,
    dropDoubled("case_co_author", "participant_id", ["case_number"], two),
    bring("case_co_author", "participant_id", two),
  ];
}

/** The lengths are those of the table; what would not fit stays beside it, of the former account. */
function transfers(two: Two): SQL[] {
  const { former, staying } = two;
  return [
    sql`with joined as (
        update case_transfer o set context = o.context || ${"\n\n"} || t.context, result = o.result || ${"\n\n"} || t.result,
            version = o.version + 1, edited_at = now()
          from case_transfer t
          where o.participant_id = ${staying} and t.participant_id = ${former} and o.case_number = t.case_number
            and char_length(o.context) + char_length(t.context) + 2 <= 2000
            and char_length(o.result) + char_length(t.result) + 2 <= 5000
          returning t.id)
      delete from case_transfer where id in (select id from joined)`,
    bring("case_transfer", "participant_id", two, {
      unless: sql`exists (select 1 from case_transfer o where o.participant_id = ${staying} and o.case_number = t.case_number)`,
    }),
  ];
}

function bookmarks(two: Two): SQL[] {
  const { former, staying } = two;
  return [
    sql`update bookmark o set note = case when o.note = '' then t.note else o.note end,
        remind_on = coalesce(o.remind_on, t.remind_on), reminded_at = case when o.remind_on is null then t.reminded_at else o.reminded_at end
      from bookmark t where o.participant_id = ${staying} and t.participant_id = ${former} and o.case_number = t.case_number`,
    dropDoubled("bookmark", "participant_id", ["case_number"], two),
    bring("bookmark", "participant_id", two),
  ];
}

function readings(two: Two): SQL[] {
  const { former, staying } = two;
  return [
    sql`update case_reading o set read_at = greatest(o.read_at, t.read_at) from case_reading t
      where o.participant_id = ${staying} and t.participant_id = ${former} and o.case_number = t.case_number`,
    dropDoubled("case_reading", "participant_id", ["case_number"], two),
    bring("case_reading", "participant_id", two),
  ];
}

/** A text names somebody by their id (lib/comments/pieces.ts): so it names who stays, also where another quotes it. */
function mentions(two: Two): SQL[] {
  const [from, to] = [`@deelnemer:${two.former}`, `@deelnemer:${two.staying}`];
  const naming = sql`(select comment_id from mention where participant_id = ${two.former})`;
  return [
    sql`update comment set body = replace(body, ${from}, ${to}) where id in ${naming} and deleted_at is null`,
    sql`update comment set quote = replace(quote, ${from}, ${to}) where quoted_comment_id in ${naming}`,
    sql`update comment_version set body = replace(body, ${from}, ${to}) where comment_id in ${naming}`,
    dropDoubled("mention", "participant_id", ["comment_id"], two),
    bring("mention", "participant_id", two),
  ];
}

function reports(two: Two): SQL[] {
  const things = ["case_number", "comment_id", "collection_id", "tip_id"];
  return [
    sql`${dropDoubled("report", "reporter_id", [...things, "decision_id"], two)} and t.decision_id is null`,
    bring("report", "reporter_id", two),
  ];
}

function notifications(two: Two): SQL[] {
  const { former, staying } = two;
  const once = dropDoubled("notification", "receiver_id", ["comment_id", "kind", "decision_id"], two);
  return [
    sql`delete from notification where receiver_id in (${former}, ${staying}) and actor_id in (${former}, ${staying})`,
    sql`${once} and t.comment_id is not null and t.decision_id is null`,
    bring("notification", "receiver_id", two),
  ];
}

function blocks(two: Two): SQL[] {
  const { former, staying } = two;
  return [
    sql`delete from block where blocker_id in (${former}, ${staying}) and blocked_id in (${former}, ${staying})`,
    dropDoubled("block", "blocker_id", ["blocked_id"], two),
    bring("block", "blocker_id", two),
    dropDoubled("block", "blocked_id", ["blocker_id"], two),
    bring("block", "blocked_id", two),
  ];
}

/** A measure that who stays took against their own other account is nobody's: that it was taken stands in the log. */
function measures(two: Two): SQL[] {
  return [
    sql`delete from measure where participant_id = ${two.former} and moderator_id = ${two.staying}`,
    bring("measure", "participant_id", two),
  ];
}
