"use server";

import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { reviseCase, withdrawCase, writeCase } from "#lib/cases/commands";
import { casePath } from "#lib/cases/dutch";
import { ReviseCase, WithdrawCase, WriteCase } from "#lib/cases/validation";

export const writeCaseAction = participantAction(WriteCase, async (actor, input) => {
  const written = await writeCase(actor, input);
  return redirect(casePath(written));
});

export const reviseCaseAction = participantAction(ReviseCase, async (actor, input) => {
  const revised = await reviseCase(actor, input);
  return redirect(casePath(revised));
});

export const withdrawCaseAction = participantAction(WithdrawCase, async (actor, input) => {
  await withdrawCase(actor, input);
  return redirect("/casussen");
});
