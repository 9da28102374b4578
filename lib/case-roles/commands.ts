import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { caseRoles, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { rolesSeen } from "#lib/case-roles/queries";
import type { KeepRoles } from "#lib/case-roles/validation";
import { canRevise } from "#lib/cases/policy";
import { visibleTo } from "#lib/cases/visible";
import { Conflict, NotFound } from "#lib/core/errors";
import { guardBesideCase, guardedTransaction } from "#lib/privacy/guard";

/**
 * Makes the register of the actor's own case, draft or posted, what `input` says. The same twice is harmless.
 * @throws NotFound, Forbidden, Invalid, TooFast, Conflict when someone changed it meanwhile
 */
export async function keepRoles(actor: Actor, input: KeepRoles): Promise<void> {
  const { caseNumber } = input;
  const wanted = input.label.flatMap((label, index) =>
    label ? [{ label, description: input.description[index] ?? "" }] : [],
  );
  await guardedTransaction(actor, async (tx) => {
    const [subject] = await tx
      .select({ number: practiceCases.number, authorId: practiceCases.authorId })
      .from(practiceCases)
      .where(and(eq(practiceCases.number, caseNumber), visibleTo(actor)))
      .for("update");
    if (!subject) throw new NotFound();
    authorise(canRevise(actor, subject));
    const present = await tx
      .select({ label: caseRoles.label, description: caseRoles.description })
      .from(caseRoles)
      .where(eq(caseRoles.caseNumber, caseNumber))
      .orderBy(asc(caseRoles.position));
    if (rolesSeen(present) === rolesSeen(wanted)) return;
    if (rolesSeen(present) !== input.seen) throw new Conflict("changedMeanwhile");
    await guardRoles(tx, actor, input);
    await limit("edit.minute", actor.id, tx);
    await tx.delete(caseRoles).where(eq(caseRoles.caseNumber, caseNumber));
    if (wanted.length > 0) {
      await tx.insert(caseRoles).values(wanted.map((role, index) => ({ ...role, caseNumber, position: index + 1 })));
    }
    await record(tx, { actorId: actor.id, action: "case.roles-kept", caseNumber, detail: { roles: wanted.length } });
  });
}

/** A role has no name: neither the label nor what it says of somebody may hold personal data. @throws Invalid */
async function guardRoles(tx: Transaction, actor: Actor, input: KeepRoles): Promise<void> {
  const { caseNumber, label, description, personalDataSeen: seen } = input;
  const rows = (name: string, texts: string[]) => texts.map((text, index) => [`${name}.${index}`, text]);
  const texts = Object.fromEntries([...rows("label", label), ...rows("description", description)]);
  await guardBesideCase(tx, actor, caseNumber, { texts, seen });
}
