import { and, desc, isNotNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { wordsFor } from "#lib/cases/reading";
import { visibleTo } from "#lib/cases/visible";
import { expectedCases } from "#lib/cases/words";
import { isEmptyWord } from "#lib/core/dutch-words";

/** More cases than this are not looked up while somebody types: then only the newest are looked through. */
const LOOKED_UP = 2_000;
const NEWEST = 500;

const whole = (words: string[]): SQL =>
  sql.join(
    words.map((word) => sql`to_tsquery('leerkring', ${`${word}:A`})`),
    sql` && `,
  );

/** Titles with these words, the last of which is still being typed: also a stem or an empty word ("moet") may be its beginning. */
function inTitle(words: string[]): SQL {
  const last = `${words.at(-1)!}:*A`;
  const begun = sql`(to_tsquery('leerkring', ${last}) || to_tsquery('simple', ${last}))`;
  return words.length > 1 ? sql`(${whole(words.slice(0, -1))} && ${begun})` : begun;
}

/** The words that a title needs to have: an empty one behind the others ("moestuin in") says nothing yet. */
function neededOf(words: string[]): string[] {
  const telling = words.filter((word) => !isEmptyWord(word));
  return isEmptyWord(words.at(-1)!) && telling.length > 0 ? telling : words;
}

/**
 * The newest cases for this viewer with these words in their titles, the last word half typed.
 * @param words letters and digits only, without capitals and accents
 */
export async function titlesWith(
  viewer: Viewer,
  words: string[],
  size: number,
): Promise<{ number: number; slug: string; name: string }[]> {
  const { texts, slug, search } = wordsFor(viewer);
  const needed = neededOf(words);
  const begun = inTitle(words);
  const query = needed === words ? begun : sql`(${whole(needed)})`;
  const readable = and(isNotNull(practiceCases.postedAt), visibleTo(viewer));
  const columns = {
    number: practiceCases.number,
    slug: sql<string>`${slug}`.as("slug"),
    name: sql<string>`${texts.title}`.as("name"),
  };
  if ((await expectedCases(query)) <= LOOKED_UP) {
    return (
      db
        .select(columns)
        .from(practiceCases)
        .where(and(readable, sql`${search} @@ ${query}`))
        // An order that an index serves would tempt PostgreSQL to walk the whole list.
        .orderBy(
          ...(needed === words ? [] : [sql`${search} @@ ${begun} desc`]),
          sql`greatest(${practiceCases.postedAt}, ${practiceCases.postedAt}) desc`,
          desc(practiceCases.number),
        )
        .limit(size)
    );
  }
  const newest = db
    .select({ ...columns, postedAt: practiceCases.postedAt })
    .from(practiceCases)
    .where(readable)
    .orderBy(desc(practiceCases.postedAt), desc(practiceCases.number))
    .limit(NEWEST)
    .as("newest");
  return db
    .select({ number: newest.number, slug: newest.slug, name: newest.name })
    .from(newest)
    .where(and(...needed.map((word) => sql`unaccent(lower(${newest.name})) ~ ${`\\m${word}`}`)))
    .orderBy(desc(newest.postedAt), desc(newest.number))
    .limit(size);
}
