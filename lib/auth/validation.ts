import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";

export const AskForLink = z.strictObject({ email: emailAddress });

/** A button without fields. */
export const Nothing = z.strictObject({});
