/** Why something waits, the most urgent kinds first. */
export const matterKinds = ["privacy", "report", "appeal", "first-post", "changed", "proposal", "request"] as const;
export type MatterKind = (typeof matterKinds)[number];

export const claims = ["mine", "nobody"] as const;
export type ClaimFilter = (typeof claims)[number];

export const orders = ["urgency", "age"] as const;
export type QueueOrder = (typeof orders)[number];

/** A claim ends by itself: who went home does not hold up a colleague. */
export const CLAIM_MINUTES = 30;

/** What waits longer than this, everybody on the desk hears of once. */
export const REMIND_HOURS = 48;

/** Items on a page of the queue. */
export const QUEUE_SIZE = 50;

/** Items that can be hidden together. */
export const MOST_TOGETHER = 50;

/** Counting stops here: nobody plans their day by more. */
export const COUNTED_MATTERS = 1_000;

export const NOTE_LENGTH = 2_000;
export const TEMPLATE_TITLE_LENGTH = 80;
