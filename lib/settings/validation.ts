import { z } from "zod";
import { tidy } from "#lib/core/text";
import { MOST_WORDS, WORD_LENGTH } from "#lib/settings/choices";

const linesOf = (text: string) => [
  ...new Set(
    tidy(text)
      .split("\n")
      .map((line) => line.trim().replace(/\s+/g, " ").toLowerCase())
      .filter(Boolean),
  ),
];

export const ChangeSettings = z.strictObject({
  holdFirstPosts: z
    .union([z.boolean(), z.enum(["true", "false", ""])], "wrongValue")
    .default(false)
    .transform((value) => value === true || value === "true"),
  /** One word or phrase a line. */
  askedWords: z
    .string("textNeeded")
    .default("")
    .transform(linesOf)
    .pipe(z.array(z.string().max(WORD_LENGTH, "wordTooLong")).max(MOST_WORDS, "tooManyWords")),
});
export type ChangeSettings = z.output<typeof ChangeSettings>;
