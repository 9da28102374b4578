"use server";

import { headers } from "next/headers";
import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { keepToken } from "#lib/auth/cookies";
import { deviceOf } from "#lib/auth/device";
import { Nothing } from "#lib/auth/validation";
import { proveApp, removeApp, startApp } from "#lib/second-factor/apps";
import type { Added } from "#lib/second-factor/changes";
import { addPasskey, askNewPasskey, removePasskey } from "#lib/second-factor/passkeys";
import { renewRecoveryCodes } from "#lib/second-factor/recovery";
import { AddPasskey, ProveApp, RemovePasskey } from "#lib/second-factor/validation";

async function goOn({ token, codes }: Added) {
  await keepToken(token);
  refresh();
  return codes;
}

export const startAppAction = participantAction(Nothing, async (actor) => {
  await startApp(actor);
  refresh();
});

export const proveAppAction = participantAction(ProveApp, async (actor, input) => goOn(await proveApp(actor, input)));

export const removeAppAction = participantAction(Nothing, async (actor) => {
  await removeApp(actor);
  refresh();
});

export const askNewPasskeyAction = participantAction(Nothing, (actor) => askNewPasskey(actor));

export const addPasskeyAction = participantAction(AddPasskey, async (actor, input) => {
  const device = deviceOf((await headers()).get("user-agent"));
  return goOn(await addPasskey(actor, { ...input, device }));
});

export const removePasskeyAction = participantAction(RemovePasskey, async (actor, input) => {
  await removePasskey(actor, input);
  refresh();
});

export const renewCodesAction = participantAction(Nothing, async (actor) => {
  const codes = await renewRecoveryCodes(actor);
  refresh();
  return codes;
});
