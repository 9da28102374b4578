/** Sends mails until it is killed: a worker in a process of its own. */
import { sendWaitingMails } from "#lib/mail/deliver";

for (;;) {
  await sendWaitingMails();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
