import type { Messages } from "#lib/core/messages";

export type FormattingWords = Messages["toolbar"];
export const formats = ["bold", "italic", "list", "numbers", "link"] as const;
export type Format = (typeof formats)[number];
