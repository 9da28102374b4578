import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import {
  apiKeys,
  moves,
  organisationAdministrators,
  organisations,
  participants,
  practiceCases,
  sessions,
  signInLinks,
  workAccounts,
} from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { NotFound, Refused, constraintOf } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { enqueueMail } from "#lib/mail/outbox";
import type { AboutMove, DecideOnCases, RefuseMove } from "#lib/moves/validation";
import { keepAnAdministrator, lockWithAdministrators } from "#lib/participants/administrators";
import { giveRole } from "#lib/participants/grants";
import { stillActive } from "#lib/participants/make";
import { canAdminister, canAdministerOrganisation } from "#lib/participants/policy";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

type Move = typeof moves.$inferSelect;

/** A move that waits for the new organisation, which the actor may decide on, locked. @throws NotFound, Refused */
async function lockMove(tx: Transaction, actor: Actor, moveId: string): Promise<Move> {
  const [found] = await tx
    .select()
    .from(moves)
    .where(and(eq(moves.id, moveId), isNotNull(moves.confirmedAt)))
    .for("update");
  if (!found || !canAdministerOrganisation(actor, found.toOrganisationId)) throw new NotFound();
  if (found.decidedAt) throw new Refused("moveDecided");
  return found;
}

const close = (tx: Transaction, actor: Actor, moveId: string, outcome: { approved: boolean; answer?: string }) =>
  tx
    .update(moves)
    .set({ ...outcome, decidedAt: sql`now()`, decidedBy: actor.id })
    .where(eq(moves.id, moveId));

/**
 * Takes somebody in who worked elsewhere: the same person, at this organisation, with the new address. What opened doors at the
 * old one opens nothing any more: sessions, links, keys, the work account, and what they administered there. A special role
 * stays only when an administrator of the whole community takes them in. Their cases stay where they are.
 * @throws NotFound, Refused when a colleague was first, the address is a participant's by now, or nobody would be left who
 * gives roles; Invalid when the organisation takes in nobody any more
 */
export async function approveMove(actor: Actor, { moveId }: AboutMove): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const move = await lockMove(tx, actor, moveId);
      const { participantId, toOrganisationId, fromOrganisationId, email } = move;
      await stillActive(tx, toOrganisationId);
      const rows = await lockWithAdministrators(tx, [participantId]);
      const person = rows.find(({ id }) => id === participantId);
      if (!person || person.erasedAt) throw new NotFound();
      if (person.role !== "participant" && !canAdminister(actor)) {
        keepAnAdministrator(rows, participantId);
        await giveRole(tx, { participantId, role: "participant", until: null, reason: "", by: actor.id });
      }
      await closeDoors(tx, actor, participantId, fromOrganisationId);
      await tx
        .update(participants)
        .set({ organisationId: toOrganisationId, email })
        .where(eq(participants.id, participantId));
      await close(tx, actor, moveId, { approved: true });
      await record(tx, {
        actorId: actor.id,
        action: "move.approved",
        participantId,
        detail: { before: fromOrganisationId, after: toOrganisationId },
      });
      // Also to the old address: whoever moves somebody who did not ask is found out.
      for (const recipient of [person.email, email]) await tell(tx, move, "approved", recipient);
    });
  } catch (error) {
    if (constraintOf(error) === "participant_email_unique") throw new Refused("participantAlready");
    throw error;
  }
}

async function closeDoors(tx: Transaction, actor: Actor, participantId: string, organisationId: string): Promise<void> {
  for (const door of [sessions, signInLinks, workAccounts])
    await tx.delete(door).where(eq(door.participantId, participantId));
  await tx
    .update(apiKeys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiKeys.participantId, participantId), isNull(apiKeys.revokedAt)));
  await tx
    .update(organisationAdministrators)
    .set({ endedAt: sql`now()`, endedBy: actor.id })
    .where(
      and(
        eq(organisationAdministrators.participantId, participantId),
        eq(organisationAdministrators.organisationId, organisationId),
        isNull(organisationAdministrators.endedAt),
      ),
    );
}

/** Says no, with a reason that is mailed. @throws NotFound, Refused when a colleague was first, Invalid */
export async function refuseMove(actor: Actor, { moveId, answer, personalDataSeen: seen }: RefuseMove): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const move = await lockMove(tx, actor, moveId);
    await guardTexts(tx, { texts: { answer }, seen });
    await close(tx, actor, moveId, { approved: false, answer });
    await tell(tx, move, "refused", move.email, answer);
    const about = { participantId: move.participantId, detail: { moveId } };
    await record(tx, { actorId: actor.id, action: "move.refused", ...about });
  });
}

/**
 * Says for the old organisation whether the cases go along. Those that go belong to the new one from then on, everywhere; who
 * wrote them and who may read them stays. Others wrote at the old one too: only the cases of this person go.
 * @throws NotFound, Refused when a colleague was first
 */
export async function decideOnCases(actor: Actor, { moveId, verdict }: DecideOnCases): Promise<void> {
  await db.transaction(async (tx) => {
    const [move] = await tx
      .select()
      .from(moves)
      .where(and(eq(moves.id, moveId), eq(moves.approved, true), eq(moves.takeCases, true)))
      .for("update");
    if (!move || !canAdministerOrganisation(actor, move.fromOrganisationId)) throw new NotFound();
    if (move.casesDecidedAt) throw new Refused("moveDecided");
    const along = verdict === "along";
    await tx
      .update(moves)
      .set({ casesDecidedAt: sql`now()`, casesDecidedBy: actor.id, casesApproved: along })
      .where(eq(moves.id, moveId));
    const gone = along ? await takeCasesAlong(tx, move) : 0;
    await record(tx, {
      actorId: actor.id,
      action: along ? "move.cases-along" : "move.cases-stayed",
      participantId: move.participantId,
      detail: { cases: gone },
    });
    await tell(tx, move, along ? "casesAlong" : "casesStayed", move.email);
  });
}

async function takeCasesAlong(tx: Transaction, { participantId, fromOrganisationId, toOrganisationId }: Move) {
  const gone = await tx
    .update(practiceCases)
    .set({ organisationId: toOrganisationId })
    .where(and(eq(practiceCases.authorId, participantId), eq(practiceCases.organisationId, fromOrganisationId)))
    .returning({ number: practiceCases.number });
  return gone.length;
}

/** Tells who moves what was decided, in their own language. */
async function tell(
  tx: Transaction,
  { participantId, toOrganisationId }: Move,
  what: "approved" | "refused" | "casesAlong" | "casesStayed",
  recipient: string,
  answer = "",
): Promise<void> {
  const [person] = await tx
    .select({ language: participants.language })
    .from(participants)
    .where(eq(participants.id, participantId));
  const [place] = await tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, toOrganisationId));
  const words = wordsOf(person!.language, "moves");
  const told = { organisation: place!.name, answer };
  await enqueueMail(tx, {
    participantId,
    kind: "move",
    recipient,
    subject: words(`mail.${what}Subject`, told),
    body: words(`mail.${what}Body`, told),
  });
}
