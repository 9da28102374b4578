"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { browserThatAsked, keepToken } from "#lib/auth/cookies";
import { askForOwnLink } from "#lib/auth/sign-in";
import { newToken } from "#lib/auth/tokens";
import { AskForOwnLink, Nothing } from "#lib/auth/validation";
import { currentRequest } from "#lib/core/request-context";
import { confirmCode } from "#lib/second-factor/confirm";
import { askPasskey, confirmPasskey } from "#lib/second-factor/passkeys";
import { ConfirmCode, ConfirmPasskey } from "#lib/second-factor/validation";

export const confirmCodeAction = participantAction(ConfirmCode, async (actor, input) => {
  await keepToken(await confirmCode(actor, input));
  redirect(input.path);
});

export const askPasskeyAction = participantAction(Nothing, (actor) => askPasskey(actor));

export const confirmPasskeyAction = participantAction(ConfirmPasskey, async (actor, input) => {
  await keepToken(await confirmPasskey(actor, input));
  redirect(input.path);
});

export const askForOwnLinkAction = participantAction(AskForOwnLink, async (actor, input) => {
  await askForOwnLink(actor, input, currentRequest()?.ip ?? "", (await browserThatAsked()) ?? newToken());
});
