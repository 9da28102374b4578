import { z } from "zod";

export const BlockParticipant = z.strictObject({ handle: z.string("wrongValue").min(1).max(100) });
export type BlockParticipant = z.output<typeof BlockParticipant>;
