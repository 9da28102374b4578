import { and, asc, desc, inArray, isNull, lt, not, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { mails } from "#db/schema";
import { env } from "#lib/core/env";
import { enqueue, enqueueAll, hasJob } from "#lib/jobs/queue";

export interface Mail {
  /** Left out for who has no account. */
  participantId?: string;
  kind: string;
  recipient: string;
  subject: string;
  body: string;
  /** The same as HTML. */
  html?: string;
  /** Where a mail program stops mails like this one with one POST (RFC 8058). */
  unsubscribeUrl?: string;
}

/** Somebody waits for these, perhaps behind a mail to the same address that is being tried again. */
const URGENT = new Set(["sign-in"]);

const oneLine = (text: string) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

/** Puts a mail in the outbox together with the job that sends it, in the transaction of its cause. */
export async function enqueueMail(tx: Transaction, mail: Mail): Promise<void> {
  if (mail.recipient.endsWith("@verwijderd.invalid")) return; // whose account was removed
  const [made] = await tx
    .insert(mails)
    .values({ ...mail, subject: oneLine(mail.subject) })
    .returning({ id: mails.id, kind: mails.kind, recipient: mails.recipient });
  await enqueueJob(tx, made!);
}

/** The same for many mails, in two statements. */
export async function enqueueMails(tx: Transaction, all: readonly Mail[]): Promise<void> {
  if (all.length === 0) return;
  const made = await tx
    .insert(mails)
    .values(all.map((mail) => ({ ...mail, subject: oneLine(mail.subject) })))
    .returning({ id: mails.id, kind: mails.kind, recipient: mails.recipient });
  const jobs = made.map((mail) => ({ data: { mailId: mail.id }, ...jobOf(mail) }));
  await enqueueAll(tx, "mail", jobs);
}

type Waiting = Pick<typeof mails.$inferSelect, "id" | "kind" | "recipient">;

function jobOf({ id, kind, recipient }: Waiting) {
  const urgent = URGENT.has(kind);
  return { id, key: urgent ? `${kind} ${recipient}` : recipient, priority: urgent ? 1 : 0 };
}

const enqueueJob = (tx: Transaction, mail: Waiting) => enqueue(tx, "mail", { mailId: mail.id }, jobOf(mail));

/** Mails that an administrator took from the queue: never sent, and their text is gone. */
export async function giveUpMails(tx: Transaction, ids: string[]): Promise<void> {
  await tx
    .update(mails)
    .set({ refusedAt: sql`now()`, body: "", html: "", unsubscribeUrl: null })
    .where(and(inArray(mails.id, ids), isNull(mails.sentAt), isNull(mails.refusedAt)));
}

const LOST_AFTER_MINUTES = 5;

/** Writes the job again of a mail that waits without one: after a backup was put back, or a queue was emptied by hand. */
export async function findLostMails(): Promise<void> {
  await db.transaction(async (tx) => {
    const lost = await tx
      .select({ id: mails.id, kind: mails.kind, recipient: mails.recipient })
      .from(mails)
      .where(
        and(
          isNull(mails.sentAt),
          isNull(mails.refusedAt),
          lt(mails.createdAt, sql`now() - make_interval(mins => ${LOST_AFTER_MINUTES})`),
          not(hasJob("mail", mails.id)),
        ),
      )
      .orderBy(asc(mails.createdAt))
      .limit(200);
    for (const mail of lost) await enqueueJob(tx, mail);
  });
}

/** The last mails, for /demo/postvak; empty unless this is a demo without a mail server. */
export async function listDemoMails() {
  if (!env.DEMO || env.SMTP_URL) return [];
  return db
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      body: mails.body,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(50);
}
