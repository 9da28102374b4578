import { getMessages } from "@/app/_i18n/words";
import type { DiscussionWords } from "./words";

/** The words the discussion needs in the browser, and no others. */
export async function discussionWords(): Promise<DiscussionWords> {
  const { comments, common } = await getMessages();
  return { ...comments, formMistakes: common.formMistakes, offline: common.offline };
}
