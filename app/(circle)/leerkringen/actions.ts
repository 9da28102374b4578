"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { addToCircle, joinCircle, removeFromCircle, startCircle } from "#lib/circles/commands";
import { AddToCircle, JoinCircle, RemoveFromCircle, StartCircle } from "#lib/circles/validation";

export const startCircleAction = participantAction(StartCircle, async (actor, input) =>
  redirect(`/leerkringen/${await startCircle(actor, input)}`),
);

export const addToCircleAction = participantAction(AddToCircle, async (actor, input) => {
  const name = await addToCircle(actor, input);
  refresh();
  return name;
});

export const joinCircleAction = participantAction(JoinCircle, async (actor, input) => {
  await joinCircle(actor, input);
  refresh();
});

export const removeFromCircleAction = participantAction(RemoveFromCircle, async (actor, input) => {
  await removeFromCircle(actor, input);
  if (input.participantId === actor.id) redirect("/leerkringen");
  refresh();
});
