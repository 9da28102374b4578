import { randomUUID } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, mails } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Forbidden, Invalid, NotFound } from "#lib/core/errors";
import { cancelJob, tryFailedAgain, tryJobAgain } from "#lib/jobs/commands";
import { countJobs, listJobs } from "#lib/jobs/queries";
import { enqueue } from "#lib/jobs/queue";
import { listRefusedMails } from "#lib/health/refused-mails";
import { enqueueMail, findLostMails } from "#lib/mail/outbox";
import { useDatabase } from "../support/database.ts";
import { emptyQueue } from "../support/queue.ts";
import { aPerson } from "../support/people.ts";

useDatabase();

let administrator: Actor;
let participant: Actor;
beforeAll(async () => {
  administrator = await aPerson({ role: "administrator" });
  participant = await aPerson();
});
beforeEach(async () => {
  await emptyQueue();
  await db.delete(mails);
});

let count = 0;
/** Each to somebody else: of one receiver one mail is tried at a time. */
const aMail = async () => {
  const recipient = `noor.${(count += 1)}@example.nl`;
  await db.transaction((tx) => enqueueMail(tx, { kind: "notification", recipient, subject: "Hoi", body: "Geheim." }));
  const [made] = await db.select({ id: mails.id }).from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(1);
  return made!.id;
};
const become = (state: string, id: string) =>
  db.execute(
    sql`update pgboss.job set state = ${state}::pgboss.job_state, start_after = now() + interval '1 hour',
        completed_on = case when ${state} = 'failed' then now() end where id = ${id}`,
  );
const jobOf = async (id: string) =>
  (
    await db.execute<{ state: string; due: boolean }>(
      sql`select state::text as state, start_after <= now() as due from pgboss.job where id = ${id}`,
    )
  )[0];
const lines = async () =>
  (
    await db
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.actorId, administrator.id))
  )
    .map(({ action }) => action)
    .filter((action) => action.startsWith("job."));

describe("what waits", () => {
  it("is listed by sort, without its text, and with no more of an address than helps", async () => {
    const id = await aMail();
    const { items } = await listJobs(administrator, "open");
    expect(items).toMatchObject([
      { id, queue: "mail", state: "created", tries: 0, mail: { kind: "notification", to: "n…@example.nl" } },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Geheim|Hoi|noor/);
    expect((await listJobs(administrator, "failed")).items).toEqual([]);
  });

  it("is counted per queue and state", async () => {
    await become("failed", await aMail());
    await become("retry", await aMail());
    await aMail();
    await db.transaction((tx) => enqueue(tx, "ring", {}, { key: "a" }));
    expect(await countJobs()).toEqual([
      { queue: "mail", waiting: 1, again: 1, running: 0, failed: 1 },
      { queue: "ring", waiting: 1, again: 0, running: 0, failed: 0 },
    ]);
  });

  it("comes in pages that miss nothing and say nothing twice, also of one moment", async () => {
    await db.transaction(async (tx) => {
      for (let n = 0; n < 45; n += 1) await enqueue(tx, "ring", { n }, { key: `${n}` });
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listJobs(administrator, "open", after);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    await expect(listJobs(administrator, "open", "geen-plek")).rejects.toThrow(Invalid);
  });

  it("is for administrators alone", async () => {
    const id = await aMail();
    const moderator = await aPerson({ role: "moderator" });
    for (const who of [participant, moderator]) {
      for (const attempt of [
        listJobs(who, "open"),
        listRefusedMails(who),
        tryJobAgain(who, { queue: "mail", jobId: id }),
        cancelJob(who, { queue: "mail", jobId: id }),
        tryFailedAgain(who, { queue: "mail" }),
      ])
        await expect(attempt).rejects.toThrow(Forbidden);
    }
    expect(await jobOf(id)).toMatchObject({ state: "created" });
  });
});

describe("trying again", () => {
  it("brings what was given up back, and what waits for its next time forward", async () => {
    const [failed, waiting] = [await aMail(), await aMail()];
    await become("failed", failed);
    await become("retry", waiting);
    for (const jobId of [failed, waiting]) {
      await tryJobAgain(administrator, { queue: "mail", jobId });
      expect(await jobOf(jobId)).toEqual({ state: "retry", due: true });
    }
    expect(await lines()).toContain("job.tried-again");
  });

  it("of all that failed says how many, and leaves the rest alone", async () => {
    const failed = [await aMail(), await aMail(), await aMail()];
    for (const id of failed) await become("failed", id);
    const other = await aMail();
    expect(await tryFailedAgain(administrator, { queue: "mail" })).toBe(3);
    expect(await tryFailedAgain(administrator, { queue: "mail" })).toBe(0);
    for (const id of failed) expect(await jobOf(id)).toMatchObject({ state: "retry" });
    expect(await jobOf(other)).toMatchObject({ state: "created" });
  });

  it("is not possible for what is over, or was never there", async () => {
    const id = await aMail();
    await become("completed", id);
    for (const jobId of [id, randomUUID()])
      await expect(tryJobAgain(administrator, { queue: "mail", jobId })).rejects.toThrow(NotFound);
  });
});

describe("cancelling", () => {
  it("takes the job away, and its mail is never sent: also not as a lost one", async () => {
    const id = await aMail();
    await become("failed", id);
    await cancelJob(administrator, { queue: "mail", jobId: id });
    expect(await jobOf(id)).toBeUndefined();
    await db.update(mails).set({ createdAt: sql`now() - interval '1 hour'` });
    await findLostMails();
    expect(await jobOf(id)).toBeUndefined();
    const [mail] = await db.select().from(mails).where(eq(mails.id, id));
    expect(mail).toMatchObject({ body: "", html: "", sentAt: null });
    expect((await listRefusedMails(administrator)).items).toMatchObject([{ id, to: "n…@example.nl" }]);
    expect(await lines()).toContain("job.cancelled");
  });

  it("leaves alone what runs at this moment", async () => {
    const id = await aMail();
    await become("active", id);
    await expect(cancelJob(administrator, { queue: "mail", jobId: id })).rejects.toThrow(NotFound);
    expect(await jobOf(id)).toMatchObject({ state: "active" });
  });
});
