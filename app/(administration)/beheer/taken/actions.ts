"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { wordsOf } from "#lib/core/messages";
import { cancelJob, tryFailedAgain, tryJobAgain } from "#lib/jobs/commands";
import { TendJob, TendQueue } from "#lib/jobs/validation";

export const tryJobAgainAction = participantAction(TendJob, async (actor, input) => {
  await tryJobAgain(actor, input);
  refresh();
});

export const cancelJobAction = participantAction(TendJob, async (actor, input) => {
  await cancelJob(actor, input);
  refresh();
});

export const tryFailedAgainAction = participantAction(TendQueue, async (actor, input) => {
  const count = await tryFailedAgain(actor, input);
  refresh();
  return wordsOf(actor.language, "running")("jobs.triedAll", { count });
});
