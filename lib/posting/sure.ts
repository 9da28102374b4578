import { z } from "zod";

/**
 * The writer's answer to "weet je het zeker?". False asks the server to ask; absent, from a form or client that knows no
 * such question, it asks only about words that an administrator listed.
 */
export const sure = z
  .union([z.boolean(), z.enum(["true", "false", ""])], "wrongValue")
  .transform((value) => value === true || value === "true")
  .optional();
