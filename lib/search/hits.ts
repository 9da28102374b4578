import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { queryOf } from "#lib/cases/filter";
import type { Understood } from "#lib/cases/words";

/** A stretch of text, and whether it is one of the words that were looked for. Text, never markup. */
export interface Part {
  text: string;
  hit: boolean;
}

// Signs that no kept text holds: lib/core/text.ts takes them out.
const [BEGIN, END] = ["\u0001", "\u0002"];
const options = `StartSel=${BEGIN}, StopSel=${END}, MaxFragments=2, MinWords=8, MaxWords=22, FragmentDelimiter=" … "`;

/** The text around the hits. Slow: only for the rows that are shown. */
export const aroundHits = (content: SQL, { wide }: Understood): SQL<string> =>
  wide === "" ? sql<string>`''` : sql<string>`ts_headline('leerkring', ${content}, ${queryOf(wide)}, ${options})`;

export const partsOf = (marked: string): Part[] =>
  marked
    .split(BEGIN)
    .flatMap((piece, at) => {
      if (at === 0) return [{ text: piece, hit: false }];
      const [hit = "", rest = ""] = piece.split(END);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
