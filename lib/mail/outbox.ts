import { and, asc, desc, eq, isNull, lte, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { mails } from "#db/schema";
import { env } from "#lib/core/env";
import { log } from "#lib/core/log";
import { wake } from "#lib/jobs/wake";

export interface Mail {
  /** Left out for who has no account. */
  participantId?: string;
  kind: string;
  recipient: string;
  subject: string;
  body: string;
}

const oneLine = (text: string) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

/** Puts a mail in the outbox, in the transaction of its cause. */
export async function enqueueMail(tx: Transaction, mail: Mail): Promise<void> {
  if (mail.recipient.endsWith("@verwijderd.invalid")) return; // whose account was removed
  await tx.insert(mails).values({ ...mail, subject: oneLine(mail.subject) });
  wake();
}

/** A mail that is being sent is left alone for this long; whoever died half-way leaves it to the next after that. */
const CLAIM_MINUTES = 2;

const makeTransport = (url: string) =>
  createTransport(url, { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 } as object);

let transport: ReturnType<typeof makeTransport> | undefined;

/**
 * Sends what waits, oldest first, each with a Message-ID of its own that a second try keeps, so that a mail server
 * that got it twice shows it once. A failed mail is tried again after 1, 2, 4 … minutes, at most an hour. Nothing is
 * sent without SMTP_URL.
 * @returns how many were tried
 */
export async function sendWaitingMails(): Promise<number> {
  if (!env.SMTP_URL) return 0;
  transport ??= makeTransport(env.SMTP_URL);
  for (let tried = 0; ; tried += 1) {
    const mail = await claimNext();
    if (!mail) return tried;
    await send(mail);
  }
}

/** Not in one transaction with the sending: a mail server may take longer than a transaction may. */
async function claimNext() {
  const next = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(isNull(mails.sentAt), lte(mails.nextAttemptAt, sql`now()`)))
    .orderBy(asc(mails.createdAt), asc(mails.id))
    .limit(1)
    .for("update", { skipLocked: true });
  const [claimed] = await db
    .update(mails)
    .set({ nextAttemptAt: sql`now() + make_interval(mins => ${CLAIM_MINUTES})`, attempts: sql`${mails.attempts} + 1` })
    .where(eq(mails.id, sql`(${next})`))
    .returning();
  return claimed;
}

async function send(mail: typeof mails.$inferSelect): Promise<void> {
  try {
    await transport!.sendMail({
      from: env.MAIL_FROM,
      to: { name: "", address: mail.recipient },
      subject: mail.subject,
      text: mail.body,
      messageId: `<${mail.id}@${new URL(env.APP_URL).hostname}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // The text of a sign-in mail opens a session: it is not kept once it is on its way.
    await db
      .update(mails)
      .set({ sentAt: sql`now()`, body: "" })
      .where(eq(mails.id, mail.id));
  } catch (error) {
    const minutes = Math.min(60, 2 ** (mail.attempts - 1));
    const code = (error as { code?: string }).code;
    log.warn({ kind: "mail.failed", mailId: mail.id, attempts: mail.attempts, code });
    await db
      .update(mails)
      .set({ nextAttemptAt: sql`now() + make_interval(mins => ${minutes})` })
      .where(and(eq(mails.id, mail.id), isNull(mails.sentAt)));
  }
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
