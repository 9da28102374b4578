"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { reviseCase, withdrawCase, writeCase } from "#lib/cases/commands";
import { restoreVersion } from "#lib/cases/restore";
import { casePath } from "#lib/cases/dutch";
import { dropPublicVersion, proposePublicVersion } from "#lib/cases/public-version";
import {
  DiscardWorkingCopy,
  DropPublicVersion,
  ProposePublicVersion,
  RestoreVersion,
  ReviseCase,
  WithdrawCase,
  WriteCase,
} from "#lib/cases/validation";
import { discardWorkingCopy } from "#lib/cases/working-copies";
import { addCoAuthor, removeCoAuthor } from "#lib/co-authors/commands";
import { AddCoAuthor, RemoveCoAuthor } from "#lib/co-authors/validation";

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

export const restoreVersionAction = participantAction(RestoreVersion, async (actor, input) => {
  const restored = await restoreVersion(actor, input);
  return redirect(casePath(restored));
});

export const discardWorkingCopyAction = participantAction(DiscardWorkingCopy, async (actor, input) => {
  await discardWorkingCopy(actor, input);
  refresh();
});

export const proposePublicVersionAction = participantAction(ProposePublicVersion, async (actor, input) => {
  await proposePublicVersion(actor, input);
  return redirect(`/casussen/${input.number}`);
});

export const dropPublicVersionAction = participantAction(DropPublicVersion, async (actor, input) => {
  await dropPublicVersion(actor, input);
  return redirect(`/casussen/${input.number}`);
});

export const addCoAuthorAction = participantAction(AddCoAuthor, async (actor, input) => {
  const name = await addCoAuthor(actor, input);
  refresh();
  return name;
});

export const removeCoAuthorAction = participantAction(RemoveCoAuthor, async (actor, input) => {
  await removeCoAuthor(actor, input);
  return redirect(`/casussen/${input.number}`);
});
