import { and, eq, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { hidings, practiceCases } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Reader } from "#lib/auth/actor";

/** No moderator hid the case of the row, and it does not wait for one. */
export const notHidden = (): SQL =>
  notExists(
    db
      .select({ one: sql`1` })
      .from(hidings)
      .where(eq(hidings.caseNumber, practiceCases.number)),
  );

/**
 * Which cases have a thread for this viewer: those that exist for them, but what was said in a circle stays with who is
 * in it, also when the author of the case has left.
 */
export function threadVisibleTo(viewer: Reader): SQL {
  if (viewer.kind === "visitor" || isModerator(viewer)) return visibleTo(viewer);
  const inOwnCircle = viewer.circleIds.length > 0 ? inArray(practiceCases.circleId, viewer.circleIds) : undefined;
  return and(visibleTo(viewer), or(isNull(practiceCases.circleId), inOwnCircle))!;
}

/** The cases that this participant writes, alone or along with the author. */
export function writtenBy(participant: Exclude<Reader, { kind: "visitor" }>): SQL {
  const own = eq(practiceCases.authorId, participant.id);
  const { coAuthored } = participant;
  return coAuthored.length > 0 ? or(own, inArray(practiceCases.number, coAuthored))! : own;
}

/**
 * Which cases exist for this viewer. Every page, list, search, count, feed and API read goes through it; what it
 * leaves out is "not found". Who writes a case sees it in every state, a moderator every posted one.
 */
export function visibleTo(viewer: Reader): SQL {
  const posted = isNotNull(practiceCases.postedAt);
  const present = isNull(practiceCases.withdrawnAt);
  if (viewer.kind === "visitor") return and(isNotNull(practiceCases.publishedAt), present, notHidden())!;
  const own = writtenBy(viewer);
  if (isModerator(viewer)) return and(present, or(posted, own))!;
  const inOwnCircle = viewer.circleIds.length > 0 ? inArray(practiceCases.circleId, viewer.circleIds) : undefined;
  const meant = or(ne(practiceCases.audience, "circle"), inOwnCircle);
  return and(present, or(own, and(posted, meant, notHidden())))!;
}
