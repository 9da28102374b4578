import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails } from "#db/schema";
import { forgetWhatIsOver } from "#lib/auth/retention";
import { env } from "#lib/core/env";
import { enqueueMail, listDemoMails, sendWaitingMails } from "#lib/mail/outbox";
import type { Mail } from "#lib/mail/outbox";
import { useDatabase } from "../support/database.ts";
import { headerOf, openMailbox } from "../support/mailbox.ts";
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
  mailbox.deliveries.length = 0;
  mailbox.refuse = false;
});

const write = ({ minutesAgo = 0, ...mail }: Partial<Mail> & { minutesAgo?: number } = {}) =>
  db.transaction(async (tx) => {
    const subject = mail.subject ?? "Hallo";
    await enqueueMail(tx, {
      participantId,
      kind: "test",
      recipient: "noor@example.nl",
      body: "Dag,\n\nTot morgen.",
      ...mail,
      subject,
    });
    const createdAt = sql`now() - make_interval(mins => ${minutesAgo})`;
    if (minutesAgo) await tx.update(mails).set({ createdAt }).where(eq(mails.subject, subject));
  });
const rows = () => db.select().from(mails).orderBy(mails.createdAt, mails.id);
const makeDue = () => db.update(mails).set({ nextAttemptAt: sql`now()` });
const minutesToWait = async () => {
  const [row] = await db
    .select({ wait: sql<number>`round(extract(epoch from ${mails.nextAttemptAt} - now()) / 60)::int` })
    .from(mails);
  return row!.wait;
};

describe("a mail", () => {
  it("is delivered once, to one person, with a Message-ID of its own, and its text is gone after that", async () => {
    await write({ body: "Je link: http://127.0.0.1:3000/inloggen/bevestigen?code=geheim\n.\nGroet" });
    expect(await sendWaitingMails()).toBe(1);
    expect(await sendWaitingMails()).toBe(0);
    const [row] = await rows();
    const [delivery, ...more] = mailbox.deliveries;
    expect(more).toEqual([]);
    expect(delivery!.recipients).toEqual(["noor@example.nl"]);
    expect(headerOf(delivery!, "To")).toEqual(["noor@example.nl"]);
    expect(headerOf(delivery!, "From")).toEqual([env.MAIL_FROM]);
    expect(headerOf(delivery!, "Message-ID")).toEqual([`<${row!.id}@${new URL(env.APP_URL).hostname}>`]);
    expect(delivery!.body).toContain("?code=");
    expect(delivery!.body).toMatch(/\r\n\.?\.\r\nGroet/);
    expect(row).toMatchObject({ body: "", attempts: 1, sentAt: expect.any(Date) });
  });

  it("is not sent when its cause was rolled back", async () => {
    const rolledBack = db.transaction(async (tx) => {
      await enqueueMail(tx, { participantId, kind: "test", recipient: "a@b.nl", subject: "x", body: "y" });
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await sendWaitingMails()).toBe(0);
  });

  it("goes out with letters from everywhere", async () => {
    await write({ subject: "Eén reactie op ‘Het bankje’", body: "Café, ’s avonds: 100 €." });
    await sendWaitingMails();
    const [subject] = headerOf(mailbox.deliveries[0]!, "Subject");
    expect(subject).toMatch(/^=\?UTF-8\?/);
    expect(headerOf(mailbox.deliveries[0]!, "Content-Type")[0]).toContain("charset=utf-8");
  });

  it("goes out in the order of writing", async () => {
    for (const [minutesAgo, subject] of ["Drie", "Twee", "Een"].entries()) await write({ subject, minutesAgo });
    expect(await sendWaitingMails()).toBe(3);
    expect(mailbox.deliveries.map((delivery) => headerOf(delivery, "Subject")[0])).toEqual(["Een", "Twee", "Drie"]);
  });

  it("of thirty goes out once when eight jobs send at once", async () => {
    for (let turn = 0; turn < 30; turn += 1) await write({ recipient: `persoon${turn}@example.nl` });
    const tried = await Promise.all(Array.from({ length: 8 }, sendWaitingMails));
    expect(tried.reduce((sum, count) => sum + count, 0)).toBe(30);
    const ids = mailbox.deliveries.map((delivery) => headerOf(delivery, "Message-ID")[0]);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });
});

describe("a mail server that is away", () => {
  it("gets the mail when it is back, once, under the same Message-ID", async () => {
    const { port } = mailbox;
    await write();
    await mailbox.close();
    expect(await sendWaitingMails()).toBe(1);
    expect(await rows()).toMatchObject([{ sentAt: null, attempts: 1, body: "Dag,\n\nTot morgen." }]);
    expect(await sendWaitingMails()).toBe(0);

    mailbox = await openMailbox(port);
    await makeDue();
    expect(await sendWaitingMails()).toBe(1);
    await makeDue();
    expect(await sendWaitingMails()).toBe(0);
    const [row] = await rows();
    expect(row).toMatchObject({ attempts: 2, body: "" });
    expect(mailbox.deliveries.map((delivery) => headerOf(delivery, "Message-ID"))).toEqual([
      [`<${row!.id}@${new URL(env.APP_URL).hostname}>`],
    ]);
  });

  it("is asked again after 1, 2, 4 … minutes, at most an hour", async () => {
    mailbox.refuse = true;
    await write();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await makeDue();
      await sendWaitingMails();
      waits.push(await minutesToWait());
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(mailbox.deliveries).toEqual([]);
  });

  it("refusing one mail does not hold up the next", async () => {
    await write({ recipient: "weg@example.nl" });
    mailbox.refuse = true;
    await sendWaitingMails();
    mailbox.refuse = false;
    await write({ recipient: "hier@example.nl" });
    await sendWaitingMails();
    expect(mailbox.deliveries.map(({ recipients }) => recipients)).toEqual([["hier@example.nl"]]);
  });
});

it("a mail that is being sent is left alone; whoever died half-way leaves it to the next after two minutes", async () => {
  await write();
  const claimed = (ago: string) => ({
    attempts: 1,
    nextAttemptAt: sql`now() + interval '2 minutes' - ${ago}::interval`,
  });
  await db.update(mails).set(claimed("119 seconds"));
  expect(await sendWaitingMails()).toBe(0);
  await db.update(mails).set(claimed("121 seconds"));
  expect(await sendWaitingMails()).toBe(1);
});

it("without a mail server nothing is sent, and in a demo the last mails can be read", async () => {
  const url = env.SMTP_URL;
  await write({ subject: "Tweede" });
  await write({ subject: "Eerste", minutesAgo: 1 });
  expect(await listDemoMails()).toEqual([]);
  env.SMTP_URL = undefined;
  expect(await sendWaitingMails()).toBe(0);
  expect((await listDemoMails()).map(({ subject }) => subject)).toEqual(["Tweede", "Eerste"]);
  env.DEMO = false;
  expect(await listDemoMails()).toEqual([]);
  env.DEMO = true;
  env.SMTP_URL = url;
});

it("what was sent is forgotten after thirty days", async () => {
  const days = (count: number) => count * 24 * 60;
  await write({ subject: "Vorige maand", minutesAgo: days(31) });
  await write({ subject: "Deze maand", minutesAgo: days(29) });
  await forgetWhatIsOver();
  expect((await rows()).map(({ subject }) => subject)).toEqual(["Deze maand"]);
});
