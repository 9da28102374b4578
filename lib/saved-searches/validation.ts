import { z } from "zod";
import { CaseQuery } from "#lib/cases/dutch";
import { tidy } from "#lib/core/text";

export const paces = ["at-once", "daily", "never"] as const;
export const NAME_LENGTH = 100;

/** What a search is made of; where in the list one was and its order are no part of it. */
const partsOfSearch = Object.keys(CaseQuery.shape).filter((name) => name !== "na" && name !== "sorteer");

/** "zoek=moestuin&gemeente=breda" → what to keep. Parts the list does not know are left out. */
function keptOf(address: string): Record<string, string | string[]> {
  const params = new URLSearchParams(address);
  return Object.fromEntries(
    partsOfSearch.flatMap((name) => {
      const values = params.getAll(name).map(tidy).filter(Boolean);
      return values.length > 0 ? [[name, name === "zoek" ? values[0]! : values]] : [];
    }),
  );
}

/** A search to keep: `query` is the query of the list's address. */
export const SaveSearch = z.strictObject({
  name: z.string("textNeeded").overwrite(tidy).min(1, "nameMissing").max(NAME_LENGTH),
  query: z
    .string("textNeeded")
    .max(4_000)
    .transform(keptOf)
    .refine((query) => Object.keys(query).length > 0, "searchEmpty")
    .refine((query) => CaseQuery.safeParse(query).success, "wrongValue"),
  pace: z.enum(paces, "wrongValue").default("at-once"),
});
export type SaveSearch = z.output<typeof SaveSearch>;

export const DeleteSearch = z.strictObject({ id: z.uuid("wrongValue") });
export type DeleteSearch = z.output<typeof DeleteSearch>;
