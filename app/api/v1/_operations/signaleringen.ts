import { z } from "zod";
import { reportExplanation } from "#lib/moderation/validation";
import type { Operation } from "../_api/operation.ts";
import { persoonsgegevensGezien, seenName } from "../_shapes/privacy.ts";

export const reasonSlugs = {
  "personal-data": "persoonsgegevens",
  disrespectful: "respectloos",
  "off-topic": "hoort-hier-niet",
  other: "anders",
} as const;

export const reportNames: Readonly<Record<string, string>> = {
  reason: "reden",
  explanation: "toelichting",
  ...seenName,
};

/** A report as it is sent. */
export const Signalering = z.strictObject({
  reden: z.enum(Object.values(reasonSlugs) as ["persoonsgegevens", ...string[]], "reportReasonMissing"),
  toelichting: reportExplanation,
});

/** With the answer about possible personal data, which does not come back. */
export const SignaleringInvoer = Signalering.extend({ persoonsgegevensGezien });

export const signaleerCasus = {
  id: "signaleerCasus",
  method: "post",
  path: "/casussen/{nummer}/signaleringen",
  tag: "signaleringen",
  summary: "Meld een casus bij de moderatoren. Bij persoonsgegevens verdwijnt hij meteen uit beeld.",
  signedIn: true,
  body: SignaleringInvoer,
  names: reportNames,
  answers: { 201: { description: "De melding is binnen.", schema: Signalering } },
} as const satisfies Operation;

export const signaleerReactie = {
  ...signaleerCasus,
  id: "signaleerReactie",
  path: "/reacties/{id}/signaleringen",
  summary: "Meld een reactie bij de moderatoren.",
} as const satisfies Operation;

export const signaleerTip = {
  ...signaleerCasus,
  id: "signaleerTip",
  path: "/tips/{id}/signaleringen",
  summary: "Meld een tip die een collega maakte bij de moderatoren.",
} as const satisfies Operation;
