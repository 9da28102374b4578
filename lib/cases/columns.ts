import type { practiceCases } from "#db/schema";
import { publicTextsOf, samePublicly } from "#lib/cases/public-texts";
import { caseTextNames } from "#lib/cases/validation";
import type { ReviseCase, WriteCase } from "#lib/cases/validation";
import { slugOf } from "#lib/core/text";

export type CaseRow = typeof practiceCases.$inferSelect;

/** The free texts of a case. */
export const textsOf = (input: Pick<WriteCase, (typeof caseTextNames)[number]>) =>
  Object.fromEntries(caseTextNames.map((name) => [name, input[name]])) as Pick<
    WriteCase,
    (typeof caseTextNames)[number]
  >;

/** What was filled in, as it stands in the table. `circleId` only after a look at who is in that circle. */
export function columns(input: WriteCase | ReviseCase, circleId: string | null) {
  return {
    ...textsOf(input),
    slug: slugOf(input.title),
    practices: input.practices,
    domain: input.domain,
    firstContact: input.firstContact,
    politicalInvolvement: input.politicalInvolvement,
    audience: input.audience ?? "participants",
    circleId,
    participantsOnly: input.participantsOnly,
  };
}

/** What visitors will read, and whether a moderator's yes still holds: only while nothing of it changes. */
export function publicPart(
  before: CaseRow,
  input: ReviseCase,
): Pick<CaseRow, "publicTexts" | "publicWritten" | "publishedAt"> {
  if (input.audience !== "public")
    return {
      publicTexts: before.publicWritten ? before.publicTexts : null,
      publicWritten: before.publicWritten,
      publishedAt: null,
    };
  const publicTexts = before.publicWritten && before.publicTexts ? before.publicTexts : publicTextsOf(input);
  const same = samePublicly(
    { ...before.publicTexts, practices: before.practices.join(), domain: before.domain },
    { ...publicTexts, practices: input.practices.join(), domain: input.domain },
  );
  return { publicTexts, publicWritten: before.publicWritten, publishedAt: same ? before.publishedAt : null };
}
