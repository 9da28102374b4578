"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { liftMeasure, takeMeasure } from "#lib/measures/commands";
import { LiftMeasure, TakeMeasure } from "#lib/measures/validation";
import { decide } from "#lib/moderation/commands";
import { DecideOnCase, DecideOnComment } from "#lib/moderation/validation";

export const decideOnCaseAction = participantAction(DecideOnCase, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const decideOnCommentAction = participantAction(DecideOnComment, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const takeMeasureAction = participantAction(TakeMeasure, async (actor, input) => {
  await takeMeasure(actor, input);
  refresh();
});

export const liftMeasureAction = participantAction(LiftMeasure, async (actor, input) => {
  await liftMeasure(actor, input);
  refresh();
});
