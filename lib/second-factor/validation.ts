import { z } from "zod";
import { ownPath } from "#lib/core/own-path";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

/** People type codes in pieces, and in capitals. */
const code = z
  .string("codeMissing")
  .max(40, "wrongCode")
  .transform((text) => text.replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().min(1, "codeMissing"));

const path = z.string().default("/").transform(ownPath);

/** What a browser says of a passkey, as JSON: the library looks at what stands in it. */
const response = z.string().min(2).max(20_000);

export const ConfirmCode = z.strictObject({ code, path });
export type ConfirmCode = z.output<typeof ConfirmCode>;

export const ProveApp = z.strictObject({ code });
export type ProveApp = z.output<typeof ProveApp>;

export const AddPasskey = z.strictObject({ response });
export type AddPasskey = z.output<typeof AddPasskey> & { device: string };

export const ConfirmPasskey = z.strictObject({ response, path });
export type ConfirmPasskey = z.output<typeof ConfirmPasskey>;

export const RemovePasskey = z.strictObject({ passkeyId: z.uuid() });
export type RemovePasskey = z.output<typeof RemovePasskey>;

export const ResetSecondFactor = z.strictObject({
  participantId: z.uuid(),
  reason: z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(1_000),
  personalDataSeen,
});
export type ResetSecondFactor = z.output<typeof ResetSecondFactor>;
