import type { Messages } from "#lib/core/messages";
import type { DecisionWords } from "./decision-form";

/** The words of the decision form and no others: they travel to the browser. */
export function decisionWords({ common, moderation }: Pick<Messages, "common" | "moderation">): DecisionWords {
  const { formMistakes, offline } = common;
  const { leave, hide, ask, restore, publish, decline, verdicts } = moderation;
  const { why, whyHint, done, doneAuthor, undoHide } = moderation;
  const buttons = { leave, hide, ask, restore, publish, decline };
  return { formMistakes, offline, ...buttons, verdicts, why, whyHint, done, doneAuthor, undoHide };
}
