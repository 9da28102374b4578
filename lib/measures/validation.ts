import { z } from "zod";
import { tidy } from "#lib/core/text";
import { measureKinds } from "#lib/measures/choices";
import { personalDataSeen } from "#lib/privacy/seen";

export const REASON_LENGTH = 2_000;

const reason = z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(REASON_LENGTH);

const dayIn = (at: Date) => at.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });

/** To the end of that day in Amsterdam. */
const until = z.iso.date("dateMissing").transform((day, context) => {
  const winter = new Date(`${day}T23:59:59+01:00`);
  // In summer that is the next day already.
  const end = dayIn(winter) === day ? winter : new Date(`${day}T23:59:59+02:00`);
  if (end.getTime() < Date.now()) context.addIssue({ code: "custom", message: "datePast" });
  return end;
});

export const TakeMeasure = z.strictObject({
  participantId: z.uuid(),
  kind: z.enum(measureKinds, "measureMissing"),
  until,
  reason,
  personalDataSeen,
});
export type TakeMeasure = z.output<typeof TakeMeasure>;

export const LiftMeasure = z.strictObject({ measureId: z.uuid(), reason, personalDataSeen });
export type LiftMeasure = z.output<typeof LiftMeasure>;

export const ConfirmRead = z.strictObject({ measureId: z.uuid() });
export type ConfirmRead = z.output<typeof ConfirmRead>;
