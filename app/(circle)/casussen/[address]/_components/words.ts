import type { Messages } from "#lib/core/messages";
import type { FormWords } from "@/app/_ui/action-form";

/** The words of the discussion in the language of the reader. */
export type DiscussionWords = FormWords & Messages["comments"];
