"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { keepLanguage } from "#lib/auth/cookies";
import { updateProfile } from "#lib/participants/commands";
import { UpdateProfile } from "#lib/participants/validation";

export const updateProfileAction = participantAction(UpdateProfile, async (actor, input) => {
  await updateProfile(actor, input);
  await keepLanguage(input.language);
  refresh();
});
