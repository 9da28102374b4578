import { z } from "zod";
import { tidy } from "#lib/core/text";

export const COMMENT_LENGTH = 5_000;
export const commentKinds = ["question", "experience", "reflection", "tip"] as const;
export type CommentKind = (typeof commentKinds)[number];

const body = z.string("commentMissing").transform(tidy).pipe(z.string().min(1, "commentMissing").max(COMMENT_LENGTH));

const kind = z.enum(commentKinds, "kindMissing");

export const PostComment = z.strictObject({
  caseNumber: z.coerce.number().int().positive(),
  parentId: z
    .union([z.uuid(), z.literal("")], "wrongValue")
    .nullish()
    .transform((value) => value || null),
  kind,
  body,
  submissionKey: z.string("wrongValue").min(8).max(100).optional(),
});
export type PostComment = z.output<typeof PostComment>;

export const EditComment = z.strictObject({
  commentId: z.uuid(),
  kind,
  body,
  version: z.coerce.number().int().positive().optional(),
});
export type EditComment = z.output<typeof EditComment>;

export const DeleteComment = z.strictObject({ commentId: z.uuid() });
export type DeleteComment = z.output<typeof DeleteComment>;
