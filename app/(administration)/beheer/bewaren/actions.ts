"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { changeTerms } from "#lib/retention/commands";
import { ChangeTerms } from "#lib/retention/validation";

export const changeTermsAction = participantAction(ChangeTerms, async (actor, input) => {
  await changeTerms(actor, input);
  refresh();
});
