import { z } from "zod";
import { untilDayOrNever } from "#lib/core/day";
import { emailAddress } from "#lib/core/email-address";
import { accountStates, roles } from "#lib/participants/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

export const NAME_LENGTH = 100;
export const ABOUT_LENGTH = 2_000;
export const RIGHT_REASON_LENGTH = 500;

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

/** Why somebody has a right, for who looks later whether they should keep it. */
const whyNot = z.string("textNeeded").overwrite(tidy).max(RIGHT_REASON_LENGTH);
export const why = whyNot.min(1, "reasonMissing");

export const ChangeRole = z.strictObject({
  participantId: z.uuid(),
  role: z.enum(roles, "wrongValue"),
  /** The last day on which they have it; without one it has no end. */
  until: untilDayOrNever,
  reason: whyNot.default(""),
  personalDataSeen,
});
export type ChangeRole = z.output<typeof ChangeRole>;

export const EndSessions = z.strictObject({ participantId: z.uuid() });
export type EndSessions = z.output<typeof EndSessions>;

/** An empty choice in an address or a form is no choice. */
const chosen = <Kind extends z.ZodType>(kind: Kind) =>
  z.preprocess((value) => (value === "" ? undefined : value), kind.optional()).catch(undefined);

/** Which accounts an administrator looks for; what means nothing is left out. */
export const AccountFilter = z.object({
  search: chosen(z.string().overwrite(tidy).min(1).max(NAME_LENGTH)),
  organisation: chosen(z.string().max(100)),
  role: chosen(z.enum([...roles, "organisation-administrator"])),
  state: chosen(z.enum(accountStates)),
});
export type AccountFilter = Partial<z.output<typeof AccountFilter>>;
