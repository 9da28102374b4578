import { readFileSync } from "node:fs";
import { kindSlugs } from "#lib/privacy/dutch";
import type { Certainty, FindKind } from "#lib/privacy/kinds";

/** What should be found in a line. `missed`: we know that it is not. */
export interface Expected {
  kind: FindKind;
  certainty: Certainty;
  begin: number;
  end: number;
  missed: boolean;
}
export interface Line {
  text: string;
  expected: Expected[];
}

const kindOf = (slug: string): FindKind => {
  const found = Object.entries(kindSlugs).find(([, one]) => one === slug);
  if (!found) throw new Error(`the corpus names an unknown kind ${slug}`);
  return found[0] as FindKind;
};

/** A line of the corpus: {{kind|text}} is hard, {{?kind|text}} soft, {{!kind|text}} and {{~kind|text}} are known misses. */
function lineOf(marked: string): Line {
  const expected: Expected[] = [];
  let text = "";
  let done = 0;
  for (const match of marked.matchAll(/\{\{([?!~]?)([a-z-]+)\|([^}]+)\}\}/g)) {
    text += marked.slice(done, match.index);
    const [, sign, slug, value] = match;
    expected.push({
      kind: kindOf(slug!),
      certainty: sign === "?" || sign === "~" ? "soft" : "hard",
      begin: text.length,
      end: text.length + value!.length,
      missed: sign === "!" || sign === "~",
    });
    text += value;
    done = match.index + match[0].length;
  }
  return { text: text + marked.slice(done), expected };
}

/** The lines of a file of the corpus. */
export const corpus = (name: "with" | "without"): Line[] =>
  readFileSync(new URL(`corpus/${name}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(lineOf);
