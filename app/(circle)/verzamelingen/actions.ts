"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { removeCollection, reviseCollection, startCollection } from "#lib/collections/commands";
import { addToCollection, explainChoice } from "#lib/collections/contents";
import {
  AddToCollection,
  ExplainChoice,
  RemoveCollection,
  ReviseCollection,
  StartCollection,
} from "#lib/collections/validation";

export const startCollectionAction = participantAction(StartCollection, async (actor, input) =>
  redirect(`/verzamelingen/${await startCollection(actor, input)}/bewerken`),
);

export const reviseCollectionAction = participantAction(ReviseCollection, async (actor, input) => {
  await reviseCollection(actor, input);
  refresh();
});

export const addToCollectionAction = participantAction(AddToCollection, async (actor, input) => {
  await addToCollection(actor, input);
  refresh();
});

export const explainChoiceAction = participantAction(ExplainChoice, async (actor, input) => {
  await explainChoice(actor, input);
  refresh();
});

export const removeCollectionAction = participantAction(RemoveCollection, async (actor, input) => {
  await removeCollection(actor, input);
  redirect("/verzamelingen");
});
