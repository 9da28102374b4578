import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { visibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";

/**
 * A posted case the actor may read, locked until the transaction ends: its counts can be recomputed from facts that
 * nobody changes meanwhile. Everything that touches a case and its comments takes this lock first. It lets others point at the
 * case ("no key"): two comments that each lead to the case of the other would wait for each other for ever.
 * @throws NotFound
 */
export async function lockPostedCase(tx: Transaction, actor: Actor, number: number) {
  const [found] = await tx
    .select({ number: practiceCases.number, authorId: practiceCases.authorId, version: practiceCases.version })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, number), isNotNull(practiceCases.postedAt), visibleTo(actor)))
    .for("no key update", { of: practiceCases });
  if (!found) throw new NotFound();
  return found;
}

/** The row of a case that the actor may read, posted or not, locked until the transaction ends. @throws NotFound */
export async function lockCase(tx: Transaction, actor: Actor, number: number) {
  const [found] = await tx
    .select()
    .from(practiceCases)
    .where(and(eq(practiceCases.number, number), visibleTo(actor)))
    .for("no key update");
  if (!found) throw new NotFound();
  return found;
}
