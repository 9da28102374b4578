"use server";

import { redirect } from "next/navigation";
import { participantAction, visitorAction } from "#lib/auth/action";
import { forgetSession, sessionToken } from "#lib/auth/cookies";
import { endAllSessions, endSession } from "#lib/auth/sessions";
import { askForLink } from "#lib/auth/sign-in";
import { AskForLink, Nothing } from "#lib/auth/validation";
import { currentRequest } from "#lib/core/request-context";

export const askForLinkAction = visitorAction(AskForLink, async ({ email }) => {
  await askForLink(email, currentRequest()?.ip ?? "");
});

export const signOutAction = visitorAction(Nothing, async () => {
  const token = await sessionToken();
  if (token) await endSession(token);
  await forgetSession();
  redirect("/");
});

export const signOutEverywhereAction = participantAction(Nothing, async (actor) => {
  await endAllSessions(actor);
  await forgetSession();
  redirect("/inloggen");
});
