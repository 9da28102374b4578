"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { Nothing } from "#lib/auth/validation";
import { askToMove, withdrawMove } from "#lib/moves/ask";
import { AskToMove } from "#lib/moves/validation";

export const askToMoveAction = participantAction(AskToMove, async (actor, input) => {
  await askToMove(actor, input);
  refresh();
});

export const withdrawMoveAction = participantAction(Nothing, async (actor) => {
  await withdrawMove(actor);
  refresh();
});
