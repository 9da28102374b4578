import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/** The account that goes and the one that stays, by their ids. */
export interface Two {
  former: string;
  staying: string;
}

/**
 * What a merge of two accounts does with a column that points at the former one:
 * - along: from then on it points at who stays; `emptied` are columns of the row that only meant something to the former account;
 *   where `not` holds (over the row t) the row stays as it is;
 * - once: the same, but where who stays has such a row already (these columns alike) theirs stands;
 * - gone: the row goes;
 * - loose: the row stays and points at nobody, with these columns emptied;
 * - apart: it has its own rule, in lib/merging/apart.ts or beside the merge itself.
 */
export type Place =
  | { does: "along"; emptied?: readonly string[]; not?: (two: Two) => SQL }
  | { does: "once"; alike: readonly string[] }
  | { does: "gone" }
  | { does: "loose"; emptied: readonly string[] }
  | { does: "apart"; how: string };

const along: Place = { does: "along" };
const gone: Place = { does: "gone" };
const once = (...alike: string[]): Place => ({ does: "once", alike });
const posted = (...emptied: string[]): Place => ({ does: "along", emptied });
const notAboutThemselves: Place = { does: "along", not: ({ staying }) => sql`t.participant_id = ${staying}` };
const apart = (how: string): Place => ({ does: "apart", how });

/**
 * Every column that points at a participant, in the order in which a merge takes them. A column that is not here fails
 * tests/merging/places.test.ts: somebody must have thought about it.
 */
export const places: Readonly<Record<string, Place>> = {
  // What opens doors goes, and what only stood with the profile that goes.
  "session.participant_id": gone,
  "api_key.participant_id": gone,
  "code_app.participant_id": gone,
  "passkey.participant_id": gone,
  "recovery_code.participant_id": gone,
  "sign_in_link.participant_id": gone,
  "sign_in_attempt.participant_id": gone,
  "work_account.participant_id": gone,
  "waiting_work_account.participant_id": gone,
  "unsubscribe_link.participant_id": gone,
  "account_merge_ask.participant_id": gone,
  "move.participant_id": gone,
  "mail.participant_id": gone,
  "mail_setting.participant_id": gone,
  "notification_preference.participant_id": gone,
  "first_visit.participant_id": gone,
  "case_import.brought_by": gone,
  "personal_data_confirmation.profile_id": gone,
  "invitation.participant_id": gone,
  // Rights were given to that account; that it had them stands in the log.
  "role_grant.participant_id": gone,
  "organisation_administrator.participant_id": gone,
  "rights_review.participant_id": gone,
  "own_data_file.participant_id": apart("closed at once; the bytes and the row go with the next tidying"),
  "organisation_sign_in.tried_by": { does: "loose", emptied: ["tried_at", "trial"] },
  "matter.claimed_by": { does: "loose", emptied: ["claimed_at"] },

  // What they wrote. A key of a form that was sent twice means nothing to another account, and could be in use there.
  "practice_case.author_id": posted("submission_key", "submission_hash"),
  "case_version.editor_id": along,
  "case_co_author.participant_id": apart("once per case; nobody writes along on their own case"),
  "case_co_author.added_by": along,
  "comment.author_id": posted("submission_key", "submission_hash"),
  "tip.author_id": posted("submission_key"),
  "case_follow_up.author_id": posted("submission_key", "submission_hash"),
  "case_transfer.participant_id": apart("of two on one case the words come together; when they do not fit, both stay"),
  "attachment.uploader_id": posted("submission_key"),
  "attachment.removed_by_id": along,
  "collection.maker_id": along,
  "collection.removed_by_id": along,
  "working_copy.participant_id": once("key"),
  "personal_data_confirmation.confirmed_by": along,
  "taken_along.taken_by": along,
  "question_round.asked_by": along,
  "question_round.ended_by": along,
  "case_review.confirmed_by": along,

  // What they do with what others wrote.
  "vote.participant_id": apart("once per thing, not on their own; what has fewer votes then is counted anew"),
  "bookmark.participant_id": apart("once per case, with the note of the other when theirs is empty"),
  "case_reading.participant_id": apart("once per case, up to the latest of the two"),
  "following.participant_id": once("case_number"),
  "saved_search.owner_id": along,
  "participant_interest.participant_id": once("practice"),
  "mention.participant_id": apart("once per comment, and in its words"),
  "report.reporter_id": apart("once per thing that nobody decided about yet"),
  "appeal.author_id": along,
  "notification.receiver_id": apart("once per comment; nobody hears of what they did themselves"),
  "notification.actor_id": along,
  "block.blocker_id": apart("once per person, never oneself"),
  "block.blocked_id": apart("once per person, never oneself"),

  // Circles: who led one leads it, and is a member of it.
  "circle.facilitator_id": along,
  "circle_member.participant_id": once("circle_id"),
  "circle_member.added_by": along,
  "circle_removal.participant_id": once("circle_id"),
  "circle_removal.removed_by": along,
  "circle_link.made_by": along,
  "circle_link_use.participant_id": once("link_id"),

  // What moderators and administrators did about them, or they did when they were one. Nobody decides about themselves.
  "measure.participant_id": apart("along, unless who stays took it"),
  "measure.moderator_id": notAboutThemselves,
  "measure.lifted_by": along,
  "moderator_note.participant_id": along,
  "moderator_note.writer_id": along,
  "decision.moderator_id": along,
  "appeal.answered_by": along,
  "rearrangement.moderator_id": along,
  "resident_request_step.moderator_id": along,
  "reason_template.changed_by": along,
  "role_grant.given_by": along,
  "role_grant.ended_by": along,
  "organisation_administrator.given_by": along,
  "organisation_administrator.ended_by": along,
  "rights_review.reviewed_by": notAboutThemselves,
  "setting.changed_by": along,
  "organisation_sign_in.changed_by": along,
  "organisation_domain.set_by": along,
  "webhook.made_by": along,
  "access_request.decided_by": along,
  "move.decided_by": along,
  "move.cases_decided_by": along,
  "invitation.invited_by": along,
  "participant.invited_by": { does: "along", not: ({ former, staying }) => sql`t.id in (${former}, ${staying})` },

  // Triggers keep it, with who wrote what waits.
  "matter.author_id": apart("kept by triggers"),
  "erasure.participant_id": apart("there is none: whoever had their account removed is not merged"),
  "account_merge.into_id": along,
  "account_merge.former_id": apart("says into whom the former one went"),
};
