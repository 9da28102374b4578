"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { forgetSession } from "#lib/auth/cookies";
import { eraseAccount } from "#lib/erasing/commands";
import { EraseAccount } from "#lib/erasing/validation";

export const eraseAccountAction = participantAction(EraseAccount, async (actor, input) => {
  await eraseAccount(actor, input);
  await forgetSession();
  redirect("/inloggen?weg=1");
});
