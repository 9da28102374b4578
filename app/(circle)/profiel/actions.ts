"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { keepLanguage } from "#lib/auth/cookies";
import { confirmRead } from "#lib/measures/commands";
import { ConfirmRead } from "#lib/measures/validation";
import { updateProfile } from "#lib/participants/commands";
import { UpdateProfile } from "#lib/participants/validation";

export const updateProfileAction = participantAction(UpdateProfile, async (actor, input) => {
  await updateProfile(actor, input);
  await keepLanguage(input.language);
  refresh();
});

export const confirmReadAction = participantAction(ConfirmRead, async (actor, input) => {
  await confirmRead(actor, input);
  refresh();
});
