import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { organisations } from "#db/schema";
import { record } from "#lib/audit/record";
import { slugOf } from "#lib/core/text";
import type { AddOrganisation } from "#lib/organisations/validation";

/**
 * The organisation of this name; made when it is not there. Only from the command line: who may invite into it decides
 * an administrator later.
 * @returns its id
 */
export async function findOrAddOrganisation(input: AddOrganisation): Promise<string> {
  const slug = slugOf(input.name);
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(organisations)
      .values({ ...input, slug })
      .onConflictDoNothing({ target: organisations.slug })
      .returning({ id: organisations.id });
    if (added) {
      await record(tx, { actorId: null, action: "organisation.added", detail: { slug } });
      return added.id;
    }
    const [known] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug));
    return known!.id;
  });
}
