"use server";

import { participantAction } from "#lib/auth/action";
import { deleteComment, editComment } from "#lib/comments/change";
import { postComment } from "#lib/comments/commands";
import { DeleteComment, EditComment, PostComment } from "#lib/comments/validation";
import { report } from "#lib/moderation/commands";
import { ReportCase, ReportCollection, ReportComment } from "#lib/moderation/validation";

// The thread on the screen belongs to TanStack Query: it reads again after each of these, so nothing is re-rendered here.
export const postCommentAction = participantAction(PostComment, postComment);

export const editCommentAction = participantAction(EditComment, editComment);

export const deleteCommentAction = participantAction(DeleteComment, deleteComment);

export const reportCaseAction = participantAction(ReportCase, report);

export const reportCommentAction = participantAction(ReportComment, report);

export const reportCollectionAction = participantAction(ReportCollection, report);
