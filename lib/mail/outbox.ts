import { and, asc, desc, eq, isNull, lte, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { mails } from "#db/schema";
import { env } from "#lib/core/env";
import { log } from "#lib/core/log";

interface Mail {
  participantId: string;
  kind: string;
  recipient: string;
  subject: string;
  body: string;
}

const oneLine = (text: string) => text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");

/** Puts a mail in the outbox, in the transaction of its cause. */
export async function enqueueMail(tx: Transaction, mail: Mail): Promise<void> {
  await tx.insert(mails).values({ ...mail, subject: oneLine(mail.subject) });
}

const transport = env.SMTP_URL
  ? createTransport(env.SMTP_URL, { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 } as object)
  : undefined;

/**
 * Sends what waits, one at a time, each with a Message-ID of its own that a second try keeps. A failed mail is tried
 * again after 1, 2, 4 … minutes, at most an hour. Does nothing without SMTP_URL.
 * @returns how many were sent
 */
export async function sendWaitingMails(): Promise<number> {
  if (!transport) return 0;
  for (let sent = 0; ; sent += 1) if (!(await sendNext())) return sent;
}

async function sendNext(): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mails)
      .where(and(isNull(mails.sentAt), lte(mails.nextAttemptAt, sql`now()`)))
      .orderBy(asc(mails.createdAt), asc(mails.id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!mail) return false;
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
      await tx
        .update(mails)
        .set({ sentAt: sql`now()`, body: "", attempts: mail.attempts + 1 })
        .where(eq(mails.id, mail.id));
    } catch (error) {
      const minutes = Math.min(60, 2 ** mail.attempts);
      log.warn({
        kind: "mail.failed",
        mailId: mail.id,
        attempts: mail.attempts + 1,
        code: (error as { code?: string }).code,
      });
      await tx
        .update(mails)
        .set({ attempts: mail.attempts + 1, nextAttemptAt: sql`now() + make_interval(mins => ${minutes})` })
        .where(eq(mails.id, mail.id));
    }
    return true;
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
