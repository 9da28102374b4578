import { and, asc, eq, exists, isNull, notExists, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { followUpAsks, followUps, participants, practiceCases } from "#db/schema";
import type { Actor, Reader, Viewer } from "#lib/auth/actor";
import { visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";

/**
 * Which follow-ups exist for this viewer: those of the cases they may read. Not for visitors: what is public was read
 * by a moderator first, and a follow-up is told without that.
 */
export function visibleTo(viewer: Reader): SQL {
  if (viewer.kind === "visitor") return sql`false`;
  return exists(
    db
      .select({ one: sql`1` })
      .from(practiceCases)
      .where(and(eq(practiceCases.number, followUps.caseNumber), caseVisibleTo(viewer))),
  );
}

const rows = () =>
  db
    .select({
      id: followUps.id,
      caseNumber: followUps.caseNumber,
      authorId: followUps.authorId,
      author: { name: participants.name, handle: participants.handle },
      tried: followUps.tried,
      happened: followUps.happened,
      toldAt: followUps.toldAt,
      editedAt: followUps.editedAt,
      version: followUps.version,
    })
    .from(followUps)
    .innerJoin(participants, eq(participants.id, followUps.authorId))
    .$dynamic();

export type FollowUp = Awaited<ReturnType<typeof listFollowUps>>[number];

/** All follow-ups of a case, in the order they were told; there are never more than MOST_FOLLOW_UPS. */
export function listFollowUps(viewer: Viewer, caseNumber: number) {
  return rows()
    .where(and(eq(followUps.caseNumber, caseNumber), visibleTo(viewer)))
    .orderBy(asc(followUps.toldAt), asc(followUps.id));
}

/** How many there are on a case the viewer has read with `getCase`: a visitor may know that much. */
export const countFollowUps = (caseNumber: number): Promise<number> =>
  db.$count(followUps, eq(followUps.caseNumber, caseNumber));

/** @throws NotFound */
export async function getFollowUp(viewer: Viewer, followUpId: string) {
  const [found] = await rows().where(and(eq(followUps.id, followUpId), visibleTo(viewer)));
  if (!found) throw new NotFound();
  return found;
}

/** The question what came of the advice, as it waits for the author of the case of the row. */
const openAsk = (): SQL =>
  and(
    eq(followUpAsks.caseNumber, practiceCases.number),
    isNull(followUpAsks.answer),
    notExists(
      db
        .select({ one: sql`1` })
        .from(followUps)
        .where(eq(followUps.caseNumber, practiceCases.number)),
    ),
  )!;

/** Whether that question still waits for an answer on the case of the row: for the bell. */
export const isAskedOn = (): SQL<boolean> =>
  exists(
    db
      .select({ one: sql`1` })
      .from(followUpAsks)
      .where(openAsk()),
  ) as SQL<boolean>;

/** Whether the actor, as the author of this case, was asked and did not answer yet. */
export async function isAsked(actor: Actor, caseNumber: number): Promise<boolean> {
  const open = await db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, caseNumber), eq(practiceCases.authorId, actor.id), isAskedOn()));
  return open.length > 0;
}
