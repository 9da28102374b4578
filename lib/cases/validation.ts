import { z } from "zod";
import {
  LINE_LENGTH,
  QUESTION_LENGTH,
  STORY_LENGTH,
  TITLE_LENGTH,
  audiences,
  caseSections,
  domains,
  firstContacts,
  politicalInvolvements,
} from "#lib/cases/choices";
import { practiceKeys } from "#lib/practices/practices";
import { submissionKey } from "#lib/core/submission-key";
import { asTyped, tidy } from "#lib/core/text";
import { sure } from "#lib/posting/sure";
import { personalDataSeen } from "#lib/privacy/seen";

const text = (length: number) => z.string("textNeeded").overwrite(tidy).max(length).default("");
/** A radio group or select that may stay empty: nothing chosen is null. */
const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .enum([...values, ""], "wrongValue")
    .nullish()
    .transform((value) => (value ? (value as Values[number]) : null));

/** The texts of a case: one question about practice, told as the research found that it helps (product.md §3). */
export const caseTexts = {
  title: text(TITLE_LENGTH),
  whatHappened: text(STORY_LENGTH),
  askedQuestion: text(QUESTION_LENGTH),
  underlyingQuestion: text(QUESTION_LENGTH),
  learningQuestion: text(QUESTION_LENGTH),
  metWith: text(LINE_LENGTH),
  speaksFor: text(LINE_LENGTH),
  otherVoices: text(QUESTION_LENGTH),
  insideRoles: text(QUESTION_LENGTH),
  history: text(STORY_LENGTH),
  rulesAndPlans: text(QUESTION_LENGTH),
  whatWasDone: text(STORY_LENGTH),
  doneMapping: text(STORY_LENGTH),
  doneRelations: text(STORY_LENGTH),
  doneResolutions: text(STORY_LENGTH),
  doneAlignment: text(STORY_LENGTH),
  doneSupport: text(STORY_LENGTH),
  outcome: text(STORY_LENGTH),
  doAgain: text(QUESTION_LENGTH),
  tip: text(QUESTION_LENGTH),
};
export type CaseText = keyof typeof caseTexts;
export const caseTextNames = Object.keys(caseTexts) as CaseText[];

const content = {
  ...caseTexts,
  firstContact: choice(firstContacts),
  politicalInvolvement: choice(politicalInvolvements),
  practices: z
    .array(z.enum(practiceKeys, "wrongValue"), "wrongValue")
    .max(5)
    .transform((keys) => [...new Set(keys)])
    .default([]),
  domain: choice(domains),
  audience: choice(audiences),
  circleId: z
    .union([z.uuid(), z.literal("")], "wrongValue")
    .nullish()
    .transform((value) => value || null),
  participantsOnly: z
    .array(z.enum(caseSections, "wrongValue"), "wrongValue")
    .max(caseSections.length)
    .transform((sections) => [...new Set(sections)])
    .default([]),
};

/** What an author fills in: everything of a case that a change may change. */
export const caseFields = Object.keys(content) as (keyof typeof content)[];

interface Whole {
  intent: "draft" | "post";
  title: string;
  whatHappened: string;
  practices: string[];
  domain: string | null;
  audience: string | null;
  circleId: string | null;
}

/** A draft may have holes; a posted case has the five things a colleague needs to answer. */
const whole = (input: Whole, context: z.RefinementCtx) => {
  const missing = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
  if (input.audience === "circle" && !input.circleId) missing("circleId", "circleMissing");
  if (input.intent === "draft") return;
  if (!input.title) missing("title", "titleMissing");
  if (!input.whatHappened) missing("whatHappened", "whatHappenedMissing");
  if (input.practices.length === 0) missing("practices", "practicesMissing");
  if (!input.domain) missing("domain", "domainMissing");
  if (!input.audience) missing("audience", "audienceMissing");
};

const workingCopyKey = z
  .union([z.uuid(), z.literal("")], "wrongValue")
  .nullish()
  .transform((key) => key || undefined);

const intent = z.enum(["draft", "post"], "wrongValue");

/** A new case. Sending the same form twice gives one case. */
export const WriteCase = z
  .strictObject({ ...content, intent, submissionKey, personalDataSeen, sure })
  .superRefine(whole);
export type WriteCase = z.output<typeof WriteCase>;

/** A change of a case. `version` is the one that was read: someone else's later change is never overwritten. */
export const ReviseCase = z
  .strictObject({
    ...content,
    intent,
    number: z.coerce.number().int().positive(),
    version: z.coerce.number().int().positive(),
    /** Why it changed, for who reads the versions. */
    reason: text(LINE_LENGTH),
    /** Nobody hears of it: for a change that matters to no reader. */
    quiet: z
      .union([z.boolean(), z.enum(["on", ""])], "wrongValue")
      .optional()
      .transform((value) => value === true || value === "on"),
    /** The working copy that this form kept; it has done its work. */
    workingCopy: workingCopyKey,
    personalDataSeen,
    sure,
  })
  .superRefine(whole);
export type ReviseCase = z.output<typeof ReviseCase>;

/** Without a version: whatever it says now. */
export const WithdrawCase = z.strictObject({
  number: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive().optional(),
});
export type WithdrawCase = z.output<typeof WithdrawCase>;

const number = z.coerce.number().int().positive();

/** The fields of the form as they are: too long or half filled in is no reason to lose them. */
const typed = z.partialRecord(
  z.enum(caseFields as [string, ...string[]], "unknownField"),
  z.union([z.string().overwrite(asTyped), z.array(z.string().overwrite(asTyped))]),
);

/** What somebody is typing. `number` is null for a case that was never saved. */
export const KeepWorkingCopy = z.strictObject({
  key: z.uuid("wrongValue"),
  number: number.nullable(),
  baseVersion: z.number().int().positive().nullable(),
  sequence: z.number().int().min(0),
  saveId: z.uuid("wrongValue"),
  content: typed,
});
export type KeepWorkingCopy = z.output<typeof KeepWorkingCopy>;

export const DiscardWorkingCopy = z.strictObject({ key: z.uuid("wrongValue") });

/** Puts the words of an older version back. `current` is the version that was read. */
export const RestoreVersion = z.strictObject({ number, version: number, current: number });
export type RestoreVersion = z.output<typeof RestoreVersion>;

export const ProposePublicVersion = z
  .strictObject({
    number,
    version: number,
    title: caseTexts.title,
    askedQuestion: caseTexts.askedQuestion,
    underlyingQuestion: caseTexts.underlyingQuestion,
    whatHappened: caseTexts.whatHappened,
    outcome: caseTexts.outcome,
    tip: caseTexts.tip,
    personalDataSeen,
  })
  .superRefine(({ title, whatHappened }, context) => {
    if (!title) context.addIssue({ code: "custom", path: ["title"], message: "titleMissing" });
    if (!whatHappened) context.addIssue({ code: "custom", path: ["whatHappened"], message: "whatHappenedMissing" });
  });
export type ProposePublicVersion = z.output<typeof ProposePublicVersion>;

export const DropPublicVersion = z.strictObject({ number, version: number });
export type DropPublicVersion = z.output<typeof DropPublicVersion>;
