import { z } from "zod";
import { COMMENT_LENGTH, commentKinds } from "#lib/comments/choices";
import { submissionKey } from "#lib/core/submission-key";
import { tidy } from "#lib/core/text";
import { sure } from "#lib/posting/sure";
import { personalDataSeen } from "#lib/privacy/seen";

/** The text of a comment. */
export const commentBody = z.string("commentMissing").overwrite(tidy).min(1, "commentMissing").max(COMMENT_LENGTH);

const kind = z.enum(commentKinds, "kindMissing");

export const PostComment = z.strictObject({
  caseNumber: z.coerce.number().int().positive(),
  parentId: z
    .union([z.uuid(), z.literal("")], "wrongValue")
    .nullish()
    .transform((value) => value || null),
  kind,
  body: commentBody,
  submissionKey,
  personalDataSeen,
  sure,
});
export type PostComment = z.output<typeof PostComment>;

export const EditComment = z.strictObject({
  commentId: z.uuid(),
  kind,
  body: commentBody,
  version: z.coerce.number().int().positive().optional(),
  personalDataSeen,
  sure,
});
export type EditComment = z.output<typeof EditComment>;

export const DeleteComment = z.strictObject({ commentId: z.uuid() });
export type DeleteComment = z.output<typeof DeleteComment>;
