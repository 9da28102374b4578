import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { caseReadings, comments, practiceCases } from "#db/schema";
import type { Actor, Viewer } from "#lib/auth/actor";
import { threadVisibleTo } from "#lib/cases/visible";
import { visibleTo } from "#lib/comments/queries";

/** Counted up to here: more is many. */
const MOST_COUNTED = 99;

/** Up to when the viewer read this talk before, with how many comments are new since then and the first of them. */
export async function newSinceLastRead(viewer: Viewer, caseNumber: number) {
  if (viewer.kind === "visitor") return undefined;
  const [reading] = await db
    .select({ readAt: caseReadings.readAt })
    .from(caseReadings)
    .where(and(eq(caseReadings.participantId, viewer.id), eq(caseReadings.caseNumber, caseNumber)));
  if (!reading) return undefined;
  const fresh = await db
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .where(
      and(
        eq(comments.caseNumber, caseNumber),
        gt(comments.postedAt, reading.readAt),
        ne(comments.authorId, viewer.id),
        isNull(comments.deletedAt),
        visibleTo(viewer),
        threadVisibleTo(viewer),
      ),
    )
    .orderBy(comments.postedAt, comments.id)
    .limit(MOST_COUNTED);
  return { readAt: reading.readAt, count: fresh.length, first: fresh[0]?.id };
}

/** The actor has seen the talk as it was at this moment. Never goes back, never ahead; what one may not read is left. */
export async function noteReading(actor: Actor, caseNumber: number, at: Date): Promise<void> {
  const moment = sql`least(now(), ${sql.param(at, caseReadings.readAt)}::timestamptz)`;
  await db
    .insert(caseReadings)
    .select(
      db
        .select({
          participantId: sql<string>`${actor.id}::uuid`.as("participant_id"),
          caseNumber: practiceCases.number,
          readAt: sql<Date>`${moment}`.as("read_at"),
        })
        .from(practiceCases)
        .where(and(eq(practiceCases.number, caseNumber), threadVisibleTo(actor))),
    )
    .onConflictDoUpdate({
      target: [caseReadings.participantId, caseReadings.caseNumber],
      set: { readAt: sql`greatest(${caseReadings.readAt}, excluded.read_at)` },
    });
}
