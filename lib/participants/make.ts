import type { Transaction } from "#db/client";
import { participants } from "#db/schema";
import { otherSlug, slugOf } from "#lib/core/text";

type NewParticipant = Omit<typeof participants.$inferInsert, "handle" | "id">;

/**
 * A participant with a handle made of their name; another one when that is taken. The caller decides whether somebody may
 * come in, and records it. @returns the id
 */
export async function makeParticipant(tx: Transaction, person: NewParticipant): Promise<string> {
  const insert = (handle: string) =>
    tx
      .insert(participants)
      .values({ ...person, handle })
      .onConflictDoNothing({ target: participants.handle })
      .returning({ id: participants.id });
  const handle = slugOf(person.name);
  const [first] = await insert(handle);
  const made = first ?? (await insert(otherSlug(handle)))[0];
  return made!.id;
}
