"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { decide, liftSuspension, suspend } from "#lib/moderation/commands";
import { DecideOnCase, DecideOnComment, LiftSuspension, Suspend } from "#lib/moderation/validation";

export const decideOnCaseAction = participantAction(DecideOnCase, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const decideOnCommentAction = participantAction(DecideOnComment, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const suspendAction = participantAction(Suspend, async (actor, input) => {
  await suspend(actor, input);
  refresh();
});

export const liftSuspensionAction = participantAction(LiftSuspension, async (actor, input) => {
  await liftSuspension(actor, input);
  refresh();
});
