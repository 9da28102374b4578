"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { Nothing } from "#lib/auth/validation";
import { askToMerge, withdrawMerge } from "#lib/merging/ask";
import { mergeAccounts } from "#lib/merging/commands";
import { AskToMerge, MergeAccounts } from "#lib/merging/validation";

export const askToMergeAction = participantAction(AskToMerge, async (actor, input) => {
  await askToMerge(actor, input);
  refresh();
});

export const withdrawMergeAction = participantAction(Nothing, async (actor) => {
  await withdrawMerge(actor);
  refresh();
});

export const mergeAccountsAction = participantAction(MergeAccounts, async (actor, input) => {
  await mergeAccounts(actor, input);
  redirect("/profiel/samenvoegen?gedaan=samengevoegd");
});
