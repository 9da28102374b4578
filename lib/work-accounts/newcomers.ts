import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { participants } from "#db/schema";
import { record } from "#lib/audit/record";
import { otherSlug, slugOf } from "#lib/core/text";

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
  const insert = (handle: string) =>
    tx
      .insert(participants)
      .values({ handle, email, name, organisationId })
      .onConflictDoNothing()
      .returning({ id: participants.id });
  const handle = slugOf(name);
  const [first] = await insert(handle);
  const made = first ?? (await insert(otherSlug(handle)))[0];
  if (!made) return undefined;
  await record(tx, {
    actorId: null,
    action: "participant.came-in",
    participantId: made.id,
    detail: { organisationId },
  });
  return made.id;
}
