import { asc, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#db/client";
import { mails, rateLimits, signInRequests } from "#db/schema";
import { askForLink } from "#lib/auth/sign-in";
import { env } from "#lib/core/env";
import { log } from "#lib/core/log";
import { startJobs } from "#lib/jobs/jobs";
import { onWake, wake } from "#lib/jobs/wake";
import { useDatabase } from "../support/database.ts";
import { openMailbox } from "../support/mailbox.ts";
import { emptyQueue } from "../support/queue.ts";
import { aPerson, addressOf } from "../support/people.ts";

useDatabase();

let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let jobs: ReturnType<typeof startJobs> | undefined;
beforeAll(async () => {
  mailbox = await openMailbox();
  env.SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`;
});
afterAll(async () => {
  env.SMTP_URL = undefined;
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.deliveries.length = 0;
  await db.delete(mails);
  await emptyQueue();
  await db.delete(signInRequests);
});
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  onWake(() => {});
});

const ask = (email: string) => askForLink({ email, path: "/" }, "192.0.2.1", "a browser");
const delivered = (count: number, timeout = 4_000) =>
  vi.waitFor(() => expect(mailbox.deliveries).toHaveLength(count), { timeout, interval: 10 });

describe("the post", () => {
  it("brings a sign-in link without waiting for the next look", async () => {
    const [first, second] = [await addressOf(await aPerson()), await addressOf(await aPerson())];
    jobs = startJobs();
    await ask(first);
    await delivered(1); // that look just ended: the next is a second away
    const asked = performance.now();
    await ask(second);
    await delivered(2);
    expect(performance.now() - asked).toBeLessThan(900);
    expect(mailbox.deliveries.map(({ recipients }) => recipients)).toEqual([[first], [second]]);
  });

  it("looks by itself, for what another process wrote", async () => {
    jobs = startJobs();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await db.insert(signInRequests).values({ email: await addressOf(await aPerson()) });
    await delivered(1);
  });

  it("finds at its start what waited while nothing ran", async () => {
    await ask(await addressOf(await aPerson()));
    expect(await db.$count(signInRequests)).toBe(1);
    jobs = startJobs();
    await delivered(1);
  });

  it("of three servers at once brings everything once", async () => {
    const others = [startJobs(), startJobs()];
    jobs = startJobs();
    const people = await Promise.all(Array.from({ length: 12 }, () => aPerson()));
    const addresses = await Promise.all(people.map(addressOf));
    await Promise.all(addresses.map(ask));
    await delivered(12, 8_000);
    await Promise.all(others.map((other) => other.stop()));
    expect(mailbox.deliveries.flatMap(({ recipients }) => recipients).toSorted()).toEqual(addresses.toSorted());
  });

  it("stops when told, after the work it is doing, and then does nothing", async () => {
    const started = startJobs();
    await ask(await addressOf(await aPerson()));
    await started.stop();
    await started.stop();
    const [before, waiting] = [mailbox.deliveries.length, await db.$count(signInRequests)];
    await ask(await addressOf(await aPerson()));
    wake();
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(mailbox.deliveries).toHaveLength(before);
    expect(await db.$count(signInRequests)).toBe(waiting + 1);
  });

  it("survives a fault, says so without its words, and goes on", async () => {
    const written = vi.spyOn(log, "error").mockImplementation(() => {});
    await db.execute(sql`alter table sign_in_request rename to elsewhere`);
    jobs = startJobs();
    const failure = { kind: "job.failed", job: "post", fault: "Error" }; // nothing else: a message holds addresses
    await vi
      .waitFor(() => expect(written.mock.calls).toContainEqual([failure]), { timeout: 4_000 })
      .finally(() => db.execute(sql`alter table elsewhere rename to sign_in_request`));
    await ask(await addressOf(await aPerson()));
    await delivered(1);
    written.mockRestore();
  });
});

it("at its start forgets what is over", async () => {
  const [hour, day] = [3_600_000, 86_400_000];
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
  await db.insert(rateLimits).values([
    { key: "old", points: 1, expire: ago(2 * hour) },
    { key: "recent", points: 1, expire: ago(hour / 2) },
  ]);
  const mail = { kind: "test", recipient: "a@b.nl", subject: "x", body: "", sentAt: ago(day) };
  await db.insert(mails).values([
    { ...mail, createdAt: ago(31 * day) },
    { ...mail, createdAt: ago(29 * day) },
  ]);
  jobs = startJobs();
  await vi.waitFor(async () => expect(await db.$count(mails)).toBe(1), { timeout: 4_000 });
  const keys = await db.select({ key: rateLimits.key }).from(rateLimits).orderBy(asc(rateLimits.key));
  expect(keys).toEqual([{ key: "recent" }]);
  expect(await db.$count(mails, eq(mails.sentAt, mail.sentAt))).toBe(1);
});

it("a wake-up without jobs is harmless", () => {
  expect(() => wake()).not.toThrow();
});
