import { z } from "zod";
import { NOTE_LENGTH } from "#lib/bookmarks/choices";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

const caseNumber = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Keeping it again changes the note and the day. */
export const KeepBookmark = z.strictObject({
  caseNumber,
  note: z.string().overwrite(tidy).max(NOTE_LENGTH).default(""),
  remindOn: z
    .union([z.iso.date(), z.literal("")], "dateMissing")
    .nullish()
    .transform((day) => day || null),
  personalDataSeen,
});
export type KeepBookmark = z.output<typeof KeepBookmark>;

export const DropBookmark = z.strictObject({ caseNumber });
export type DropBookmark = z.output<typeof DropBookmark>;
