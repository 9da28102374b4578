"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import {
  registerWebhook,
  removeWebhook,
  rotateSecret,
  sendAgain,
  sendTest,
  switchWebhook,
} from "#lib/webhooks/commands";
import { AboutWebhook, RegisterWebhook, SendAgain, SwitchWebhook } from "#lib/webhooks/validation";

export const registerWebhookAction = participantAction(RegisterWebhook, async (actor, input) => {
  const secret = await registerWebhook(actor, input);
  refresh();
  return secret;
});

export const rotateSecretAction = participantAction(AboutWebhook, async (actor, input) => {
  const secret = await rotateSecret(actor, input);
  refresh();
  return secret;
});

export const switchWebhookAction = participantAction(SwitchWebhook, async (actor, input) => {
  await switchWebhook(actor, input);
  refresh();
});

export const sendTestAction = participantAction(AboutWebhook, async (actor, input) => {
  await sendTest(actor, input);
  refresh();
});

export const sendAgainAction = participantAction(SendAgain, async (actor, input) => {
  await sendAgain(actor, input);
  refresh();
});

export const removeWebhookAction = participantAction(AboutWebhook, async (actor, input) => {
  await removeWebhook(actor, input);
  redirect("/beheer/webhooks");
});
