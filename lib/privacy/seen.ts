import { z } from "zod";

/**
 * The writer's answer to "klopt dit?": what may be personal data is none. Absent, from a form that does not ask, is no
 * answer: then only what is certain stops the text.
 */
export const personalDataSeen = z
  .union([z.boolean(), z.enum(["true", "false", ""])], "wrongValue")
  .transform((value) => value === true || value === "true")
  .optional();
