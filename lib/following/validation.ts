import { z } from "zod";

export const hows = ["none", "as-always", "at-once", "daily", "weekly", "app", "mute"] as const;

/** What a participant wants to hear of one case. */
export const FollowCase = z.strictObject({
  caseNumber: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  how: z.enum(hows, "wrongValue"),
});
export type FollowCase = z.output<typeof FollowCase>;
export type How = FollowCase["how"];
