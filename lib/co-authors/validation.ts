import { z } from "zod";
import { tidy } from "#lib/core/text";

const number = z.coerce.number().int().positive();

export const AddCoAuthor = z.strictObject({
  number,
  handle: z.string("colleagueMissing").overwrite(tidy).min(1, "colleagueMissing").max(100),
});
export type AddCoAuthor = z.output<typeof AddCoAuthor>;

export const RemoveCoAuthor = z.strictObject({
  number,
  handle: z.string("wrongValue").overwrite(tidy).min(1).max(100),
});
export type RemoveCoAuthor = z.output<typeof RemoveCoAuthor>;
