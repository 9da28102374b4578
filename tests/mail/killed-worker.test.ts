import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { env } from "#lib/core/env";
import { tendQueue } from "#lib/jobs/queue";
import { sendWaitingMails } from "#lib/mail/deliver";
import { enqueueMail } from "#lib/mail/outbox";
import { useDatabase } from "../support/database.ts";
import { headerOf, openMailbox } from "../support/mailbox.ts";
import { makeDue } from "../support/queue.ts";

useDatabase();

const MAILS = 1_000;

let mailbox: Awaited<ReturnType<typeof openMailbox>>;
beforeAll(async () => {
  mailbox = await openMailbox();
  env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`;
});
afterAll(async () => {
  env.SMTP_URL = undefined;
  await mailbox.close();
});

const worker = () =>
  fork(path.resolve("tests/support/mail-worker.ts"), [], {
    execArgv: [],
    env: { ...process.env, SMTP_URL: env.SMTP_URL },
  });

it("workers that are killed in the middle of a thousand mails: each arrives, under one Message-ID", async () => {
  await db.transaction(async (tx) => {
    for (let turn = 0; turn < MAILS; turn += 1)
      await enqueueMail(tx, { kind: "test", recipient: `persoon${turn % 400}@example.nl`, subject: "x", body: "y" });
  });
  for (const until of [150, 400, 700]) {
    const victim = worker();
    await vi.waitFor(() => expect(mailbox.deliveries.length).toBeGreaterThan(until), { timeout: 30_000, interval: 5 });
    victim.kill("SIGKILL");
    await once(victim, "exit");
  }
  const killedAt = mailbox.deliveries.length;
  for (let rest = 1; rest > 0;) {
    // As if the minute had passed after which a job of a dead worker is given back.
    await db.execute(sql`update pgboss.job set started_on = now() - interval '2 minutes' where state = 'active'`);
    await db.execute(sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`);
    await tendQueue("mail");
    await makeDue();
    rest = await sendWaitingMails();
  }
  const ids = mailbox.deliveries.flatMap((delivery) => headerOf(delivery, "Message-ID"));
  expect(new Set(ids).size).toBe(MAILS);
  expect(killedAt).toBeLessThan(MAILS);
  // What was under way when a worker died may come again, under the same Message-ID; nothing else does.
  expect(ids.length - MAILS).toBeLessThanOrEqual(15);
}, 120_000);
