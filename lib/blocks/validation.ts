import { z } from "zod";
import { tidy } from "#lib/core/text";

export const BlockParticipant = z.strictObject({ handle: z.string("wrongValue").overwrite(tidy).min(1).max(100) });
export type BlockParticipant = z.output<typeof BlockParticipant>;
