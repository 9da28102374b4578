"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { keepRoles } from "#lib/case-roles/commands";
import { KeepRoles } from "#lib/case-roles/validation";

export const keepRolesAction = participantAction(KeepRoles, async (actor, input) => {
  await keepRoles(actor, input);
  return redirect(`/casussen/${input.caseNumber}`);
});
