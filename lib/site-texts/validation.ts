import { z } from "zod";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";
import { SITE_TEXT_LENGTH, siteTextLanguages, siteTextNames } from "#lib/site-texts/choices";

const which = {
  name: z.enum(siteTextNames, "wrongValue"),
  language: z.enum(siteTextLanguages, "wrongValue"),
  /** When the text that the writer began with was kept; empty for the first one. */
  known: z.union([z.iso.datetime(), z.literal("")], "wrongValue").default(""),
};

/** preview: only to see what it looks like. */
export const WriteSiteText = z.strictObject({
  ...which,
  text: z.string("siteTextMissing").overwrite(tidy).min(1, "siteTextMissing").max(SITE_TEXT_LENGTH),
  intent: z.enum(["preview", "keep"], "wrongValue"),
  personalDataSeen,
});
export type WriteSiteText = z.output<typeof WriteSiteText>;

export const RestoreSiteText = z.strictObject(which);
export type RestoreSiteText = z.output<typeof RestoreSiteText>;
