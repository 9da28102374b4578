import { eq, inArray, isNull, ne, notExists, or, and, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { circleMembers, hidings, participants, practiceCases } from "#db/schema";
import { hasRoleNow } from "#lib/auth/role-now";

/**
 * Whether the participant of the row may read what is said about the case of the row: `threadVisibleTo` turned round, for
 * deciding whom to tell. Holds when it is asked; whoever shows the news later asks `threadVisibleTo` again.
 */
export function mayReadThread(): SQL {
  const member = inArray(
    participants.id,
    db
      .select({ id: circleMembers.participantId })
      .from(circleMembers)
      .where(eq(circleMembers.circleId, practiceCases.circleId)),
  );
  const hidden = db
    .select({ one: sql`1` })
    .from(hidings)
    .where(eq(hidings.caseNumber, practiceCases.number));
  return and(
    isNull(practiceCases.withdrawnAt),
    or(
      hasRoleNow("moderator"),
      and(
        or(ne(practiceCases.audience, "circle"), member),
        or(eq(participants.id, practiceCases.authorId), notExists(hidden)),
      ),
    ),
  )!;
}
