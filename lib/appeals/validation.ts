import { z } from "zod";
import { tidy } from "#lib/core/text";
import { REASON_LENGTH, reason } from "#lib/moderation/validation";
import { personalDataSeen } from "#lib/privacy/seen";

export const outcomes = ["upheld", "restored"] as const;
export type AppealOutcome = (typeof outcomes)[number];

export const AskAnotherLook = z.strictObject({
  decisionId: z.uuid(),
  words: z.string("appealWordsMissing").overwrite(tidy).min(1, "appealWordsMissing").max(REASON_LENGTH),
  personalDataSeen,
});
export type AskAnotherLook = z.output<typeof AskAnotherLook>;

export const AnswerAppeal = z.strictObject({
  appealId: z.uuid(),
  outcome: z.enum(outcomes, "verdictMissing"),
  reason,
  personalDataSeen,
});
export type AnswerAppeal = z.output<typeof AnswerAppeal>;
