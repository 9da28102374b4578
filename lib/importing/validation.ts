import { z } from "zod";

/** The choice to take a file in. */
export const TakeIn = z.strictObject({
  importId: z.uuid("wrongValue"),
  /** What may be personal data was looked at, and is none. */
  personalDataSeen: z
    .union([z.boolean(), z.enum(["on", ""])], "wrongValue")
    .optional()
    .transform((value) => value === true || value === "on"),
});
export type TakeIn = z.output<typeof TakeIn>;
