import { z } from "zod";
import { REASON_LENGTH, domainRules, publicDomains } from "#lib/access/choices";
import { emailAddress } from "#lib/core/email-address";
import { tidy } from "#lib/core/text";
import { roles } from "#lib/participants/choices";
import { NAME_LENGTH } from "#lib/participants/validation";
import { personalDataSeen } from "#lib/privacy/seen";

const text = (missing: string, length: number) => z.string(missing).overwrite(tidy).min(1, missing).max(length);

export const AskForAccess = z.strictObject({
  name: text("nameMissing", NAME_LENGTH),
  email: emailAddress,
  organisationId: z.uuid("organisationMissing"),
  reason: text("accessReasonMissing", REASON_LENGTH),
  personalDataSeen,
});
export type AskForAccess = z.output<typeof AskForAccess>;

export const ApproveAccess = z.strictObject({
  requestId: z.uuid(),
  role: z.enum(roles, "wrongValue").default("participant"),
});
export type ApproveAccess = z.output<typeof ApproveAccess>;

export const RefuseAccess = z.strictObject({
  requestId: z.uuid(),
  answer: text("reasonMissing", REASON_LENGTH),
  personalDataSeen,
});
export type RefuseAccess = z.output<typeof RefuseAccess>;

const domain = z
  .string("domainWrong")
  .overwrite((given) => tidy(given).toLowerCase().replace(/^@/, ""))
  .max(253, "domainWrong")
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,63}$/, "domainWrong");

export const SetDomain = z.strictObject({
  domain: domain.refine((one) => !publicDomains.includes(one), "domainPublic"),
  organisationId: z.uuid("organisationMissing"),
  rule: z.enum(domainRules, "wrongValue"),
});
export type SetDomain = z.output<typeof SetDomain>;

export const RemoveDomain = z.strictObject({ domain });
export type RemoveDomain = z.output<typeof RemoveDomain>;
