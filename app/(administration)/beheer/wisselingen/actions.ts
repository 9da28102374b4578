"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { approveMove, decideOnCases, refuseMove } from "#lib/moves/decide";
import { AboutMove, DecideOnCases, RefuseMove } from "#lib/moves/validation";

export const approveMoveAction = participantAction(AboutMove, async (actor, input) => {
  await approveMove(actor, input);
  refresh();
});

export const refuseMoveAction = participantAction(RefuseMove, async (actor, input) => {
  await refuseMove(actor, input);
  refresh();
});

export const decideOnCasesAction = participantAction(DecideOnCases, async (actor, input) => {
  await decideOnCases(actor, input);
  refresh();
});
