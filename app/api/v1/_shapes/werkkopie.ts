import { z } from "zod";
import type { WorkingCopy } from "#lib/cases/working-copies";

/** The Dutch name of each field of the command behind a working copy. */
export const copyNames: Readonly<Record<string, string>> = {
  key: "sleutel",
  number: "nummer",
  baseVersion: "versie",
  sequence: "volgnummer",
  saveId: "opslag",
  content: "velden",
};

/** The fields of the form as they stand there: named and valued as the form does. */
const velden = z.record(z.string(), z.union([z.string(), z.array(z.string())]), "wrongValue");

export const WerkkopieInvoer = z.strictObject({
  nummer: z.int("wrongValue").positive().nullish(),
  versie: z.int("wrongValue").positive().nullish(),
  volgnummer: z.int("wrongValue").min(0),
  opslag: z.uuid("wrongValue"),
  velden,
});

export const WerkkopieBewaard = z.object({
  volgnummer: z.int(),
  bewaardOp: z.iso.datetime(),
  schrijvenOok: z.array(z.string()),
});

export const Werkkopie = z.object({
  sleutel: z.uuid(),
  nummer: z.int().nullable(),
  versie: z.int().nullable(),
  volgnummer: z.int(),
  opslag: z.uuid(),
  velden,
  bewaardOp: z.iso.datetime(),
});

export const toWerkkopie = (copy: WorkingCopy): z.output<typeof Werkkopie> => ({
  sleutel: copy.key,
  nummer: copy.number,
  versie: copy.baseVersion,
  volgnummer: copy.sequence,
  opslag: copy.saveId,
  velden: copy.content as z.output<typeof velden>,
  bewaardOp: copy.savedAt.toISOString(),
});
