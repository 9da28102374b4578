import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { comments, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { queryOf } from "#lib/cases/filter";
import { COUNTED, SURELY } from "#lib/cases/tally";
import { threadVisibleTo } from "#lib/cases/visible";
import { expectedRows } from "#lib/cases/words";
import type { Understood } from "#lib/cases/words";
import { visibleTo } from "#lib/comments/queries";
import { withNames } from "#lib/comments/whole";
import { aroundHits, partsOf } from "#lib/search/hits";

/** So many comments with a word are looked up and sorted; where there are more, the newest are walked through. */
const COMMON = 30_000;
/** PostgreSQL takes each word it does not know for one that stands in this part of all comments. */
const UNKNOWN_SHARE = 0.0053;

const hasWords = ({ wide }: Understood) => sql`to_tsvector('leerkring', ${comments.body}) @@ ${queryOf(wide)}`;

/**
 * How many comments with these words PostgreSQL expects, apart from what it only supposes of words it does not know
 * (migration 0015): no comment is read.
 */
async function expectedComments(words: Understood, tips: boolean): Promise<number> {
  if (words.wide === "") return 0;
  const [expected, [size]] = await Promise.all([
    expectedRows(
      sql`select 1 from ${comments} where ${and(isNull(comments.deletedAt), ofKind(tips), hasWords(words))}`,
    ),
    db.execute<{ rows: number }>(sql`select reltuples as rows from pg_class where oid = 'comment'::regclass`),
  ]);
  return expected - UNKNOWN_SHARE * words.wide.match(/[\p{L}\p{N}]+/gu)!.length * size!.rows;
}

const ofKind = (tips: boolean) => (tips ? eq(comments.kind, "tip") : ne(comments.kind, "tip"));

const asked = (actor: Actor, words: Understood, tips: boolean) =>
  and(
    words.wide === "" ? sql`false` : hasWords(words),
    isNull(comments.deletedAt),
    ofKind(tips),
    isNotNull(practiceCases.postedAt),
    visibleTo(actor),
    threadVisibleTo(actor),
  );

/** What colleagues said with these words, the newest first: tips, or all the rest. `total` is at most COUNTED + 1. */
export async function findComments(actor: Actor, words: Understood, tips: boolean, size: number) {
  const expected = await expectedComments(words, tips);
  const common = expected > COMMON;
  // An order that an index serves would tempt PostgreSQL to read all comments for the few that have a rare word.
  const order = [
    common ? desc(comments.postedAt) : sql`greatest(${comments.postedAt}, ${comments.postedAt}) desc`,
    desc(comments.id),
  ];
  const found = db
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(asked(actor, words, tips))
    .orderBy(...order);
  const count = async () => {
    if (expected > SURELY * COUNTED) return COUNTED + 1;
    const [counted] = await db.select({ total: sql<number>`count(*)::int` }).from(found.limit(COUNTED + 1).as("found"));
    return counted!.total;
  };
  const [total, items] = await Promise.all([
    count(),
    db
      .select({
        id: comments.id,
        marked: aroundHits(sql`${comments.body}`, words),
        author: participants.name,
        case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
      })
      .from(comments)
      .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
      .innerJoin(participants, eq(participants.id, comments.authorId))
      .where(
        inArray(
          comments.id,
          db
            .select({ id: comments.id })
            .from(comments)
            .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
            .where(asked(actor, words, tips))
            .orderBy(...order)
            .limit(size),
        ),
      )
      .orderBy(desc(comments.postedAt), desc(comments.id)),
  ]);
  const named = await withNames(
    actor,
    items.map(({ marked, ...rest }) => ({ ...rest, body: marked })),
  );
  return { total, items: named.map(({ body, ...rest }) => ({ ...rest, parts: partsOf(body) })) };
}
