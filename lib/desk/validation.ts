import { z } from "zod";
import { tidy } from "#lib/core/text";
import { MOST_TOGETHER, NOTE_LENGTH, TEMPLATE_TITLE_LENGTH } from "#lib/desk/choices";
import { REASON_LENGTH, reason, verdicts } from "#lib/moderation/validation";
import { personalDataSeen } from "#lib/privacy/seen";

const matterId = z.uuid();

/** `from` is the colleague whom the actor saw holding it. */
export const TakeUp = z.strictObject({ matterId, from: z.union([z.uuid(), z.literal("")]).default("") });
export type TakeUp = z.output<typeof TakeUp>;

export const LetGo = z.strictObject({ matterId });
export type LetGo = z.output<typeof LetGo>;

const note = z.string("noteMissing").overwrite(tidy).min(1, "noteMissing").max(NOTE_LENGTH);

export const NoteOnMatter = z.strictObject({ matterId, text: note, personalDataSeen });
export type NoteOnMatter = z.output<typeof NoteOnMatter>;

export const NoteOnParticipant = z.strictObject({
  handle: z.string().overwrite(tidy).min(1).max(100),
  text: note,
  personalDataSeen,
});
export type NoteOnParticipant = z.output<typeof NoteOnParticipant>;

const template = {
  verdict: z.enum(verdicts, "verdictMissing"),
  language: z.enum(["nl", "en"], "wrongValue"),
  title: z.string("titleMissing").overwrite(tidy).min(1, "titleMissing").max(TEMPLATE_TITLE_LENGTH),
  text: z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(REASON_LENGTH),
  personalDataSeen,
};

export const AddTemplate = z.strictObject(template);
export type AddTemplate = z.output<typeof AddTemplate>;

/** `version` is the one that was read: another's words are never overwritten. */
export const ReviseTemplate = z.strictObject({
  ...template,
  templateId: z.uuid(),
  version: z.coerce.number().int().positive(),
});
export type ReviseTemplate = z.output<typeof ReviseTemplate>;

export const RemoveTemplate = z.strictObject({ templateId: z.uuid() });
export type RemoveTemplate = z.output<typeof RemoveTemplate>;

/** `matters` as they were ticked. */
export const HideTogether = z.strictObject({
  matters: z.array(z.uuid("wrongValue"), "nothingTicked").min(1, "nothingTicked").max(MOST_TOGETHER),
  reason,
  personalDataSeen,
});
export type HideTogether = z.output<typeof HideTogether>;
