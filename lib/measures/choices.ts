export const measureKinds = ["warning", "read-only", "suspension"] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What the log calls it. */
export const takenAs: Record<MeasureKind, string> = {
  warning: "participant.warned",
  "read-only": "participant.made-read-only",
  suspension: "participant.suspended",
};
export const liftedAs: Record<MeasureKind, string> = {
  warning: "participant.warning-lifted",
  "read-only": "participant.read-only-lifted",
  suspension: "participant.suspension-lifted",
};
