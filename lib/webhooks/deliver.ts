import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, webhookAttempts, webhookDeliveries, webhooks } from "#db/schema";
import { record } from "#lib/audit/record";
import { env } from "#lib/core/env";
import { wordsOf } from "#lib/core/messages";
import { OutgoingFailed, askOutside } from "#lib/core/outgoing";
import { workOff } from "#lib/jobs/queue";
import { enqueueMail } from "#lib/mail/outbox";
import { PATIENCE_DAYS } from "#lib/webhooks/choices";
import type { AttemptFault, OffReason } from "#lib/webhooks/choices";
import { TEST_KIND, messageText } from "#lib/webhooks/dutch";
import type { Message } from "#lib/webhooks/dutch";
import { signatureHeaders } from "#lib/webhooks/signature";
import { openSecret } from "#lib/webhooks/seal";

/** To different receivers: to one receiver one message goes at a time. */
const AT_ONCE = 10;
const WITHIN_MS = 5_000;
/** The receiver says that it will never want these again. */
const GONE = 410;

interface Data {
  deliveryId: string;
  /** Somebody pressed a button: one try, and no other after it. */
  once?: boolean;
}

/** Sends what is due. Each message keeps its id over every try, so a receiver knows one it had. @returns how many were tried */
export const sendWaitingWebhooks = (): Promise<number> =>
  workOff<Data>("webhook", AT_ONCE, ({ data }) => deliver(data));

/** @returns whether it is over: it arrived, or need not be tried again */
async function deliver({ deliveryId, once = false }: Data): Promise<boolean> {
  const [found] = await db
    .select()
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(eq(webhookDeliveries.id, deliveryId));
  if (!found || (found.webhook_delivery.deliveredAt && !once)) return true;
  const { webhook, webhook_delivery: delivery } = found;
  if (webhook.offAt) {
    await close(deliveryId, { givenUpAt: sql`now()` });
    return true;
  }
  const outcome = await post(webhook, delivery as Message & { id: string });
  await noteAttempt(deliveryId, outcome);
  const { status = 0 } = outcome;
  if (status >= 200 && status < 300) {
    await close(deliveryId, { deliveredAt: sql`now()`, givenUpAt: null });
    return true;
  }
  const patience = PATIENCE_DAYS * 24 * 3_600_000;
  if (status === GONE) await stop(webhook.id, "gone");
  else if (!once && Date.now() - delivery.createdAt.getTime() > patience) await stop(webhook.id, "unreachable");
  else if (!once) return false;
  if (delivery.deliveredAt || (once && delivery.kind !== TEST_KIND && status !== GONE)) return true;
  await close(deliveryId, { givenUpAt: sql`now()` });
  return true;
}

interface Outcome {
  durationMs: number;
  status?: number;
  fault?: AttemptFault;
}

async function post(
  { id, address, secret, previousSecret, previousUntil }: typeof webhooks.$inferSelect,
  delivery: Message & { id: string },
): Promise<Outcome> {
  const body = messageText(delivery);
  const began = performance.now();
  const durationMs = () => Math.round(performance.now() - began);
  try {
    const old = previousSecret && previousUntil! > new Date() ? [openSecret(previousSecret, id)] : [];
    const headers = signatureHeaders(delivery.id, body, [openSecret(secret, id), ...old]);
    const { status } = await askOutside(address, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body,
      withinMs: WITHIN_MS,
      mostBytes: 0,
      loopback: env.WEBHOOK_LOOPBACK,
    });
    return { durationMs: durationMs(), status };
  } catch (error) {
    return { durationMs: durationMs(), fault: error instanceof OutgoingFailed ? error.fault : "secret" };
  }
}

const noteAttempt = (deliveryId: string, outcome: Outcome) =>
  db.insert(webhookAttempts).values({
    deliveryId,
    number: sql`(select coalesce(max(number), 0) + 1 from webhook_attempt where delivery_id = ${deliveryId})`,
    ...outcome,
  });

const close = (id: string, set: object) => db.update(webhookDeliveries).set(set).where(eq(webhookDeliveries.id, id));

/** Tells a webhook nothing more until somebody switches it on again, and tells whoever made it. */
async function stop(webhookId: string, why: Exclude<OffReason, "owner">): Promise<void> {
  await db.transaction(async (tx) => {
    const stopped = await tx
      .update(webhooks)
      .set({ offAt: sql`now()`, offWhy: why })
      .where(and(eq(webhooks.id, webhookId), isNull(webhooks.offAt)))
      .returning({ address: webhooks.address, madeBy: webhooks.madeBy });
    for (const { address, madeBy } of stopped) {
      await tellMaker(tx, madeBy, new URL(address).hostname, why);
      await record(tx, { actorId: null, action: "webhook.stopped", detail: { webhookId, why } });
    }
  });
}

async function tellMaker(tx: Transaction, id: string, host: string, why: Exclude<OffReason, "owner">): Promise<void> {
  const [maker] = await tx
    .select({ email: participants.email, language: participants.language })
    .from(participants)
    .where(eq(participants.id, id));
  const words = wordsOf(maker!.language, "webhookMail");
  const link = `${env.APP_URL}/beheer/webhooks`;
  const values = { host, link, days: PATIENCE_DAYS };
  await enqueueMail(tx, {
    participantId: id,
    kind: "webhook",
    recipient: maker!.email,
    subject: words("subject", { host }),
    body: words(why === "gone" ? "bodyGone" : "bodyUnreachable", values),
  });
}
