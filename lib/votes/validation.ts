import { z } from "zod";

const choice = { support: z.union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")]) };

/** The end state the participant wants, not a toggle: sending it twice is harmless. */
export const VoteOnCase = z.strictObject({ caseNumber: z.coerce.number().int().positive(), ...choice });
export type VoteOnCase = z.output<typeof VoteOnCase>;

export const VoteOnComment = z.strictObject({ commentId: z.uuid(), ...choice });
export type VoteOnComment = z.output<typeof VoteOnComment>;

export const VoteOnTip = z.strictObject({ tipId: z.uuid(), ...choice });
export type VoteOnTip = z.output<typeof VoteOnTip>;
