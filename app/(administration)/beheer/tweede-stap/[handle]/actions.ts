"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { resetSecondFactor } from "#lib/second-factor/reset";
import { ResetSecondFactor } from "#lib/second-factor/validation";

export const resetSecondFactorAction = participantAction(ResetSecondFactor, async (actor, input) => {
  await resetSecondFactor(actor, input);
  refresh();
});
