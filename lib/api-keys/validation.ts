import { z } from "zod";
import { KEY_NAME_LENGTH, keyScopes, keyTerms } from "#lib/api-keys/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

export const MakeKey = z.strictObject({
  name: z.string("keyNameMissing").overwrite(tidy).min(1, "keyNameMissing").max(KEY_NAME_LENGTH),
  scope: z.enum(keyScopes, "keyScopeMissing"),
  days: z.enum(keyTerms, "keyTermMissing").transform(Number),
  personalDataSeen,
});
export type MakeKey = z.output<typeof MakeKey>;

export const RevokeKey = z.strictObject({ keyId: z.uuid() });
export type RevokeKey = z.output<typeof RevokeKey>;
