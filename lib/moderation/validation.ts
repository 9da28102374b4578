import { z } from "zod";
import { tidy } from "#lib/core/text";
import { personalDataSeen } from "#lib/privacy/seen";

export const reportReasons = ["personal-data", "disrespectful", "off-topic", "other"] as const;
export const verdicts = ["leave", "hide", "ask", "restore", "publish", "decline"] as const;
export type Verdict = (typeof verdicts)[number];

export const REASON_LENGTH = 2_000;
export const EXPLANATION_LENGTH = 1_000;

const caseNumber = z.coerce.number().int().positive();
/** What a reporter may add. */
export const reportExplanation = z.string("textNeeded").overwrite(tidy).max(EXPLANATION_LENGTH).default("");
const reportReason = z.enum(reportReasons, "reportReasonMissing");
/** Why, for the author. */
export const reason = z.string("reasonMissing").overwrite(tidy).min(1, "reasonMissing").max(REASON_LENGTH);

export const ReportCase = z.strictObject({
  caseNumber,
  reason: reportReason,
  explanation: reportExplanation,
  personalDataSeen,
});
export type ReportCase = z.output<typeof ReportCase>;
export const ReportComment = z.strictObject({
  commentId: z.uuid(),
  reason: reportReason,
  explanation: reportExplanation,
  personalDataSeen,
});
export type ReportComment = z.output<typeof ReportComment>;
export const ReportCollection = z.strictObject({
  collectionId: z.uuid(),
  reason: reportReason,
  explanation: reportExplanation,
  personalDataSeen,
});
export type ReportCollection = z.output<typeof ReportCollection>;
export const ReportTip = z.strictObject({
  tipId: z.uuid(),
  reason: reportReason,
  explanation: reportExplanation,
  personalDataSeen,
});
export type ReportTip = z.output<typeof ReportTip>;

/**
 * What the moderator has seen of this item: the newest decision (a newer one means a colleague was first), and the
 * version of the text (a newer one was read by nobody yet).
 */
const seen = {
  lastDecisionId: z.union([z.uuid(), z.literal("")], "wrongValue").default(""),
  version: z.coerce.number("wrongValue").int().positive().optional(),
};
const verdict = z.enum(verdicts, "verdictMissing");

export const DecideOnCase = z.strictObject({ caseNumber, verdict, reason, personalDataSeen, ...seen });
export type DecideOnCase = z.output<typeof DecideOnCase>;
export const DecideOnComment = z.strictObject({ commentId: z.uuid(), verdict, reason, personalDataSeen, ...seen });
export type DecideOnComment = z.output<typeof DecideOnComment>;
export const DecideOnCollection = z.strictObject({
  collectionId: z.uuid(),
  verdict,
  reason,
  personalDataSeen,
  ...seen,
});
export type DecideOnCollection = z.output<typeof DecideOnCollection>;
export const DecideOnTip = z.strictObject({ tipId: z.uuid(), verdict, reason, personalDataSeen, ...seen });
export type DecideOnTip = z.output<typeof DecideOnTip>;

/** The same from a plain form, which names what it is about in one of four fields. */
export const DecideOnItem = z.strictObject({
  caseNumber: caseNumber.optional(),
  commentId: z.uuid().optional(),
  collectionId: z.uuid().optional(),
  tipId: z.uuid().optional(),
  verdict,
  reason,
  personalDataSeen,
  ...seen,
});
export type Decide = DecideOnCase | DecideOnComment | DecideOnCollection | DecideOnTip;

const dayIn = (at: Date) => at.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });

export const Suspend = z.strictObject({
  participantId: z.uuid(),
  until: z.iso.date("dateMissing").transform((day, context) => {
    const winter = new Date(`${day}T23:59:59+01:00`);
    // In summer that is the next day already.
    const end = dayIn(winter) === day ? winter : new Date(`${day}T23:59:59+02:00`);
    if (end.getTime() < Date.now()) context.addIssue({ code: "custom", message: "datePast" });
    return end;
  }),
  reason,
  personalDataSeen,
});
export type Suspend = z.output<typeof Suspend>;

export const LiftSuspension = z.strictObject({ participantId: z.uuid(), reason, personalDataSeen });
export type LiftSuspension = z.output<typeof LiftSuspension>;
