"use server";

import { refresh } from "next/cache";
import { answerAppeal } from "#lib/appeals/commands";
import { AnswerAppeal } from "#lib/appeals/validation";
import { participantAction } from "#lib/auth/action";
import { hideTogether } from "#lib/desk/bulk";
import { noteOnMatter, noteOnParticipant } from "#lib/desk/notes";
import { addTemplate, removeTemplate, reviseTemplate } from "#lib/desk/templates";
import {
  AddTemplate,
  HideTogether,
  NoteOnMatter,
  NoteOnParticipant,
  RemoveTemplate,
  ReviseTemplate,
} from "#lib/desk/validation";
import { liftMeasure, takeMeasure } from "#lib/measures/commands";
import { LiftMeasure, TakeMeasure } from "#lib/measures/validation";
import { decide } from "#lib/moderation/commands";
import { DecideOnCase, DecideOnCollection, DecideOnComment, DecideOnTip } from "#lib/moderation/validation";

export const decideOnCaseAction = participantAction(DecideOnCase, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const decideOnCommentAction = participantAction(DecideOnComment, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const decideOnCollectionAction = participantAction(DecideOnCollection, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const decideOnTipAction = participantAction(DecideOnTip, async (actor, input) => {
  await decide(actor, input);
  return input.verdict;
});

export const answerAppealAction = participantAction(AnswerAppeal, answerAppeal);

export const hideTogetherAction = participantAction(HideTogether, hideTogether);

export const noteOnMatterAction = participantAction(NoteOnMatter, async (actor, input) => {
  await noteOnMatter(actor, input);
  refresh();
});

export const noteOnParticipantAction = participantAction(NoteOnParticipant, async (actor, input) => {
  await noteOnParticipant(actor, input);
  refresh();
});

export const addTemplateAction = participantAction(AddTemplate, async (actor, input) => {
  await addTemplate(actor, input);
  refresh();
});

export const reviseTemplateAction = participantAction(ReviseTemplate, async (actor, input) => {
  await reviseTemplate(actor, input);
  refresh();
});

export const removeTemplateAction = participantAction(RemoveTemplate, async (actor, input) => {
  await removeTemplate(actor, input);
  refresh();
});

export const takeMeasureAction = participantAction(TakeMeasure, async (actor, input) => {
  await takeMeasure(actor, input);
  refresh();
});

export const liftMeasureAction = participantAction(LiftMeasure, async (actor, input) => {
  await liftMeasure(actor, input);
  refresh();
});
