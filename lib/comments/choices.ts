export const COMMENT_LENGTH = 5_000;
export const commentKinds = ["question", "experience", "reflection", "tip"] as const;
export type CommentKind = (typeof commentKinds)[number];
