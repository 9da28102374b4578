import { z } from "zod";
import { tidy } from "#lib/core/text";
import { logActions, logGroupNames } from "#lib/logbook/choices";

const empty = (value: unknown) => (value === "" || value === null ? undefined : value);
const day = z.preprocess(empty, z.iso.date("dateMissing").optional());
const handle = z.preprocess(empty, z.string().overwrite(tidy).max(200).optional());

const filter = {
  group: z.preprocess(empty, z.enum(logGroupNames, "wrongValue").optional()),
  action: z.preprocess(empty, z.enum(logActions as [string, ...string[]], "wrongValue").optional()),
  moderatorHandle: handle,
  aboutHandle: handle,
  caseNumber: z.preprocess(empty, z.coerce.number("caseNumberWrong").int().positive().max(1e12).optional()),
  from: day,
  until: day,
};

export const LogSelection = z.strictObject(filter);
export const ExportLog = z.strictObject({ ...filter, form: z.enum(["csv", "json"], "wrongValue") });
export type ExportLog = z.output<typeof ExportLog>;
