import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { bookmarks, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visibleTo } from "#lib/cases/visible";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";

/** The actor's bookmarks of cases they may read now, the last made first. @throws Invalid for a cursor that is not ours */
export async function listBookmarks(actor: Actor, after?: string, size = PAGE_SIZE) {
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const rows = await db
    .select({
      id: bookmarks.id,
      note: bookmarks.note,
      remindOn: bookmarks.remindOn,
      remindedAt: bookmarks.remindedAt,
      madeAt: bookmarks.madeAt,
      case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
    })
    .from(bookmarks)
    .innerJoin(practiceCases, eq(practiceCases.number, bookmarks.caseNumber))
    .where(
      and(
        eq(bookmarks.participantId, actor.id),
        visibleTo(actor),
        position &&
          sql`(${bookmarks.madeAt}, ${bookmarks.id}) < (${sql.param(position[0], bookmarks.madeAt)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(bookmarks.madeAt), desc(bookmarks.id))
    .limit(size + 1);
  return toPage(rows, size, (row) => [row.madeAt.getTime(), row.id]);
}
export type Bookmark = Awaited<ReturnType<typeof listBookmarks>>["items"][number];

/** The actor's own bookmark of a case, if they made one. */
export async function bookmarkOf(actor: Actor, caseNumber: number) {
  const [found] = await db
    .select({ note: bookmarks.note, remindOn: bookmarks.remindOn })
    .from(bookmarks)
    .where(and(eq(bookmarks.participantId, actor.id), eq(bookmarks.caseNumber, caseNumber)));
  return found;
}
