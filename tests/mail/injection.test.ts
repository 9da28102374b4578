import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "#db/client";
import { mails } from "#db/schema";
import { env } from "#lib/core/env";
import { sendWaitingMails } from "#lib/mail/deliver";
import { enqueueMail } from "#lib/mail/outbox";
import { useDatabase } from "../support/database.ts";
import { headerOf, openMailbox } from "../support/mailbox.ts";
import { emptyQueue } from "../support/queue.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let participantId: string;
beforeAll(async () => {
  mailbox = await openMailbox();
  env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`;
  participantId = (await aPerson()).id;
});
afterAll(async () => {
  env.SMTP_URL = undefined;
  await mailbox.close();
});
beforeEach(async () => {
  await db.delete(mails);
  await emptyQueue();
  mailbox.deliveries.length = 0;
});

async function send(mail: { recipient?: string; subject?: string; body?: string }) {
  await db.transaction((tx) =>
    enqueueMail(tx, { participantId, kind: "test", recipient: "noor@example.nl", subject: "x", body: "y", ...mail }),
  );
  await sendWaitingMails();
  return mailbox.deliveries;
}

const expected = [
  "content-transfer-encoding",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "subject",
  "to",
];

it.each([
  "Hallo\r\nBcc: elders@evil.nl",
  "Hallo\nBcc: elders@evil.nl",
  "Hallo\rBcc: elders@evil.nl",
  "Hallo\u2028Bcc: elders@evil.nl",
  "Hallo\u0085Bcc: elders@evil.nl",
  "Hallo\r\n\r\nEen andere tekst",
  `Hallo ${"a".repeat(2_000)}\r\nBcc: elders@evil.nl`,
])("a subject never becomes a header: %j", async (subject) => {
  const [delivery, ...more] = await send({ subject });
  expect(more).toEqual([]);
  expect(delivery!.recipients).toEqual(["noor@example.nl"]);
  expect(delivery!.headers.map((line) => line.split(":")[0]!.toLowerCase()).toSorted()).toEqual(expected);
});

it.each([
  "noor@example.nl, elders@evil.nl",
  "noor@example.nl;elders@evil.nl",
  "noor@example.nl elders@evil.nl",
  "Noor <noor@example.nl>, elders@evil.nl",
  "groep: noor@example.nl, elders@evil.nl;",
  "noor@example.nl\r\nBcc: elders@evil.nl",
  "noor@example.nl>\r\nRCPT TO:<elders@evil.nl",
  '"noor@example.nl,elders"@evil.nl',
])("a recipient is never two: %j", async (recipient) => {
  for (const delivery of await send({ recipient })) {
    expect(delivery.recipients.length).toBeLessThanOrEqual(1);
    expect(headerOf(delivery, "Bcc")).toEqual([]);
    expect(headerOf(delivery, "To")).toHaveLength(1);
  }
  expect(mailbox.deliveries.length).toBeLessThanOrEqual(1);
});

it("a text never ends the message, and never adds a part or a file", async () => {
  const body =
    'Dag\r\n.\r\nMAIL FROM:<x@evil.nl>\r\nBcc: elders@evil.nl\r\n--b\r\nContent-Type: text/html\r\n\r\n<a href="file:///etc/passwd">';
  const [delivery, ...more] = await send({ body });
  expect(more).toEqual([]);
  expect(delivery!.recipients).toEqual(["noor@example.nl"]);
  expect(headerOf(delivery!, "Content-Type")).toEqual([expect.stringMatching(/^text\/plain/)]);
  expect(delivery!.body).toContain("elders@evil.nl");
});
