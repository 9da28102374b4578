/** How somebody wants to hear of something. app: only in the bell; never: not even there. */
export const paces = ["at-once", "daily", "weekly", "app", "never"] as const;
export type Pace = (typeof paces)[number];

/** What a participant chooses a pace for: kinds that belong together. */
export const topics = {
  own: ["comment", "transfer", "taken-along"],
  answers: ["answer", "mention"],
  followed: ["followed", "case-changed"],
  advice: ["follow-up", "follow-up-asked"],
  together: ["circle", "co-author"],
  searches: ["search"],
  reminders: ["reminder", "case-review", "own-data"],
  decisions: ["decision", "measure", "measure-lifted", "rearranged", "appeal-decided"],
  requests: ["resident-request", "resident-request-due", "appeal", "matter-waits"],
} as const;
export type Topic = keyof typeof topics;

/** Of a decision about one's own work everyone hears. */
export const pacesFor = (topic: Topic): readonly Pace[] =>
  topic === "decisions" || topic === "requests" ? paces.filter((pace) => pace !== "never") : paces;

/** What comes at once unless somebody chose otherwise; the rest comes weekly. */
export const atOnceByDefault = [
  "comment",
  "taken-along",
  "transfer",
  "answer",
  "mention",
  "reminder",
  "case-review",
  "own-data",
  "circle",
  "co-author",
  "decision",
  "measure",
  "measure-lifted",
  "rearranged",
  "resident-request",
  "resident-request-due",
  "appeal",
  "appeal-decided",
  "matter-waits",
] as const;

/** New words in one discussion stand together: "3 reacties op je casus". */
export const groupedKinds = ["comment", "answer", "followed"] as const;

/** Digests go out at this hour in Amsterdam. */
export const DIGEST_HOUR = 7;
