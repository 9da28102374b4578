import { z } from "zod";
import { env } from "#lib/core/env";
import { outgoingAddress } from "#lib/core/outgoing";
import { tidy } from "#lib/core/text";
import { ADDRESS_LENGTH, webhookAudiences, webhookKinds } from "#lib/webhooks/choices";

export const RegisterWebhook = z.strictObject({
  address: z
    .string("webhookAddressWrong")
    .overwrite(tidy)
    .max(ADDRESS_LENGTH)
    .refine((text) => outgoingAddress(text, { loopback: env.WEBHOOK_LOOPBACK }), "webhookAddressWrong"),
  kinds: z
    .array(z.enum(webhookKinds, "wrongValue"), "webhookKindMissing")
    .min(1, "webhookKindMissing")
    .max(webhookKinds.length)
    .transform((kinds) => webhookKinds.filter((kind) => kinds.includes(kind))),
  audience: z.enum(webhookAudiences, "wrongValue").default("public"),
});
export type RegisterWebhook = z.output<typeof RegisterWebhook>;

export const AboutWebhook = z.strictObject({ webhookId: z.uuid() });
export type AboutWebhook = z.output<typeof AboutWebhook>;

export const SwitchWebhook = AboutWebhook.extend({ on: z.enum(["yes", "no"], "wrongValue") });
export type SwitchWebhook = z.output<typeof SwitchWebhook>;

export const SendAgain = z.strictObject({ deliveryId: z.uuid() });
export type SendAgain = z.output<typeof SendAgain>;
