import { z } from "zod";
import { textsChoices } from "#lib/erasing/choices";

const texts = z.enum(textsChoices, "textsMissing");
/** A tick, so that nobody has to type a word to be let go. */
const sure = z.literal("yes", "sureMissing");

export const EraseAccount = z.strictObject({ texts, sure });
export type EraseAccount = z.output<typeof EraseAccount>;

export const RemoveParticipant = z.strictObject({ participantId: z.uuid(), texts, sure });
export type RemoveParticipant = z.output<typeof RemoveParticipant>;
