import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { mails } from "#db/schema";
import { env } from "#lib/core/env";
import { tendQueue } from "#lib/jobs/queue";
import { sendWaitingMails } from "#lib/mail/deliver";
import { enqueueMail, findLostMails, listDemoMails } from "#lib/mail/outbox";
import type { Mail } from "#lib/mail/outbox";
import { runRetention } from "#lib/retention/run";
import { useDatabase } from "../support/database.ts";
import { headerOf, openMailbox } from "../support/mailbox.ts";
import { claimAndDie, emptyQueue, jobsOf, makeDue } from "../support/queue.ts";
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
    for (const subject of ["Een", "Twee", "Drie"]) await write({ subject });
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

  it("is asked again after a minute, then later each time, at most after an hour", async () => {
    mailbox.refuse = true;
    await write();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await makeDue();
      await sendWaitingMails();
      waits.push((await jobsOf("retry"))[0]!.wait / 60);
    }
    for (const [turn, wait] of waits.entries()) {
      expect(wait).toBeGreaterThan(Math.min(59, 2 ** turn * 0.45));
      expect(wait).toBeLessThanOrEqual(Math.min(60, 2 ** (turn + 1)));
    }
    expect(waits.at(-1)).toBeGreaterThan(59);
    expect(mailbox.deliveries).toEqual([]);
  });

  it("for an hour loses nothing of a hundred mails, and none comes twice or out of order", async () => {
    const { port } = mailbox;
    await mailbox.close();
    for (let turn = 0; turn < 100; turn += 1)
      await write({ recipient: `persoon${turn % 25}@example.nl`, subject: `Bericht ${turn}` });
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await makeDue();
      await sendWaitingMails();
    }
    mailbox = await openMailbox(port);
    for (let rest = 1; rest > 0;) {
      await makeDue();
      rest = await sendWaitingMails();
    }
    const ids = mailbox.deliveries.flatMap((delivery) => headerOf(delivery, "Message-ID"));
    expect([ids.length, new Set(ids).size]).toEqual([100, 100]);
    for (let person = 0; person < 25; person += 1) {
      const own = mailbox.deliveries.filter(({ recipients }) => recipients[0] === `persoon${person}@example.nl`);
      expect(own.flatMap((delivery) => headerOf(delivery, "Subject"))).toEqual(
        [0, 25, 50, 75].map((turn) => `Bericht ${turn + person}`),
      );
    }
  });

  it("does not hold up a sign-in link behind a mail to the same address", async () => {
    mailbox.refuse = true;
    await write({ subject: "Weekoverzicht" });
    await sendWaitingMails();
    mailbox.refuse = false;
    await write({ kind: "sign-in", subject: "Je link" });
    await sendWaitingMails();
    expect(mailbox.deliveries.flatMap((delivery) => headerOf(delivery, "Subject"))).toEqual(["Je link"]);
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

it("a mail that is being sent is left alone; whoever died half-way leaves it to the next after a minute", async () => {
  await write();
  await claimAndDie(55);
  await tendQueue("mail");
  expect(await sendWaitingMails()).toBe(0);
  await claimAndDie(0);
  await db.execute(sql`update pgboss.job set started_on = now() - interval '65 seconds'`);
  await db.execute(sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`);
  await tendQueue("mail");
  await makeDue();
  expect(await sendWaitingMails()).toBe(1);
  expect(mailbox.deliveries).toHaveLength(1);
});

it("a mail without a job, as after a backup was put back, gets one", async () => {
  await write({ subject: "Verdwaald", minutesAgo: 10 });
  await emptyQueue();
  expect(await sendWaitingMails()).toBe(0);
  await findLostMails();
  await findLostMails();
  expect(await sendWaitingMails()).toBe(1);
});

it("an address that the mail server will never take is tried once, and its text is gone", async () => {
  await write({ recipient: "geen adres" });
  await sendWaitingMails();
  await makeDue();
  expect(await sendWaitingMails()).toBe(0);
  expect(await rows()).toMatchObject([{ sentAt: null, refusedAt: expect.any(Date), attempts: 1, body: "" }]);
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
  await runRetention();
  expect((await rows()).map(({ subject }) => subject)).toEqual(["Deze maand"]);
});
