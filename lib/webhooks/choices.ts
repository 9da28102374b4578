/** What a webhook can tell. The lines of the log behind each stand in lib/webhooks/lines.ts. */
export const webhookKinds = [
  "case.posted",
  "case.published",
  "case.changed",
  "case.hidden",
  "case.restored",
  "comment.posted",
  "comment.changed",
  "comment.hidden",
  "comment.restored",
  "tip.shared",
  "tip.hidden",
] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** Of what visitors may read, or of what every participant may read. Never of what is for a circle, or a draft. */
export const webhookAudiences = ["public", "participants"] as const;
export type WebhookAudience = (typeof webhookAudiences)[number];

/** More for one organisation is a sign of webhooks that nobody looks after. */
export const WEBHOOKS_AT_ONCE = 10;
export const ADDRESS_LENGTH = 500;

/** A receiver that is away so long is told nothing more. */
export const PATIENCE_DAYS = 3;
/** A secret that was replaced still signs along for so long. */
export const CHANGE_OVER_HOURS = 24;
/** The log of what was sent is kept so long. */
export const KEPT_DAYS = 30;

/** Why a try came to nothing without an answer: as in lib/core/outgoing.ts, or the secret cannot be read any more. */
export const attemptFaults = [
  "address",
  "unknown-name",
  "time",
  "too-large",
  "connection",
  "certificate",
  "secret",
] as const;
export type AttemptFault = (typeof attemptFaults)[number];

export const offReasons = ["owner", "unreachable", "gone"] as const;
export type OffReason = (typeof offReasons)[number];
