import { z } from "zod";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";
import { CONTEXT_LENGTH, RESULT_LENGTH } from "#lib/transfers/choices";

const text = (missing: string, length: number) => z.string(missing).overwrite(tidy).min(1, missing).max(length);

/** The texts of a transfer: all that others will read of it. */
export const transferTexts = {
  context: text("contextMissing", CONTEXT_LENGTH),
  result: text("resultMissing", RESULT_LENGTH),
};

const version = z.coerce.number().int().positive().optional();

/** One per participant per case: sending the same twice is one transfer. */
export const TellTransfer = z.strictObject({
  caseNumber: z.coerce.number().int().positive(),
  ...transferTexts,
  personalDataSeen,
});
export type TellTransfer = z.output<typeof TellTransfer>;

/** `version` is the one that was read: a later change is never overwritten. */
export const EditTransfer = z.strictObject({ transferId: z.uuid(), ...transferTexts, version, personalDataSeen });
export type EditTransfer = z.output<typeof EditTransfer>;

export const WithdrawTransfer = z.strictObject({ transferId: z.uuid(), version });
export type WithdrawTransfer = z.output<typeof WithdrawTransfer>;
