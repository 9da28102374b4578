import { z } from "zod";
import { untilDay } from "#lib/core/day";
import { tidy } from "#lib/core/text";
import { measureKinds } from "#lib/measures/choices";
import { personalDataSeen } from "#lib/privacy/seen";

export const REASON_LENGTH = 2_000;

const reason = z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(REASON_LENGTH);

export const TakeMeasure = z.strictObject({
  participantId: z.uuid(),
  kind: z.enum(measureKinds, "measureMissing"),
  until: untilDay,
  reason,
  personalDataSeen,
});
export type TakeMeasure = z.output<typeof TakeMeasure>;

export const LiftMeasure = z.strictObject({ measureId: z.uuid(), reason, personalDataSeen });
export type LiftMeasure = z.output<typeof LiftMeasure>;

export const ConfirmRead = z.strictObject({ measureId: z.uuid() });
export type ConfirmRead = z.output<typeof ConfirmRead>;
