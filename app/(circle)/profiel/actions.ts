"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { keepLanguage } from "#lib/auth/cookies";
import { endOwnSession } from "#lib/auth/sessions";
import { EndOwnSession } from "#lib/auth/validation";
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

export const endSessionAction = participantAction(EndOwnSession, async (actor, input) => {
  await endOwnSession(actor, input);
  refresh();
});
