import { and, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { matchesSearch } from "#lib/cases/filter";
import { visibleTo } from "#lib/cases/visible";
import { understand } from "#lib/cases/words";
import { plainWord, termsOf } from "#lib/core/dutch-words";
import { tidy } from "#lib/core/text";

/** More words than this are not looked up: by then the spelling of one is not what is wrong. */
const MOST_WORDS = 4;
const CANDIDATES = 12;

/** Whether there is any case for this viewer with what they look for. Only that decides: nothing else may leak. */
async function finds(viewer: Viewer, search: string): Promise<boolean> {
  const words = await understand(search);
  const [found] = await db
    .select({ one: sql`1` })
    .from(practiceCases)
    .where(and(isNotNull(practiceCases.postedAt), visibleTo(viewer), matchesSearch(viewer, words)))
    // Sorted only so that a word is looked up: the first of many is soon found, of none only after all cases.
    .orderBy(...(words.common ? [] : [sql`greatest(${practiceCases.number}, ${practiceCases.number})`]))
    .limit(1);
  return found !== undefined;
}

/** Letters to change, leave out, put in or swap with their neighbour (Damerau, optimal string alignment). */
export function mistakesBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]!.push(least);
    }
  }
  return rows[one.length]![other.length]!;
}

async function wordsLike(word: string): Promise<string[]> {
  const rows = await db.execute<{ word: string }>(sql`
    select word from search_word where word % ${word} order by similarity(word, ${word}) desc, word limit ${CANDIDATES}`);
  const most = word.length <= 5 ? 1 : 2;
  return rows
    .map((row) => ({ word: row.word, mistakes: mistakesBetween(word, row.word) }))
    .filter(({ mistakes }) => mistakes > 0 && mistakes <= most)
    .sort((a, b) => a.mistakes - b.mistakes)
    .map((row) => row.word);
}

/**
 * What somebody may have meant, when what they typed finds no case for them: the same search with its unknown words
 * changed into words that do. Undefined when it finds something, or when there is nothing like it.
 */
export async function meantBy(viewer: Viewer, wanted: string): Promise<string | undefined> {
  const search = tidy(wanted);
  const words = termsOf(search).flatMap((terms) =>
    terms.filter(({ unwanted }) => !unwanted).flatMap((term) => term.words),
  );
  if (words.length === 0 || words.length > MOST_WORDS || (await finds(viewer, search))) return undefined;
  let better = search;
  for (const word of new Set(words)) {
    if (word.length < 4 || (await finds(viewer, word))) continue;
    for (const like of (await wordsLike(word)).slice(0, 3)) {
      if (!(await finds(viewer, like))) continue;
      better = better.replaceAll(/[\p{L}\p{N}]+/gu, (typed) => (plainWord(typed) === word ? like : typed));
      break;
    }
  }
  return better !== search && (await finds(viewer, better)) ? better : undefined;
}
