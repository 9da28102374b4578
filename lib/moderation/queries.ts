import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { auditEntries, decisions, participants, practiceCases, suspensions } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { visibleTo } from "#lib/cases/visible";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { canModerate, canReadLog } from "#lib/moderation/policy";
import { about as isAbout } from "#lib/moderation/subject";
import type { Item } from "#lib/moderation/subject";

const moderationActions = [
  "case.reported", "comment.reported", "case.left", "comment.left", "case.hidden", "comment.hidden",
  "case.asked-to-change", "comment.asked-to-change", "case.restored", "comment.restored", "case.published",
  "case.not-published", "collection.reported", "collection.left", "collection.hidden", "collection.asked-to-change", "collection.restored",
  "collection.published", "collection.not-published", "appeal.asked", "appeal.upheld", "appeal.restored", "participant.suspended", "participant.suspension-lifted", "resident-request.received",
  "resident-request.taken", "resident-request.noted", "resident-request.closed", "resident-request.erased", "resident-request.reminded",
]; // prettier-ignore

export const logActions: readonly string[] = moderationActions;

/** Those who decide, by name: for choosing whose lines to read. @throws Forbidden */
export function listModerators(actor: Actor) {
  authorise(canReadLog(actor));
  return db
    .select({ handle: participants.handle, name: participants.name })
    .from(participants)
    .where(eq(participants.role, "moderator"))
    .orderBy(asc(participants.name), asc(participants.id));
}

export interface LogFilter {
  action?: string;
  moderatorHandle?: string;
}

/** A page of the moderation log, newest first. @throws Forbidden, Invalid for a cursor that is not ours */
export async function listLog(actor: Actor, filter: LogFilter = {}, after?: string) {
  authorise(canReadLog(actor));
  const about = alias(participants, "about");
  const position = after ? readCursor(after, "time", "number") : undefined;
  const rows = await db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      reason: auditEntries.reason,
      detail: auditEntries.detail,
      caseNumber: auditEntries.caseNumber,
      caseSlug: practiceCases.slug,
      caseTitle: practiceCases.title,
      commentId: auditEntries.commentId,
      actor: participants.name,
      actorHandle: participants.handle,
      about: about.name,
      aboutHandle: about.handle,
    })
    .from(auditEntries)
    .leftJoin(participants, eq(participants.id, auditEntries.actorId))
    .leftJoin(about, eq(about.id, auditEntries.participantId))
    // A line stays when its case is gone or was never for this reader; its title does not.
    .leftJoin(practiceCases, and(eq(practiceCases.number, auditEntries.caseNumber), visibleTo(actor)))
    .where(
      and(
        inArray(auditEntries.action, moderationActions),
        filter.action ? eq(auditEntries.action, filter.action) : undefined,
        filter.moderatorHandle ? eq(participants.handle, filter.moderatorHandle) : undefined,
        position &&
          sql`(${auditEntries.at}, ${auditEntries.id}) < (${sql.param(position[0], auditEntries.at)}, ${position[1]})`,
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(PAGE_SIZE + 1);
  const lines = rows.map(({ detail, ...row }) => {
    const { reason: reported, until } = (detail ?? {}) as { reason?: string; until?: string };
    return { ...row, reported, until: until ? new Date(until) : undefined };
  });
  return toPage(lines, PAGE_SIZE, (row) => [row.at.getTime(), row.id]);
}

/** The latest decision on an item, for its author and for moderators. The caller has read the item itself. */
export async function lastDecision(item: Item) {
  const [found] = await db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      reason: decisions.reason,
      version: decisions.version,
      decidedAt: decisions.decidedAt,
      moderatorId: decisions.moderatorId,
      moderator: participants.name,
    })
    .from(decisions)
    .innerJoin(participants, eq(participants.id, decisions.moderatorId))
    .where(isAbout(decisions, item))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  return found;
}

/** Until when and why this participant is shut out; undefined when they are not. @throws Forbidden */
export async function suspensionOf(actor: Actor, participantId: string) {
  authorise(canModerate(actor));
  const [found] = await db
    .select({ until: suspensions.until, reason: suspensions.reason })
    .from(suspensions)
    .where(
      and(
        eq(suspensions.participantId, participantId),
        sql`${suspensions.until} > now()`,
        sql`${suspensions.liftedAt} is null`,
      ),
    )
    .orderBy(desc(suspensions.until))
    .limit(1);
  return found;
}
