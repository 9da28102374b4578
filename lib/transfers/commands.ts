import { and, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, practiceCases, transfers } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { lockPostedCase } from "#lib/cases/lock";
import { mayReadThread } from "#lib/cases/readers";
import { threadVisibleTo } from "#lib/cases/visible";
import { Conflict, NotFound, Refused } from "#lib/core/errors";
import { notify } from "#lib/notifications/notify";
import { guardBesideCase, guardedTransaction } from "#lib/privacy/guard";
import { canEditTransfer, canTellTransfer } from "#lib/transfers/policy";
import type { EditTransfer, TellTransfer, WithdrawTransfer } from "#lib/transfers/validation";

/** A posted case whose thread the actor may read, locked. @throws NotFound */
async function lockCase(tx: Transaction, actor: Actor, caseNumber: number) {
  const found = await lockPostedCase(tx, actor, caseNumber);
  const [readable] = await tx
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, caseNumber), threadVisibleTo(actor)));
  if (!readable) throw new NotFound();
  return found;
}

const guardTransfer = (
  tx: Transaction,
  actor: Actor,
  caseNumber: number,
  { context, result, personalDataSeen: seen }: Pick<TellTransfer, "context" | "result" | "personalDataSeen">,
) => guardBesideCase(tx, actor, caseNumber, { texts: { context, result }, seen });

/**
 * Tells that the actor used a case in their own organisation. The author hears of it. The same words twice are one
 * transfer.
 * @returns the id of the transfer
 * @throws NotFound, Forbidden on one's own case, TooFast, Refused when the actor told something else about it before
 */
export async function tellTransfer(actor: Actor, input: TellTransfer): Promise<string> {
  return guardedTransaction(actor, async (tx) => {
    const subject = await lockCase(tx, actor, input.caseNumber);
    authorise(canTellTransfer(actor, subject));
    await guardTransfer(tx, actor, input.caseNumber, input);
    const { caseNumber, context, result } = input;
    const [told] = await tx
      .insert(transfers)
      .values({ caseNumber, context, result, participantId: actor.id, organisationId: actor.organisation.id })
      .onConflictDoNothing({ target: [transfers.caseNumber, transfers.participantId] })
      .returning({ id: transfers.id });
    if (!told) return alreadyTold(tx, actor, input);
    await limit("transfer.minute", actor.id, tx);
    await tx
      .update(practiceCases)
      .set({ lastActiveAt: sql`now()` })
      .where(eq(practiceCases.number, caseNumber));
    await record(tx, { actorId: actor.id, action: "transfer.told", caseNumber, detail: { transferId: told.id } });
    if (await authorMayRead(tx, caseNumber)) {
      const message = { actorId: actor.id, caseNumber, transferId: told.id };
      await notify(tx, { ...message, receiverId: subject.authorId, kind: "transfer" });
    }
    return told.id;
  });
}

async function alreadyTold(tx: Transaction, actor: Actor, { caseNumber, context, result }: TellTransfer) {
  const [first] = await tx
    .select({ id: transfers.id, context: transfers.context, result: transfers.result })
    .from(transfers)
    .where(and(eq(transfers.caseNumber, caseNumber), eq(transfers.participantId, actor.id)));
  if (first?.context !== context || first.result !== result) throw new Refused("transferToldAlready");
  return first.id;
}

/** What is said in a circle is not for an author who left it. */
async function authorMayRead(tx: Transaction, caseNumber: number): Promise<boolean> {
  const [reader] = await tx
    .select({ id: participants.id })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .where(and(eq(practiceCases.number, caseNumber), mayReadThread()));
  return reader !== undefined;
}

/** The actor's own transfer, locked together with its case (in that order, everywhere). @throws NotFound, Forbidden */
async function lockOwn(tx: Transaction, actor: Actor, transferId: string) {
  const [place] = await tx
    .select({ caseNumber: transfers.caseNumber })
    .from(transfers)
    .where(eq(transfers.id, transferId));
  if (!place) throw new NotFound();
  await lockCase(tx, actor, place.caseNumber);
  const [found] = await tx.select().from(transfers).where(eq(transfers.id, transferId)).for("update");
  if (!found) throw new NotFound();
  authorise(canEditTransfer(actor, found));
  return found;
}

/** Changes the actor's own transfer; readers see that it was edited. @throws NotFound, Forbidden, TooFast, Conflict */
export async function editTransfer(actor: Actor, input: EditTransfer): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const before = await lockOwn(tx, actor, input.transferId);
    if (input.version !== undefined && input.version !== before.version) throw new Conflict("changedMeanwhile");
    if (before.context === input.context && before.result === input.result) return;
    await guardTransfer(tx, actor, before.caseNumber, input);
    await limit("edit.minute", actor.id, tx);
    await tx
      .update(transfers)
      .set({ context: input.context, result: input.result, editedAt: sql`now()`, version: before.version + 1 })
      .where(eq(transfers.id, before.id));
    await record(tx, {
      actorId: actor.id,
      action: "transfer.edited",
      caseNumber: before.caseNumber,
      detail: { transferId: before.id },
    });
  });
}

/** Takes the actor's own transfer away for good, also out of the author's bell. @throws NotFound, Forbidden, Conflict */
export async function withdrawTransfer(actor: Actor, { transferId, version }: WithdrawTransfer): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockOwn(tx, actor, transferId);
    if (version !== undefined && version !== found.version) throw new Conflict("changedMeanwhile");
    await tx.delete(transfers).where(eq(transfers.id, transferId));
    await record(tx, {
      actorId: actor.id,
      action: "transfer.withdrawn",
      caseNumber: found.caseNumber,
      detail: { transferId },
    });
  });
}
