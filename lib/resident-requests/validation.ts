import { z } from "zod";
import { emailAddress } from "#lib/core/email-address";
import { tidy } from "#lib/core/text";
import { EXPLANATION_LENGTH, SHORT_LENGTH, contactWays, outcomes, subjects } from "#lib/resident-requests/choices";

const short = z.string("textNeeded").overwrite(tidy).max(SHORT_LENGTH).default("");
const long = (missing: string) => z.string(missing).overwrite(tidy).min(1, missing).max(EXPLANATION_LENGTH);

/**
 * What a resident asks. Not through the guard against personal data: they may write about themselves here, and only
 * moderators read it.
 */
export const AskAboutCase = z
  .strictObject({
    subject: z.enum(subjects, "subjectMissing"),
    place: short,
    explanation: long("explanationMissing"),
    contactWay: z.enum(contactWays, "contactWayMissing"),
    contact: z.string("contactMissing").overwrite(tidy).min(1, "contactMissing").max(SHORT_LENGTH),
    contactNote: short,
  })
  .superRefine(({ contactWay, contact }, context) => {
    if (contactWay === "email" && !emailAddress.safeParse(contact).success)
      context.addIssue({ code: "custom", path: ["contact"], message: "emailWrong" });
  });
export type AskAboutCase = z.output<typeof AskAboutCase>;

/** `lastStepId` is the newest step the moderator has seen: a newer one means a colleague was first. */
const about = { requestId: z.uuid(), lastStepId: z.union([z.uuid(), z.literal("")], "wrongValue").default("") };

export const TakeRequest = z.strictObject(about);
export type TakeRequest = z.output<typeof TakeRequest>;

export const NoteOnRequest = z.strictObject({ requestId: z.uuid(), text: long("noteMissing") });
export type NoteOnRequest = z.output<typeof NoteOnRequest>;

export const CloseRequest = z.strictObject({
  ...about,
  outcome: z.enum(outcomes, "outcomeMissing"),
  text: long("answerMissing"),
});
export type CloseRequest = z.output<typeof CloseRequest>;
