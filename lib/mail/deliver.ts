import { eq, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { db } from "#db/client";
import { mails } from "#db/schema";
import { env } from "#lib/core/env";
import { log } from "#lib/core/log";
import { workOff } from "#lib/jobs/queue";

/** Of different receivers: of one receiver one mail goes at a time. */
const AT_ONCE = 5;

const makeTransport = (url: string) =>
  createTransport(url, { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 } as object);

let transport: ReturnType<typeof makeTransport> | undefined;

/**
 * Sends what is due, in order per receiver, each with a Message-ID of its own that a second try keeps, so that a mail
 * server that got it twice shows it once. Nothing is sent without SMTP_URL.
 * @returns how many were tried
 */
export async function sendWaitingMails(): Promise<number> {
  if (!env.SMTP_URL) return 0;
  transport ??= makeTransport(env.SMTP_URL);
  return workOff<{ mailId: string }>("mail", AT_ONCE, ({ data }) => deliver(data.mailId));
}

/** @returns whether it is over: sent now or before, or never to be sent */
async function deliver(mailId: string): Promise<boolean> {
  const [mail] = await db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1` })
    .where(eq(mails.id, mailId))
    .returning();
  if (!mail || mail.sentAt || mail.refusedAt) return true;
  try {
    await send(mail);
  } catch (error) {
    const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
    const never = code === "EENVELOPE" && (responseCode >= 500 || responseCode === 0);
    sayFailed(mail, never ? "refused" : code);
    if (never) await close(mail.id, { refusedAt: sql`now()` });
    return never;
  }
  await close(mail.id, { sentAt: sql`now()` });
  return true;
}

/** The text of a sign-in mail opens a session: it is not kept once it is on its way. */
const close = (id: string, outcome: object) =>
  db
    .update(mails)
    .set({ ...outcome, body: "", html: "", unsubscribeUrl: null })
    .where(eq(mails.id, id));

const send = (mail: typeof mails.$inferSelect) =>
  transport!.sendMail({
    from: env.MAIL_FROM,
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: mail.body,
    ...(mail.html && { html: mail.html }),
    messageId: `<${mail.id}@${new URL(env.APP_URL).hostname}>`,
    ...(mail.unsubscribeUrl && {
      headers: {
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": `<${mail.unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });

const SAY_EVERY_MS = 60_000;
const said = new Map<string, number>();

/** Once a minute per cause: a mail server that is away fails every mail. */
function sayFailed({ id, attempts }: { id: string; attempts: number }, code = "unknown"): void {
  const now = Date.now();
  if (now - (said.get(code) ?? 0) < SAY_EVERY_MS) return;
  said.set(code, now);
  log.warn({ kind: "mail.failed", mailId: id, attempts, code });
}
