"use server";

import { refresh } from "next/cache";
import { participantAction } from "#lib/auth/action";
import { Nothing } from "#lib/auth/validation";
import { answerAsk } from "#lib/follow-ups/commands";
import { AnswerAsk } from "#lib/follow-ups/validation";
import { markRead } from "#lib/notifications/commands";

export const markAllReadAction = participantAction(Nothing, async (actor) => {
  await markRead(actor);
  refresh();
});

export const answerAskAction = participantAction(AnswerAsk, answerAsk);
