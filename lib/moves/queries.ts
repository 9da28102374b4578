import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { moves, organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { inSight } from "#lib/participants/in-sight";
import { canEnterAdministration } from "#lib/participants/policy";

/** More wait at once only when many change employer on one day; the rest follows when these are answered. */
const SHOWN = 50;

/** The newest move of the actor, as far as it is; null for who never asked. */
export async function findOwnMove(actor: Actor) {
  const [own] = await db
    .select({
      organisation: organisations.name,
      email: moves.email,
      takeCases: moves.takeCases,
      confirmedAt: moves.confirmedAt,
      decidedAt: moves.decidedAt,
      approved: moves.approved,
      answer: moves.answer,
      casesApproved: moves.casesApproved,
    })
    .from(moves)
    .innerJoin(organisations, eq(organisations.id, moves.toOrganisationId))
    .where(eq(moves.participantId, actor.id))
    .orderBy(desc(moves.askedAt), desc(moves.id))
    .limit(1);
  return own ?? null;
}

const from = alias(organisations, "moves_from");
const to = alias(organisations, "moves_to");

const waiting = () =>
  db
    .select({
      id: moves.id,
      name: participants.name,
      handle: participants.handle,
      email: moves.email,
      from: from.name,
      to: to.name,
      takeCases: moves.takeCases,
    })
    .from(moves)
    .innerJoin(participants, eq(participants.id, moves.participantId))
    .innerJoin(from, eq(from.id, moves.fromOrganisationId))
    .innerJoin(to, eq(to.id, moves.toOrganisationId))
    .$dynamic();

/** Who wants to come and work for an organisation of the actor, the longest first. @throws Forbidden */
export async function listMovesToDecide(actor: Actor) {
  authorise(canEnterAdministration(actor));
  return waiting()
    .where(and(isNotNull(moves.confirmedAt), isNull(moves.decidedAt), inSight(actor, moves.toOrganisationId)))
    .orderBy(asc(moves.confirmedAt), asc(moves.id))
    .limit(SHOWN);
}

/** Who went to work elsewhere and would take their cases along from an organisation of the actor. @throws Forbidden */
export async function listCasesToDecide(actor: Actor) {
  authorise(canEnterAdministration(actor));
  return waiting()
    .where(
      and(
        eq(moves.approved, true),
        eq(moves.takeCases, true),
        isNull(moves.casesDecidedAt),
        inSight(actor, moves.fromOrganisationId),
      ),
    )
    .orderBy(asc(moves.decidedAt), asc(moves.id))
    .limit(SHOWN);
}

export type WaitingMove = Awaited<ReturnType<typeof listMovesToDecide>>[number];
