import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import { participants, practiceCases, residentRequestSteps, residentRequests } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Actor, Reader } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";
import type { outcomes } from "#lib/resident-requests/choices";
import { canModerate } from "#lib/moderation/policy";

/** Which requests exist for this viewer: all for a moderator, but not those about a case they wrote, alone or together. */
export function visibleTo(viewer: Reader): SQL {
  if (viewer.kind === "visitor" || !isModerator(viewer)) return sql`false`;
  return isNotWrittenBy(sql`${viewer.id}::uuid`, sql`${residentRequests.caseNumber}`);
}

/** Nobody handles a request about their own work (as with reports: lib/moderation/policy.ts). */
export const isNotWrittenBy = (participantId: SQL, caseNumber: SQL): SQL => sql`(
  not exists (select 1 from practice_case own where own.number = ${caseNumber} and own.author_id = ${participantId})
  and not exists (select 1 from case_co_author own where own.case_number = ${caseNumber} and own.participant_id = ${participantId}))`;

/** Open ones first, by the end of their term; then the last fifty that were closed. @throws Forbidden */
export async function listRequests(actor: Actor) {
  authorise(canModerate(actor));
  const rows = (closed: boolean) =>
    db
      .select({
        id: residentRequests.id,
        code: residentRequests.code,
        subject: residentRequests.subject,
        receivedAt: residentRequests.receivedAt,
        dueAt: residentRequests.dueAt,
        closedAt: residentRequests.closedAt,
        caseTitle: practiceCases.title,
        outcome: sql<
          (typeof outcomes)[number] | null
        >`(select s.outcome from resident_request_step s where s.request_id = resident_request.id and s.kind = 'closed')`,
        holder: sql<
          string | null
        >`(select p.name from resident_request_step s join participant p on p.id = s.moderator_id
          where s.request_id = resident_request.id and s.kind = 'taken' order by s.at desc, s.id desc limit 1)`,
      })
      .from(residentRequests)
      .leftJoin(practiceCases, and(eq(practiceCases.number, residentRequests.caseNumber), caseVisibleTo(actor)))
      .where(
        and(
          visibleTo(actor),
          closed ? sql`${residentRequests.closedAt} is not null` : isNull(residentRequests.closedAt),
        ),
      )
      .$dynamic();
  const [open, closed] = await Promise.all([
    rows(false).orderBy(asc(residentRequests.dueAt), asc(residentRequests.id)).limit(200),
    rows(true).orderBy(desc(residentRequests.closedAt), desc(residentRequests.id)).limit(50),
  ]);
  return { open, closed };
}

/** One request with its steps in order. @throws Forbidden, NotFound */
export async function getRequest(actor: Actor, code: string) {
  authorise(canModerate(actor));
  const [found] = await db
    .select({
      request: residentRequests,
      case: {
        number: practiceCases.number,
        slug: practiceCases.slug,
        title: practiceCases.title,
      },
    })
    .from(residentRequests)
    .leftJoin(practiceCases, and(eq(practiceCases.number, residentRequests.caseNumber), caseVisibleTo(actor)))
    .where(and(eq(residentRequests.code, code), visibleTo(actor)));
  if (!found) throw new NotFound();
  const steps = await db
    .select({
      id: residentRequestSteps.id,
      kind: residentRequestSteps.kind,
      outcome: residentRequestSteps.outcome,
      text: residentRequestSteps.text,
      at: residentRequestSteps.at,
      moderatorId: residentRequestSteps.moderatorId,
      moderator: participants.name,
    })
    .from(residentRequestSteps)
    .innerJoin(participants, eq(participants.id, residentRequestSteps.moderatorId))
    .where(eq(residentRequestSteps.requestId, found.request.id))
    .orderBy(asc(residentRequestSteps.at), asc(residentRequestSteps.id));
  return {
    ...found.request,
    case: found.case,
    steps,
    holderId: steps.findLast(({ kind }) => kind === "taken")?.moderatorId,
  };
}

export type WholeRequest = Awaited<ReturnType<typeof getRequest>>;
