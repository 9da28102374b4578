"use server";

import { participantAction } from "#lib/auth/action";
import { answerAsk } from "#lib/follow-ups/commands";
import { AnswerAsk } from "#lib/follow-ups/validation";

export const answerAskAction = participantAction(AnswerAsk, answerAsk);
