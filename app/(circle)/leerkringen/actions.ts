"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { participantAction } from "#lib/auth/action";
import { makeCircleLink, withdrawCircleLink } from "#lib/circles/links";
import { env } from "#lib/core/env";
import { addToCircle, joinCircle, removeFromCircle, startCircle } from "#lib/circles/commands";
import {
  AddToCircle,
  JoinCircle,
  RemoveFromCircle,
  StartCircle,
  MakeCircleLink,
  WithdrawCircleLink,
} from "#lib/circles/validation";

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

/** @returns the address to pass on */
export const makeCircleLinkAction = participantAction(MakeCircleLink, async (actor, input) => {
  const code = await makeCircleLink(actor, input);
  refresh();
  return `${env.APP_URL}/kringlink?code=${code}`;
});

export const withdrawCircleLinkAction = participantAction(WithdrawCircleLink, async (actor, input) => {
  await withdrawCircleLink(actor, input);
  refresh();
});
