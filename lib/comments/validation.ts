import { z } from "zod";
import { COMMENT_LENGTH, QUOTE_LENGTH, REASON_LENGTH, commentKinds, questionDays } from "#lib/comments/choices";
import { submissionKey } from "#lib/core/submission-key";
import { tidy } from "#lib/core/text";
import { sure } from "#lib/posting/sure";
import { personalDataSeen } from "#lib/privacy/seen";

/** The text of a comment. */
export const commentBody = z.string("commentMissing").overwrite(tidy).min(1, "commentMissing").max(COMMENT_LENGTH);

/** Words of the case (in one of its texts) or of a comment on it. */
export const quoteText = z.string("quoteMissing").overwrite(tidy).min(1, "quoteMissing").max(QUOTE_LENGTH);

const Quote = z
  .strictObject({
    text: quoteText,
    field: z.string().max(40).nullish(),
    commentId: z.uuid().nullish(),
  })
  .refine(({ field, commentId }) => !field !== !commentId, { path: ["text"], message: "quoteGone" });
export type Quote = z.output<typeof Quote>;

/** Why a comment is changed; may be left out. */
export const editReason = z.string().overwrite(tidy).max(REASON_LENGTH).optional();

const kind = z.enum(commentKinds, "kindMissing");

export const PostComment = z.strictObject({
  caseNumber: z.coerce.number().int().positive(),
  parentId: z
    .union([z.uuid(), z.literal("")], "wrongValue")
    .nullish()
    .transform((value) => value || null),
  kind,
  body: commentBody,
  quote: Quote.optional(),
  submissionKey,
  personalDataSeen,
  sure,
});
export type PostComment = z.output<typeof PostComment>;

export const EditComment = z.strictObject({
  commentId: z.uuid(),
  kind,
  body: commentBody,
  reason: editReason,
  version: z.coerce.number().int().positive().optional(),
  personalDataSeen,
  sure,
});
export type EditComment = z.output<typeof EditComment>;

export const DeleteComment = z.strictObject({ commentId: z.uuid() });
export type DeleteComment = z.output<typeof DeleteComment>;

export const TakeAlong = z.strictObject({ commentId: z.uuid(), taken: z.boolean() });
export type TakeAlong = z.output<typeof TakeAlong>;

const caseNumber = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const AskQuestionsFirst = z.strictObject({
  caseNumber,
  days: z.coerce
    .number("wrongValue")
    .refine((days) => (questionDays as readonly number[]).includes(days), "wrongValue"),
});
export type AskQuestionsFirst = z.output<typeof AskQuestionsFirst>;

export const EndQuestionsFirst = z.strictObject({ caseNumber });
export type EndQuestionsFirst = z.output<typeof EndQuestionsFirst>;

/** Up to which moment somebody saw the talk. */
export const NoteReading = z.strictObject({
  caseNumber,
  at: z.iso.datetime("wrongValue").transform((text) => new Date(text)),
});
