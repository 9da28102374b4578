import { z } from "zod";
import { submissionKey } from "#lib/core/submission-key";
import { tidy } from "#lib/core/text";
import { FOLLOW_UP_LENGTH } from "#lib/follow-ups/choices";
import { personalDataSeen } from "#lib/privacy/seen";

const text = (missing: string) => z.string(missing).overwrite(tidy).min(1, missing).max(FOLLOW_UP_LENGTH);

/** The texts of a follow-up: all that others will read of it. */
export const followUpTexts = { tried: text("triedMissing"), happened: text("happenedMissing") };

const caseNumber = z.coerce.number().int().positive();
const version = z.coerce.number().int().positive().optional();

export const TellFollowUp = z.strictObject({ caseNumber, ...followUpTexts, submissionKey, personalDataSeen });
export type TellFollowUp = z.output<typeof TellFollowUp>;

/** `version` is the one that was read: a later change is never overwritten. */
export const EditFollowUp = z.strictObject({ followUpId: z.uuid(), ...followUpTexts, version, personalDataSeen });
export type EditFollowUp = z.output<typeof EditFollowUp>;

export const RemoveFollowUp = z.strictObject({ followUpId: z.uuid(), version });
export type RemoveFollowUp = z.output<typeof RemoveFollowUp>;

/** What the author says when asked what came of the advice. */
export const AnswerAsk = z.strictObject({ caseNumber, answer: z.enum(["later", "never"], "wrongValue") });
export type AnswerAsk = z.output<typeof AnswerAsk>;
