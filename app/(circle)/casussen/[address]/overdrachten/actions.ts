"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { editTransfer, tellTransfer, withdrawTransfer } from "#lib/transfers/commands";
import { EditTransfer, TellTransfer, WithdrawTransfer } from "#lib/transfers/validation";

export const tellTransferAction = participantAction(TellTransfer, async (actor, input) => {
  await tellTransfer(actor, input);
  refresh();
});

export const editTransferAction = participantAction(EditTransfer, async (actor, input) => {
  await editTransfer(actor, input);
  refresh();
});

export const withdrawTransferAction = participantAction(WithdrawTransfer, async (actor, input) => {
  await withdrawTransfer(actor, input);
  refresh();
});
