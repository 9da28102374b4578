import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { accountMerges, organisations, participants } from "#db/schema";
import { Invalid } from "#lib/core/errors";
import { otherSlug, slugOf } from "#lib/core/text";
import { keepGrant } from "#lib/participants/grants";

type NewParticipant = Omit<typeof participants.$inferInsert, "handle" | "id">;

/**
 * A participant with a handle made of their name, or another one when that is taken; who gave them a role is kept. The caller
 * decides whether somebody may come in, and records it.
 * @returns the id
 * @throws Invalid when the organisation takes in nobody any more
 */
export async function makeParticipant(tx: Transaction, person: NewParticipant): Promise<string> {
  await stillActive(tx, person.organisationId);
  const insert = (handle: string) =>
    tx
      .insert(participants)
      .values({ ...person, handle })
      .onConflictDoNothing({ target: participants.handle })
      .returning({ id: participants.id, role: participants.role });
  const handle = slugOf(person.name);
  // An old address of somebody else keeps leading to them.
  const former = await tx.$count(accountMerges, eq(accountMerges.formerHandle, handle));
  const [first] = former === 0 ? await insert(handle) : [];
  const { id, role } = (first ?? (await insert(otherSlug(handle)))[0])!;
  await keepGrant(tx, { participantId: id, role, until: null, reason: "", by: person.invitedBy ?? null });
  return id;
}

/** Held until the end of the transaction: nobody comes in while an organisation is being closed. @throws Invalid */
export async function stillActive(tx: Transaction, organisationId: string): Promise<void> {
  const [found] = await tx
    .select({ inactiveSince: organisations.inactiveSince })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("share");
  if (found?.inactiveSince) throw new Invalid([{ field: "organisationId", message: "organisationInactive" }]);
}
