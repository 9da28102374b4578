import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { comments, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { queryOf } from "#lib/cases/filter";
import { COUNTED } from "#lib/cases/tally";
import { threadVisibleTo } from "#lib/cases/visible";
import type { Understood } from "#lib/cases/words";
import { visibleTo } from "#lib/comments/queries";
import { aroundHits, partsOf } from "#lib/search/hits";

const asked = (actor: Actor, { wide }: Understood, tips: boolean) =>
  and(
    wide === "" ? sql`false` : sql`to_tsvector('leerkring', ${comments.body}) @@ ${queryOf(wide)}`,
    isNull(comments.deletedAt),
    tips ? eq(comments.kind, "tip") : ne(comments.kind, "tip"),
    isNotNull(practiceCases.postedAt),
    visibleTo(actor),
    threadVisibleTo(actor),
  );

/** What colleagues said with these words, the newest first: tips, or all the rest. `total` is at most COUNTED + 1. */
export async function findComments(actor: Actor, words: Understood, tips: boolean, size: number) {
  const found = db
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(asked(actor, words, tips));
  const [[counted], items] = await Promise.all([
    db.select({ total: sql<number>`count(*)::int` }).from(found.limit(COUNTED + 1).as("found")),
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
            .orderBy(desc(comments.postedAt), desc(comments.id))
            .limit(size),
        ),
      )
      .orderBy(desc(comments.postedAt), desc(comments.id)),
  ]);
  return { total: counted!.total, items: items.map(({ marked, ...rest }) => ({ ...rest, parts: partsOf(marked) })) };
}
