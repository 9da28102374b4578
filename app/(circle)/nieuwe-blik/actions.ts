"use server";

import { refresh } from "next/cache";
import { askAnotherLook } from "#lib/appeals/commands";
import { AskAnotherLook } from "#lib/appeals/validation";
import { participantAction } from "#lib/auth/action";

export const askAnotherLookAction = participantAction(AskAnotherLook, async (actor, input) => {
  await askAnotherLook(actor, input);
  refresh();
});
