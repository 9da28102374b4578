"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { report } from "#lib/moderation/commands";
import { ReportTip } from "#lib/moderation/validation";
import { editTip, harvestTip, removeTip } from "#lib/tips/commands";
import { EditTip, HarvestTip, RemoveTip } from "#lib/tips/validation";

export const harvestTipAction = participantAction(HarvestTip, async (actor, input) => {
  await harvestTip(actor, input);
  return redirect("/tips");
});

export const editTipAction = participantAction(EditTip, async (actor, input) => {
  await editTip(actor, input);
  return redirect("/tips");
});

export const reportTipAction = participantAction(ReportTip, report);

export const removeTipAction = participantAction(RemoveTip, async (actor, input) => {
  await removeTip(actor, input);
  return redirect("/tips");
});
