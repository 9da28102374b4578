import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { participants } from "#db/schema";
import { record } from "#lib/audit/record";
import { constraintOf } from "#lib/core/errors";
import { makeParticipant } from "#lib/participants/make";

/** Whether nobody uses this address, at any organisation. */
export async function isFree(tx: Transaction, email: string): Promise<boolean> {
  return (await tx.$count(participants, eq(sql`lower(${participants.email})`, email.toLowerCase()))) === 0;
}

/**
 * Makes a participant of somebody who came in by their work account, at that organisation alone.
 * @returns their id, or undefined when somebody else took the address at the same moment
 */
export async function addNewcomer(
  tx: Transaction,
  organisationId: string,
  { name, email }: { name: string; email: string },
): Promise<string | undefined> {
  // Inside of its own: an address that was just taken must not undo what went before.
  const made = await tx
    .transaction((inner) => makeParticipant(inner, { email, name, organisationId }))
    .catch((error: unknown) => {
      if (constraintOf(error) !== "participant_email_unique") throw error;
      return undefined;
    });
  if (!made) return undefined;
  await record(tx, {
    actorId: null,
    action: "participant.came-in",
    participantId: made,
    detail: { organisationId },
  });
  return made;
}
