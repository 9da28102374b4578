import { getWords } from "@/app/_i18n/words";
import { reportReasons } from "#lib/moderation/validation";
import type { DiscussionWords } from "./words";

const plain = [
  "list", "empty", "emptyVisitor", "valuable", "valuableNone", "answer", "report", "edit", "remove", "removeSure", "cancel",
  "save", "edited", "owner", "gone", "held", "hidden", "kind", "write", "writeAnswer", "place", "sending", "offline",
  "summary", "close", "reportTitle", "reportReason", "reportExplanation", "reportPrivacy", "reportSend", "reportThanks",
  "optional",
] as const; // prettier-ignore
const kinds = ["vraag", "ervaring", "reflectie", "tip"] as const;

/** The words the discussion needs in the browser, and no others. */
export async function discussionWords(): Promise<DiscussionWords> {
  const t = await getWords("comments");
  const from = <Key extends string>(keys: readonly Key[], prefix: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`${prefix}${key}` as never)])) as Record<Key, string>;
  return {
    ...from(plain, ""),
    kinds: from(kinds, "kinds."),
    kindHints: from(kinds, "kindHints."),
    reportReasons: from(reportReasons, "reportReasons."),
  };
}
