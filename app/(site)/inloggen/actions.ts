"use server";

import { redirect } from "next/navigation";
import { participantAction, visitorAction } from "#lib/auth/action";
import { browserThatAsked, forgetSession } from "#lib/auth/cookies";
import { endAllSessions } from "#lib/auth/sessions";
import { askForLink } from "#lib/auth/sign-in";
import { newToken } from "#lib/auth/tokens";
import { AskForLink, Nothing } from "#lib/auth/validation";
import { currentRequest } from "#lib/core/request-context";

export const askForLinkAction = visitorAction(AskForLink, async (input) => {
  await askForLink(input, currentRequest()?.ip ?? "", (await browserThatAsked()) ?? newToken());
});

export const signOutEverywhereAction = participantAction(Nothing, async (actor) => {
  await endAllSessions(actor);
  await forgetSession();
  redirect("/inloggen");
});
