import { and, eq, exists, isNotNull, isNull, notExists, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { comments, hidings, practiceCases, tips } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Reader } from "#lib/auth/actor";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo as commentVisibleTo } from "#lib/comments/queries";

const one = { one: sql`1` };

/** Not the hidden ones, except for their author and for moderators. */
function shownTo(viewer: Reader): SQL {
  if (isModerator(viewer)) return sql`true`;
  const shown = notExists(db.select(one).from(hidings).where(eq(hidings.tipId, tips.id)));
  return viewer.kind === "visitor" ? shown : or(eq(tips.authorId, viewer.id), shown)!;
}

/**
 * Which harvested tips exist for this viewer: those whose source they may read, and that no moderator hid. The case of the row
 * is joined. A tip of a comment that was deleted stays with who may read that talk: its words are of who made it.
 */
export const visibleTo = (viewer: Reader): SQL =>
  and(
    isNull(tips.removedAt),
    shownTo(viewer),
    isNotNull(practiceCases.postedAt),
    or(
      and(isNull(tips.commentId), caseVisibleTo(viewer)),
      and(
        threadVisibleTo(viewer),
        exists(
          db
            .select(one)
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
