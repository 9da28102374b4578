import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";
import { tidy } from "#lib/core/text";
import { LIST_LENGTH } from "#lib/invitations/choices";
import { roles } from "#lib/participants/choices";
import { NAME_LENGTH } from "#lib/participants/validation";

/** A choice that may be left open: a form then sends nothing in it. */
const chosen = z
  .union([z.uuid(), z.literal("")], "wrongValue")
  .optional()
  .transform((id) => id || undefined);

export const Invite = z.strictObject({
  email: emailAddress,
  name: z.string("nameMissing").overwrite(tidy).min(1, "nameMissing").max(NAME_LENGTH),
  organisationId: z.uuid("organisationMissing"),
  role: z.enum(roles, "wrongValue").default("participant"),
  circleId: chosen,
});
export type Invite = z.output<typeof Invite>;

/**
 * Lines as they were pasted; `organisationId` is for the lines that name none. `seen` says which list its sender looked at
 * before: another one is first shown.
 */
export const InviteList = z.strictObject({
  list: z
    .string("listMissing")
    .max(LIST_LENGTH)
    .refine((text) => text.trim() !== "", "listMissing"),
  organisationId: chosen,
  seen: z.string().max(64).optional(),
});
export type InviteList = z.output<typeof InviteList>;

export const OneInvitation = z.strictObject({ invitationId: z.uuid() });
export type OneInvitation = z.output<typeof OneInvitation>;
