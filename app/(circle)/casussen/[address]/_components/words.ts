import type { Messages } from "#lib/core/messages";
import type { FormWords } from "@/app/_ui/action-form";

/** The words of the discussion in the language of the reader. */
export type DiscussionWords = FormWords & Messages["comments"];

/** One of two sentences: about one thing, or about so many. */
export const numbered = (one: string, many: string, count: number): string =>
  count === 1 ? one : many.replace("{count}", String(count));
