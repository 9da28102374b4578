import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "#db/client";
import { organisations, participants, webhookAttempts, webhookDeliveries, webhooks } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { canAdminister } from "#lib/participants/policy";
import type { AttemptFault, OffReason, WebhookKind } from "#lib/webhooks/choices";
import type { TEST_KIND } from "#lib/webhooks/dutch";
import { canHaveWebhook, canSeeWebhooks } from "#lib/webhooks/policy";

/** Everything, for who runs the community; of their own organisation, for who arranges that. */
const seenBy = (actor: Actor) =>
  canAdminister(actor) ? undefined : eq(webhooks.organisationId, actor.organisation.id);

const columns = {
  id: webhooks.id,
  address: webhooks.address,
  audience: webhooks.audience,
  kinds: webhooks.kinds,
  organisation: { id: organisations.id, name: organisations.name },
  maker: participants.name,
  createdAt: webhooks.createdAt,
  offAt: webhooks.offAt,
  offWhy: sql<OffReason | null>`${webhooks.offWhy}`,
  previousUntil:
    sql<Date | null>`case when ${webhooks.previousUntil} > now() then ${webhooks.previousUntil} end`.mapWith(
      webhooks.previousUntil,
    ),
};

const rows = () =>
  db
    .select(columns)
    .from(webhooks)
    .innerJoin(organisations, eq(organisations.id, webhooks.organisationId))
    .innerJoin(participants, eq(participants.id, webhooks.madeBy));

/** The webhooks that the actor looks after, the newest first. @throws Forbidden */
export async function listWebhooks(actor: Actor) {
  authorise(canSeeWebhooks(actor));
  return rows().where(seenBy(actor)).orderBy(desc(webhooks.createdAt), desc(webhooks.id)).limit(500);
}
export type ListedWebhook = Awaited<ReturnType<typeof listWebhooks>>[number];

/** @throws NotFound for one that the actor does not look after */
export async function getWebhook(actor: Actor, id: string): Promise<ListedWebhook> {
  const [found] = z.uuid().safeParse(id).success ? await rows().where(eq(webhooks.id, id)) : [];
  if (!found || !canHaveWebhook(actor, { organisationId: found.organisation.id })) throw new NotFound();
  return found;
}

/** What a webhook was told, the newest first, each with its last try. @throws NotFound, Invalid */
export async function listDeliveries(actor: Actor, webhookId: string, after?: string) {
  await getWebhook(actor, webhookId);
  const from = after === undefined ? undefined : readCursor(after, "time", "uuid");
  const attempt = db
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, webhookDeliveries.id))
    .orderBy(desc(webhookAttempts.number))
    .limit(1)
    .as("attempt");
  const found = await db
    .select({
      id: webhookDeliveries.id,
      kind: sql<WebhookKind | typeof TEST_KIND>`${webhookDeliveries.kind}`,
      caseNumber: webhookDeliveries.caseNumber,
      createdAt: webhookDeliveries.createdAt,
      deliveredAt: webhookDeliveries.deliveredAt,
      givenUpAt: webhookDeliveries.givenUpAt,
      tries: attempt.number,
      triedAt: attempt.at,
      durationMs: attempt.durationMs,
      status: attempt.status,
      fault: sql<AttemptFault | null>`${attempt.fault}`,
    })
    .from(webhookDeliveries)
    .leftJoinLateral(attempt, sql`true`)
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        from &&
          sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id}) < (${sql.param(from[0], webhookDeliveries.createdAt)}, ${from[1]})`,
      ),
    )
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(PAGE_SIZE + 1);
  return toPage(found, PAGE_SIZE, ({ createdAt, id }) => [createdAt.getTime(), id]);
}
export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>["items"][number];
