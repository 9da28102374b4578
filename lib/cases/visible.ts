import { and, eq, exists, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { circleMembers, hidings, practiceCases, publications } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Reader } from "#lib/auth/actor";

const one = { one: sql`1` };

const notHidden = () => notExists(db.select(one).from(hidings).where(eq(hidings.caseNumber, practiceCases.number)));

const published = () =>
  exists(db.select(one).from(publications).where(eq(publications.caseNumber, practiceCases.number)));

const inOwnCircle = (participantId: string) =>
  inArray(
    practiceCases.circleId,
    db.select({ id: circleMembers.circleId }).from(circleMembers).where(eq(circleMembers.participantId, participantId)),
  );

/**
 * Which cases exist for this viewer. Every page, list, search, count, feed and API read goes through it; what it
 * leaves out is "not found". An author sees the own case in every state, a moderator every posted one.
 */
export function visibleTo(viewer: Reader): SQL {
  const posted = isNotNull(practiceCases.postedAt);
  const present = isNull(practiceCases.withdrawnAt);
  if (viewer.kind === "visitor") {
    return and(present, posted, eq(practiceCases.audience, "public"), published(), notHidden())!;
  }
  const own = eq(practiceCases.authorId, viewer.id);
  if (isModerator(viewer)) return and(present, or(posted, own))!;
  const meant = or(ne(practiceCases.audience, "circle"), inOwnCircle(viewer.id));
  return and(present, or(own, and(posted, meant, notHidden())))!;
}
