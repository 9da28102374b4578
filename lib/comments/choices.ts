export const COMMENT_LENGTH = 5_000;
export const commentKinds = ["question", "experience", "reflection", "tip"] as const;
export const QUOTE_LENGTH = 300;
export const REASON_LENGTH = 300;
/** For so many days one may ask for questions first. */
export const questionDays = [1, 2, 3, 7] as const;
export type CommentKind = (typeof commentKinds)[number];

/** As they were posted; as a talk, answers below what they answer; or each on its own, the newest or most valued first. */
export const threadOrders = ["posted", "talk", "newest", "valued"] as const;
export type ThreadOrder = (typeof threadOrders)[number];

/** A part of a thread: all of it, or one kind of comment. */
export interface ThreadAsked {
  order: ThreadOrder;
  kind?: CommentKind | undefined;
}
