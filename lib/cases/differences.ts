import { diffWordsWithSpace } from "diff";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";
import type { VersionContent } from "#lib/cases/versions";

/** A piece of a text: as it stayed, or what came in or went out. */
export interface Piece {
  text: string;
  change: "same" | "added" | "removed";
}

type Choice = "practices" | "domain" | "firstContact" | "politicalInvolvement";

export type Difference =
  | { kind: "text"; field: CaseText; pieces: Piece[] }
  | { kind: "choice"; field: Choice; before: string[]; after: string[] };

/** Beyond this the comparison takes too long for a page: then the whole text is old and new. Milliseconds. */
const TIME = 200;

/** Word by word, by the algorithm of Myers (npm `diff`). */
export function piecesBetween(before: string, after: string): Piece[] {
  const parts = diffWordsWithSpace(before, after, { timeout: TIME });
  if (!parts) {
    const whole: Piece[] = [
      { text: before, change: "removed" },
      { text: after, change: "added" },
    ];
    return whole.filter(({ text }) => text);
  }
  return parts.map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "same",
  }));
}

const choices: readonly Choice[] = ["practices", "domain", "firstContact", "politicalInvolvement"];
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" && value ? [value] : [];

/** What changed from one version to the next, in every field, in the order of the form. */
export function differencesBetween(before: Partial<VersionContent>, after: Partial<VersionContent>): Difference[] {
  const texts = caseTextNames
    .filter((field) => (before[field] ?? "") !== (after[field] ?? ""))
    .map((field): Difference => ({
      kind: "text",
      field,
      pieces: piecesBetween(before[field] ?? "", after[field] ?? ""),
    }));
  const chosen = choices
    .map((field): Difference => ({ kind: "choice", field, before: listOf(before[field]), after: listOf(after[field]) }))
    .filter((one) => one.kind === "choice" && one.before.toSorted().join() !== one.after.toSorted().join());
  return [...texts, ...chosen];
}
