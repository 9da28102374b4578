import { z } from "zod";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

export const REASON_LENGTH = 2_000;
export const SLOWEST = 1_440;

const caseNumber = z.coerce.number("caseNumberWrong").int("caseNumberWrong").positive("caseNumberWrong").max(1e12);
const why = {
  reason: z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(REASON_LENGTH),
  personalDataSeen,
};

export const MoveComment = z.strictObject({ commentId: z.uuid(), to: caseNumber, ...why });
export type MoveComment = z.output<typeof MoveComment>;
export const SplitOff = z.strictObject({ commentId: z.uuid(), ...why });
export type SplitOff = z.output<typeof SplitOff>;
export const MoveThread = z.strictObject({ caseNumber, to: caseNumber, ...why });
export type MoveThread = z.output<typeof MoveThread>;
export const MergeCase = MoveThread;
export type MergeCase = MoveThread;
/** The wanted end state; minutes 0 is its usual pace. */
export const LockThread = z.strictObject({ caseNumber, locked: z.enum(["yes", "no"], "wrongValue"), ...why });
export type LockThread = z.output<typeof LockThread>;
export const SlowThread = z.strictObject({
  caseNumber,
  minutes: z.coerce.number("wrongValue").int().min(0).max(SLOWEST),
  ...why,
});
export type SlowThread = z.output<typeof SlowThread>;
export const PinComment = z.strictObject({ commentId: z.uuid(), pinned: z.enum(["yes", "no"], "wrongValue"), ...why });
export type PinComment = z.output<typeof PinComment>;
