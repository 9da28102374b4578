"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { editFollowUp, removeFollowUp, tellFollowUp } from "#lib/follow-ups/commands";
import { EditFollowUp, RemoveFollowUp, TellFollowUp } from "#lib/follow-ups/validation";

export const tellFollowUpAction = participantAction(TellFollowUp, async (actor, input) => {
  await tellFollowUp(actor, input);
  return redirect(`/casussen/${input.caseNumber}`);
});

export const editFollowUpAction = participantAction(EditFollowUp, async (actor, input) => {
  await editFollowUp(actor, input);
  refresh();
});

export const removeFollowUpAction = participantAction(RemoveFollowUp, async (actor, input) => {
  await removeFollowUp(actor, input);
  refresh();
});
