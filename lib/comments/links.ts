import { and, desc, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { caseLinks, comments, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { casesIn } from "#lib/comments/pieces";
import { visibleTo } from "#lib/comments/queries";
import { env } from "#lib/core/env";

/** Keeps which cases a comment leads to, as far as they exist. */
export async function keepLinks(
  tx: Transaction,
  { caseNumber, commentId }: { caseNumber: number; commentId: string },
  body: string,
): Promise<void> {
  const numbers = casesIn(body, env.APP_URL).filter((number) => number !== caseNumber);
  const stays = numbers.length > 0 ? notInArray(caseLinks.toCase, numbers) : undefined;
  await tx.delete(caseLinks).where(and(eq(caseLinks.commentId, commentId), stays));
  if (numbers.length === 0) return;
  await tx
    .insert(caseLinks)
    .select(
      tx
        .select({ commentId: sql<string>`${commentId}::uuid`.as("comment_id"), toCase: practiceCases.number })
        .from(practiceCases)
        .where(inArray(practiceCases.number, numbers)),
    )
    .onConflictDoNothing();
}

/** The titles and addresses of the cases these texts lead to, of those that exist for this viewer. */
export async function casesFor(viewer: Viewer, texts: readonly string[]) {
  const numbers = [...new Set(texts.flatMap((text) => casesIn(text, env.APP_URL)))];
  if (numbers.length === 0) return new Map<number, { title: string; href: string }>();
  const title =
    viewer.kind === "visitor"
      ? sql<string>`${practiceCases.publicTexts} ->> 'title'`
      : sql<string>`${practiceCases.title}`;
  const slug =
    viewer.kind === "visitor"
      ? sql<string>`${practiceCases.publicTexts} ->> 'slug'`
      : sql<string>`${practiceCases.slug}`;
  const found = await db
    .select({ number: practiceCases.number, slug, title })
    .from(practiceCases)
    .where(and(inArray(practiceCases.number, numbers), isNotNull(practiceCases.postedAt), caseVisibleTo(viewer)));
  return new Map(found.map((one) => [one.number, { title: one.title, href: casePath(one) }]));
}

const MOST_SHOWN = 20;

/** In which cases colleagues spoke of this one, the latest first: as far as this viewer may read what they said there. */
export async function listNamedIn(viewer: Viewer, caseNumber: number) {
  if (viewer.kind === "visitor") return [];
  const latest = sql<Date>`max(${comments.postedAt})`;
  return db
    .select({
      number: practiceCases.number,
      slug: practiceCases.slug,
      title: practiceCases.title,
      commentId: sql<string>`(array_agg(${comments.id} order by ${comments.postedAt} desc))[1]`,
    })
    .from(caseLinks)
    .innerJoin(comments, eq(comments.id, caseLinks.commentId))
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(
      and(eq(caseLinks.toCase, caseNumber), isNull(comments.deletedAt), visibleTo(viewer), threadVisibleTo(viewer)),
    )
    .groupBy(practiceCases.number)
    .orderBy(desc(latest), desc(practiceCases.number))
    .limit(MOST_SHOWN);
}
