import { z } from "zod";
import { submissionKey } from "#lib/core/submission-key";
import { tidy } from "#lib/core/text";
import { practiceKeys } from "#lib/practices/practices";
import { personalDataSeen } from "#lib/privacy/seen";
import { TIP_LENGTH } from "#lib/tips/choices";

const body = z.string("tipMissing").overwrite(tidy).min(1, "tipMissing").max(TIP_LENGTH);
const practices = z
  .array(z.enum(practiceKeys), "practicesMissing")
  .min(1, "practicesMissing")
  .transform((keys) => [...new Set(keys)]);

/** A tip of a case, or of a comment on it. */
export const HarvestTip = z.strictObject({
  caseNumber: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  commentId: z
    .union([z.uuid(), z.literal("")], "wrongValue")
    .nullish()
    .transform((value) => value || null),
  body,
  practices,
  submissionKey,
  personalDataSeen,
});
export type HarvestTip = z.output<typeof HarvestTip>;

/** `version` is the one that was read: a later change is never overwritten. */
export const EditTip = z.strictObject({
  tipId: z.uuid(),
  body,
  practices,
  version: z.coerce.number().int().positive(),
  personalDataSeen,
});
export type EditTip = z.output<typeof EditTip>;

export const RemoveTip = z.strictObject({ tipId: z.uuid() });
export type RemoveTip = z.output<typeof RemoveTip>;
