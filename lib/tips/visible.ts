import { and, eq, exists, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { comments, practiceCases, tips } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo as commentVisibleTo } from "#lib/comments/queries";

/**
 * Which harvested tips exist for this viewer: those whose source they may read. The case of the row is joined. A tip of a
 * comment that was deleted stays with who may read that talk: its words are of who made it.
 */
export const visibleTo = (viewer: Viewer): SQL =>
  and(
    isNull(tips.removedAt),
    isNotNull(practiceCases.postedAt),
    or(
      and(isNull(tips.commentId), caseVisibleTo(viewer)),
      and(
        threadVisibleTo(viewer),
        exists(
          db
            .select({ one: sql`1` })
            .from(comments)
            .where(
              and(
                eq(comments.id, tips.commentId),
                eq(comments.caseNumber, practiceCases.number),
                commentVisibleTo(viewer),
              ),
            ),
        ),
      ),
    ),
  )!;
