"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { Nothing } from "#lib/auth/validation";
import { markRead } from "#lib/notifications/commands";
import { MarkCaseRead } from "#lib/notifications/validation";

export const markAllReadAction = participantAction(Nothing, async (actor) => {
  await markRead(actor);
  refresh();
});

/** The reader looks at the case itself: what the bell said about it is known now. */
export const markCaseReadAction = participantAction(MarkCaseRead, (actor, { caseNumber }) =>
  markRead(actor, caseNumber),
);
