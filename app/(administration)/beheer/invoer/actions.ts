"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { takeInFile } from "#lib/importing/commands";
import { TakeIn } from "#lib/importing/validation";

export const takeInAction = participantAction(TakeIn, async (actor, input) => {
  const taken = await takeInFile(actor, input);
  refresh();
  return taken;
});
