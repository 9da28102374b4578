import type { WebhookKind } from "#lib/webhooks/choices";

/** What each line of the log comes to for a receiver. A line that is not here, such as a report or a vote, is told to nobody. */
export const kindsOfLines: Readonly<Record<string, WebhookKind>> = {
  "case.posted": "case.posted",
  "case.published": "case.published",
  "case.revised": "case.changed",
  "case.hidden": "case.hidden",
  "case.held": "case.hidden",
  "case.withdrawn": "case.hidden",
  "case.not-published": "case.hidden",
  "case.merged": "case.hidden",
  "case.restored": "case.restored",
  "case.left": "case.restored",
  "comment.posted": "comment.posted",
  "comment.edited": "comment.changed",
  "comment.deleted": "comment.hidden",
  "comment.hidden": "comment.hidden",
  "comment.held": "comment.hidden",
  "comment.restored": "comment.restored",
  "comment.left": "comment.restored",
  "tip.harvested": "tip.shared",
  "tip.removed": "tip.hidden",
  "tip.hidden": "tip.hidden",
};

/** What a receiver is told when something can be read no longer: it should take its copy away. */
export const goneKinds: Readonly<Record<string, WebhookKind>> = {
  case: "case.hidden",
  comment: "comment.hidden",
  tip: "tip.hidden",
};

/** Lines that only say something new when it had been out of sight: else they would tell of a report. */
export const comesBack = (kind: WebhookKind): boolean => kind.endsWith(".restored");
