import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";
import { ownPath } from "#lib/core/own-path";
import { looksLikeToken } from "#lib/auth/tokens";

/** `path` is where to go after signing in; anything that is not a plain path of this site becomes the home page. */
export const AskForLink = z.strictObject({ email: emailAddress, path: z.string().default("/").transform(ownPath) });
export type AskForLink = z.output<typeof AskForLink>;

/** What comes with signing in by mail; both may be left out, and digits may be typed in two groups. */
export const ConfirmLink = z.strictObject({
  code: z.string("wrongValue").transform((code) => (looksLikeToken(code) ? code : undefined)),
  cijfers: z
    .string("wrongValue")
    .transform((typed) => typed.replace(/[\s-]/g, ""))
    .transform((typed) => (/^\d{6}$/.test(typed) ? typed : typed === "" ? undefined : "wrong")),
});
/** Of who is signed in: the address is known. */
export const AskForOwnLink = AskForLink.pick({ path: true });
export type AskForOwnLink = z.output<typeof AskForOwnLink>;

/** A button without fields. */
export const Nothing = z.strictObject({});

export const EndOwnSession = z.strictObject({ sessionId: z.uuid() });
export type EndOwnSession = z.output<typeof EndOwnSession>;
