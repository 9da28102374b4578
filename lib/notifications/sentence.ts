import { say } from "#lib/core/messages";
import type { Language } from "#lib/core/messages";

interface Told {
  kind: string;
  actor: string | null;
  savedSearch: string | null;
  decision: { verdict: string } | null;
  rearrangement: { kind: string } | null;
  collection: object | null;
  appeal: { outcome: string | null } | null;
  onComment: boolean;
  onTip: boolean;
  count: number;
}

/** What a notification says, on the screen and in a mail: who and what kind of thing, no text and no title. */
export function sentenceOf(language: Language, told: Told): string {
  const { kind, actor, savedSearch, decision, rearrangement, collection, appeal, onComment, onTip, count } = told;
  const t = say(language, "notifications");
  const about = onComment ? "comment" : onTip ? "tip" : collection ? "collection" : "case";
  if (kind === "decision") return decision ? t(`decisions.${about}.${decision.verdict}`) : "";
  if (kind === "appeal-decided" && appeal?.outcome) return t(`appealOutcomes.${appeal.outcome}`);
  if (kind === "rearranged") return rearrangement ? t(`rearrangements.${rearrangement.kind}`) : "";
  const name = (kind === "search" ? savedSearch : actor) ?? "";
  return count > 1 ? t(`many.${kind}`, { name, count }) : t(kind, { name });
}
