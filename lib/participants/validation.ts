import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";
import { roles } from "#lib/participants/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

export const NAME_LENGTH = 100;
export const ABOUT_LENGTH = 2_000;

const line = (length: number) => z.string("textNeeded").overwrite(tidy).max(length);
const name = z.string("nameMissing").overwrite(tidy).min(1, "nameMissing").max(NAME_LENGTH);

export const UpdateProfile = z.strictObject({
  name,
  jobTitle: line(100).default(""),
  about: line(ABOUT_LENGTH).default(""),
  language: z.enum(["nl", "en"], "wrongValue"),
  personalDataSeen,
});
export type UpdateProfile = z.output<typeof UpdateProfile>;

export const InviteParticipant = z.strictObject({
  email: emailAddress,
  name,
  organisationId: z.uuid("organisationMissing"),
  role: z.enum(roles, "wrongValue").default("participant"),
});
export type InviteParticipant = z.output<typeof InviteParticipant>;

export const ChangeRole = z.strictObject({ participantId: z.uuid(), role: z.enum(roles, "wrongValue") });
export type ChangeRole = z.output<typeof ChangeRole>;
