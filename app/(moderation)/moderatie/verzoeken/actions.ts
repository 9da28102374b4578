"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { closeRequest, noteOnRequest, takeRequest } from "#lib/resident-requests/commands";
import { CloseRequest, NoteOnRequest, TakeRequest } from "#lib/resident-requests/validation";

export const takeRequestAction = participantAction(TakeRequest, async (actor, input) => {
  await takeRequest(actor, input);
  refresh();
});

export const noteOnRequestAction = participantAction(NoteOnRequest, async (actor, input) => {
  await noteOnRequest(actor, input);
  refresh();
});

export const closeRequestAction = participantAction(CloseRequest, async (actor, input) => {
  await closeRequest(actor, input);
  refresh();
});
