import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { auditEntries, comments, practiceCases, tips, webhookDeliveries, webhookReadings, webhooks } from "#db/schema";
import { someParticipant, visitor } from "#lib/auth/actor";
import type { Viewer } from "#lib/auth/actor";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo as commentVisibleTo } from "#lib/comments/queries";
import { enqueue } from "#lib/jobs/queue";
import { visibleTo as tipVisibleTo } from "#lib/tips/visible";
import { PATIENCE_DAYS } from "#lib/webhooks/choices";
import type { WebhookAudience, WebhookKind } from "#lib/webhooks/choices";
import { comesBack, goneKinds, kindsOfLines } from "#lib/webhooks/lines";

const LINES_AT_ONCE = 200;
/** Older lines are of before the application was away for days, or of the server that a backup came from. */
const NEWS = sql`${auditEntries.at} > now() - make_interval(days => ${PATIENCE_DAYS})`;

const everybody = someParticipant() as Viewer;
const readers: Record<WebhookAudience, Viewer> = { public: visitor, participants: everybody };

/** A column of the log that may hold anything, as an id. */
const tipIdOf = sql`case when ${auditEntries.action} like 'tip.%' then (${auditEntries.detail} ->> 'tipId')::uuid end`;

/** Whether this audience may read what the line is about, as things stand now. */
const readable = (audience: WebhookAudience): SQL<boolean> => {
  const viewer = readers[audience];
  return sql<boolean>`coalesce(case
    when ${tips.id} is not null then ${tipVisibleTo(viewer)}
    when ${comments.id} is not null then ${comments.deletedAt} is null and ${and(threadVisibleTo(viewer), commentVisibleTo(viewer))}
    else ${practiceCases.postedAt} is not null and ${caseVisibleTo(viewer)} end, false)`;
};

const earlier = (action: SQL): SQL<boolean> => sql<boolean>`exists (select 1 from audit_entry e
  where e.case_number = ${auditEntries.caseNumber} and e.id < ${auditEntries.id} and ${action}
    and e.comment_id is not distinct from ${auditEntries.commentId})`;

/** Whether this audience could read it before: only they are told that it went. */
const wasReadable: Record<WebhookAudience, SQL<boolean>> = {
  public: sql<boolean>`(${practiceCases.publishedAt} is not null or exists (select 1 from audit_entry e
    where e.case_number = ${auditEntries.caseNumber} and e.action = 'case.published'))`,
  participants: sql<boolean>`(${practiceCases.postedAt} is not null and ${practiceCases.audience} <> 'circle')`,
};

type Line = Awaited<ReturnType<typeof linesFrom>>[number];

const linesFrom = (tx: Transaction, from: typeof webhookReadings.$inferSelect, horizon: string) =>
  tx
    .select({
      id: auditEntries.id,
      xact: auditEntries.xact,
      at: auditEntries.at,
      action: auditEntries.action,
      caseNumber: practiceCases.number,
      commentId: comments.id,
      tipId: tips.id,
      public: readable("public"),
      participants: readable("participants"),
      wasPublic: wasReadable.public,
      wasForParticipants: wasReadable.participants,
      wasOutOfSight: earlier(sql`e.action ~ '\\.(hidden|held)$'`),
    })
    .from(auditEntries)
    .leftJoin(practiceCases, eq(practiceCases.number, auditEntries.caseNumber))
    .leftJoin(comments, eq(comments.id, auditEntries.commentId))
    .leftJoin(tips, eq(tips.id, tipIdOf))
    .where(
      and(
        sql`(${auditEntries.xact}, ${auditEntries.id}) > (${from.xact}::xid8, ${from.entryId})`,
        sql`${auditEntries.xact} < ${horizon}::xid8`,
        NEWS,
      ),
    )
    .orderBy(asc(auditEntries.xact), asc(auditEntries.id))
    .limit(LINES_AT_ONCE);

type Waiting = typeof webhookDeliveries.$inferInsert;
type Listener = Pick<typeof webhooks.$inferSelect, "id" | "kinds" | "audience" | "onSince">;

/** What this webhook hears of this line, or nothing. */
function heardBy({ audience }: Pick<Listener, "audience">, line: Line): WebhookKind | undefined {
  const kind = kindsOfLines[line.action];
  if (!kind || line.caseNumber === null) return undefined;
  if (line[audience]) return kind === "case.hidden" || (comesBack(kind) && !line.wasOutOfSight) ? undefined : kind;
  const was = audience === "public" ? line.wasPublic : line.wasForParticipants;
  const gone = goneKinds[line.action.split(".")[0]!]!;
  // What was never to be read, such as a first post that waits, is no news by not being there.
  return was && !/\.(posted|shared|restored)$/.test(kind) ? gone : undefined;
}

/**
 * Reads on in the log, where every change left a line in its own transaction, and writes down who is told what, with a job for
 * each (docs/adr/0028-webhooks.md). Any number of processes may do so: one reads, the rest leave it to that one.
 * @returns how many lines were read
 */
export async function forwardHappenings(): Promise<number> {
  const listening = await listeners();
  if (listening.length === 0) return 0;
  return db.transaction(async (tx) => {
    const [from] = await tx.select().from(webhookReadings).for("update", { skipLocked: true });
    if (!from) return 0;
    const [settled] = await tx.execute<{ xmin: string }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
    );
    const lines = await linesFrom(tx, from, settled!.xmin);
    for (const line of lines) await tell(tx, listening, line);
    const last = lines.at(-1);
    if (last) await tx.update(webhookReadings).set({ xact: last.xact!, entryId: last.id });
    return lines.length;
  });
}

const listeners = (): Promise<Listener[]> =>
  db
    .select({ id: webhooks.id, kinds: webhooks.kinds, audience: webhooks.audience, onSince: webhooks.onSince })
    .from(webhooks)
    .where(isNull(webhooks.offAt));

async function tell(tx: Transaction, listening: readonly Listener[], line: Line): Promise<void> {
  const heard = listening.flatMap((webhook): Waiting[] => {
    const kind = line.at >= webhook.onSince ? heardBy(webhook, line) : undefined;
    if (!kind || !webhook.kinds.includes(kind)) return [];
    const { id: entryId, caseNumber, commentId, tipId, at: happenedAt } = line;
    return [{ webhookId: webhook.id, entryId, kind, caseNumber, commentId, tipId, happenedAt }];
  });
  if (heard.length === 0) return;
  const made = await tx
    .insert(webhookDeliveries)
    .values(heard)
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.id, webhookId: webhookDeliveries.webhookId });
  for (const { id, webhookId } of made) await enqueue(tx, "webhook", { deliveryId: id }, { id, key: webhookId });
}
