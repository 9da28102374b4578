import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";

export const AskToMerge = z.strictObject({ email: emailAddress });
export type AskToMerge = z.output<typeof AskToMerge>;

/** The code in the link of the mail, and a tick: it cannot be undone. */
export const MergeAccounts = z.strictObject({
  code: z.string("wrongValue").max(100),
  sure: z.literal("yes", "sureMissing"),
});
export type MergeAccounts = z.output<typeof MergeAccounts>;
