import { z } from "zod";
import { untilDayOrNever } from "#lib/core/day";
import { why } from "#lib/participants/validation";
import { personalDataSeen } from "#lib/privacy/seen";

export const MakeOrganisationAdministrator = z.strictObject({
  participantId: z.uuid(),
  until: untilDayOrNever,
  reason: why,
  personalDataSeen,
});
export type MakeOrganisationAdministrator = z.output<typeof MakeOrganisationAdministrator>;

export const EndOrganisationAdministrator = z.strictObject({ participantId: z.uuid(), reason: why, personalDataSeen });
export type EndOrganisationAdministrator = z.output<typeof EndOrganisationAdministrator>;

export const ReviewRight = z.strictObject({
  participantId: z.uuid(),
  /** The organisation somebody looks after; none: their role. */
  organisationId: z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional()),
  outcome: z.enum(["kept", "taken"], "outcomeMissing"),
  reason: why,
  personalDataSeen,
});
export type ReviewRight = z.output<typeof ReviewRight>;
