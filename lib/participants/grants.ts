import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { participants, roleGrants } from "#db/schema";
import type { Role } from "#lib/auth/actor";

interface Grant {
  participantId: string;
  role: Role;
  until: Date | null;
  reason: string;
  /** Null for the system and the command line. */
  by: string | null;
}

/** Keeps who gave a role above participant, when, why and until when; the participant has it already. */
export async function keepGrant(tx: Transaction, { participantId, role, until, reason, by }: Grant): Promise<void> {
  await tx
    .update(roleGrants)
    .set({ endedAt: sql`now()`, endedBy: by })
    .where(and(eq(roleGrants.participantId, participantId), isNull(roleGrants.endedAt)));
  if (role !== "participant") await tx.insert(roleGrants).values({ participantId, role, until, reason, givenBy: by });
}

/** Gives somebody a role in place of the one they have; they are locked already. */
export async function giveRole(tx: Transaction, grant: Grant): Promise<void> {
  const { participantId, role } = grant;
  const until = role === "participant" ? null : grant.until;
  await tx.update(participants).set({ role, roleUntil: until }).where(eq(participants.id, participantId));
  await keepGrant(tx, { ...grant, until });
}
