"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { checkProvider } from "#lib/work-accounts/check";
import { applyRoles, closeSignIn, configureSignIn, openSignIn, proposeRoles } from "#lib/work-accounts/commands";
import { AboutSignIn, CheckProvider, ConfigureSignIn, ProposeRoles } from "#lib/work-accounts/validation";

export const configureSignInAction = participantAction(ConfigureSignIn, async (actor, input) => {
  await configureSignIn(actor, input);
  refresh();
});

export const checkProviderAction = participantAction(CheckProvider, (actor, { slug }) => checkProvider(actor, slug));

export const openSignInAction = participantAction(AboutSignIn, async (actor, input) => {
  await openSignIn(actor, input);
  refresh();
});

export const closeSignInAction = participantAction(AboutSignIn, async (actor, input) => {
  await closeSignIn(actor, input);
  refresh();
});

export const proposeRolesAction = participantAction(ProposeRoles, async (actor, input) => {
  await proposeRoles(actor, input);
  refresh();
});

export const applyRolesAction = participantAction(AboutSignIn, async (actor, input) => {
  await applyRoles(actor, input);
  refresh();
});
