import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";
import { ownPath } from "#lib/core/own-path";

/** `path` is where to go after signing in; anything that is not a plain path of this site becomes the home page. */
export const AskForLink = z.strictObject({ email: emailAddress, path: z.string().default("/").transform(ownPath) });
export type AskForLink = z.output<typeof AskForLink>;

/** Of who is signed in: the address is known. */
export const AskForOwnLink = AskForLink.pick({ path: true });
export type AskForOwnLink = z.output<typeof AskForOwnLink>;

/** A button without fields. */
export const Nothing = z.strictObject({});

export const EndOwnSession = z.strictObject({ sessionId: z.uuid() });
export type EndOwnSession = z.output<typeof EndOwnSession>;
