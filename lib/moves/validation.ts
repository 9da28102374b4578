import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";
import { tidy } from "#lib/core/text";
import { ANSWER_LENGTH } from "#lib/moves/choices";
import { personalDataSeen } from "#lib/privacy/seen";

export const AskToMove = z.strictObject({
  organisationId: z.uuid("organisationMissing"),
  email: emailAddress,
  takeCases: z
    .union([z.boolean(), z.enum(["true", "false", ""])], "wrongValue")
    .default(false)
    .transform((value) => value === true || value === "true"),
});
export type AskToMove = z.output<typeof AskToMove>;

export const AboutMove = z.strictObject({ moveId: z.uuid() });
export type AboutMove = z.output<typeof AboutMove>;

export const RefuseMove = z.strictObject({
  moveId: z.uuid(),
  answer: z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(ANSWER_LENGTH),
  personalDataSeen,
});
export type RefuseMove = z.output<typeof RefuseMove>;

export const DecideOnCases = z.strictObject({ moveId: z.uuid(), verdict: z.enum(["along", "stay"], "wrongValue") });
export type DecideOnCases = z.output<typeof DecideOnCases>;

/** What stands in the link of the mail. */
export const ConfirmMove = z.strictObject({ code: z.string("wrongValue").max(100) });
