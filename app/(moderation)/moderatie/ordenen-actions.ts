"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { mergeCase } from "#lib/rearranging/merge";
import { moveComment, moveThread, splitOff } from "#lib/rearranging/move";
import { lockThread, pinComment, slowThread } from "#lib/rearranging/rules";
import {
  LockThread,
  MergeCase,
  MoveComment,
  MoveThread,
  PinComment,
  SlowThread,
  SplitOff,
} from "#lib/rearranging/validation";

export const moveCommentAction = participantAction(MoveComment, async (actor, input) => {
  await moveComment(actor, input);
  refresh();
});

export const splitOffAction = participantAction(SplitOff, async (actor, input) => {
  await splitOff(actor, input);
  refresh();
});

export const moveThreadAction = participantAction(MoveThread, async (actor, input) => {
  await moveThread(actor, input);
  refresh();
});

// The page it stands on is gone afterwards: it stays as it is, and says that it was done.
export const mergeCaseAction = participantAction(MergeCase, mergeCase);

export const lockThreadAction = participantAction(LockThread, async (actor, input) => {
  await lockThread(actor, input);
  refresh();
});

export const slowThreadAction = participantAction(SlowThread, async (actor, input) => {
  await slowThread(actor, input);
  refresh();
});

export const pinCommentAction = participantAction(PinComment, async (actor, input) => {
  await pinComment(actor, input);
  refresh();
});
