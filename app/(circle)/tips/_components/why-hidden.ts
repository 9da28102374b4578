import type { Tip } from "#lib/tips/queries";

export type HidingWords = Record<"held" | "heldOwn" | "hidden" | "hiddenOwn" | "firstPost" | "firstPostOwn", string>;

/** That others do not see a tip, said to its author or to a moderator. */
export function whyHidden({ own, hiding }: NonNullable<Tip["harvested"]>, words: HidingWords): string {
  if (hiding === "hidden") return own ? words.hiddenOwn : words.hidden;
  if (hiding === "first-post") return own ? words.firstPostOwn : words.firstPost;
  return own ? words.heldOwn : words.held;
}
