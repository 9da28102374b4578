import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { measures, participants, sessions } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { roleNow } from "#lib/auth/role-now";
import { NotFound } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import { liftedAs, takenAs } from "#lib/measures/choices";
import { canMeasure } from "#lib/measures/policy";
import type { ConfirmRead, LiftMeasure, TakeMeasure } from "#lib/measures/validation";
import { notify } from "#lib/notifications/notify";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

/** Whoever writes at this moment finishes first, and whoever writes after it meets the measure. */
async function lockParticipant(tx: Transaction, participantId: string) {
  const [found] = await tx
    .select({
      id: participants.id,
      role: roleNow,
      email: participants.email,
      language: participants.language,
    })
    .from(participants)
    .where(eq(participants.id, participantId))
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

/** In the app; by mail where the app is out of reach. */
async function tell(
  tx: Transaction,
  person: Awaited<ReturnType<typeof lockParticipant>>,
  namespace: "suspensionMail" | "suspensionLiftedMail",
  values: { reason: string; until: Date },
): Promise<void> {
  const words = wordsOf(person.language, namespace);
  await enqueueMail(tx, {
    participantId: person.id,
    kind: "suspension",
    recipient: person.email,
    subject: words("subject"),
    body: words("body", values),
  });
}

/**
 * Takes a measure against a person: a warning, reading along only, or shut out, until a day and with a reason that they
 * read. It works at once: sessions of somebody who is shut out end with it.
 * @returns the id of the measure
 * @throws NotFound, Forbidden, Invalid
 */
export async function takeMeasure(actor: Actor, input: TakeMeasure): Promise<string> {
  const { participantId, kind, until, reason } = input;
  return guardedTransaction(actor, async (tx) => {
    const person = await lockParticipant(tx, participantId);
    authorise(canMeasure(actor, person));
    await guardTexts(tx, { texts: { reason }, seen: input.personalDataSeen });
    const [taken] = await tx
      .insert(measures)
      .values({ participantId, moderatorId: actor.id, kind, reason, until })
      .returning({ id: measures.id });
    const measureId = taken!.id;
    if (kind === "suspension") {
      await tx.delete(sessions).where(eq(sessions.participantId, participantId));
      await tell(tx, person, "suspensionMail", { until, reason });
    }
    await notify(tx, { receiverId: participantId, kind: "measure", measureId });
    const detail = { until: until.toISOString() };
    await record(tx, { actorId: actor.id, action: takenAs[kind], participantId, reason, detail });
    return measureId;
  });
}

/** Ends a measure before its day. Twice is harmless, and so is one that is over. @throws NotFound, Forbidden, Invalid */
export async function liftMeasure(actor: Actor, { measureId, reason, personalDataSeen }: LiftMeasure): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const [measure] = await tx
      .select({ participantId: measures.participantId })
      .from(measures)
      .where(eq(measures.id, measureId));
    if (!measure) throw new NotFound();
    const { participantId } = measure;
    const person = await lockParticipant(tx, participantId);
    authorise(canMeasure(actor, person));
    await guardTexts(tx, { texts: { reason }, seen: personalDataSeen });
    const [lifted] = await tx
      .update(measures)
      .set({ liftedAt: sql`now()`, liftedBy: actor.id, liftReason: reason })
      .where(and(eq(measures.id, measureId), isNull(measures.liftedAt), gt(measures.until, sql`now()`)))
      .returning({ kind: measures.kind, until: measures.until });
    if (!lifted) return;
    const { kind, until } = lifted;
    if (kind === "suspension") await tell(tx, person, "suspensionLiftedMail", { until, reason });
    await notify(tx, { receiverId: participantId, kind: "measure-lifted", measureId });
    const detail = { until: until.toISOString() };
    await record(tx, { actorId: actor.id, action: liftedAs[kind], participantId, reason, detail });
  });
}

/** "Ik heb dit gelezen", by the person it is about: the banner goes. Twice is harmless. @throws NotFound */
export async function confirmRead(actor: Actor, { measureId }: ConfirmRead): Promise<void> {
  await db.transaction(async (tx) => {
    const [read] = await tx
      .update(measures)
      .set({ readAt: sql`coalesce(${measures.readAt}, now())` })
      .where(and(eq(measures.id, measureId), eq(measures.participantId, actor.id)))
      .returning({ kind: measures.kind });
    if (!read) throw new NotFound();
    await record(tx, { actorId: actor.id, action: "account.measure-read", detail: { kind: read.kind } });
  });
}
