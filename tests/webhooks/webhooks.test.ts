import { desc, eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, decisions, mails, webhookDeliveries, webhookAttempts, webhooks } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { withdrawCase } from "#lib/cases/commands";
import { deleteComment } from "#lib/comments/change";
import { Forbidden, Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { decide, report } from "#lib/moderation/commands";
import { DecideOnCase, ReportCase } from "#lib/moderation/validation";
import { voteOnCase } from "#lib/votes/commands";
import { webhookKinds } from "#lib/webhooks/choices";
import {
  registerWebhook,
  removeWebhook,
  rotateSecret,
  sendAgain,
  sendTest,
  switchWebhook,
} from "#lib/webhooks/commands";
import { runRetention } from "#lib/retention/run";
import { sendWaitingWebhooks } from "#lib/webhooks/deliver";
import { forwardHappenings } from "#lib/webhooks/forward";
import { listDeliveries, listWebhooks } from "#lib/webhooks/queries";
import { signatureHeaders } from "#lib/webhooks/signature";
import { RegisterWebhook } from "#lib/webhooks/validation";
import { useDatabase } from "../support/database.ts";
import { aCase, aCircle, aComment, aPerson, aTip } from "../support/people.ts";
import { jobsOf, makeDue } from "../support/queue.ts";
import { isSignedWith, openReceiver } from "../support/receiver.ts";

useDatabase();

let receiver: Awaited<ReturnType<typeof openReceiver>>;
let [author, moderator, administrator] = [] as unknown as [Actor, Actor, Actor];
beforeAll(async () => {
  author = await aPerson();
  moderator = await aPerson({ role: "moderator" });
});
beforeEach(async () => {
  await db.delete(webhooks);
  await db.execute(sql`delete from pgboss.job where name = 'webhook'`);
  // Each with an organisation of their own: there is a number of webhooks that one may have.
  administrator = await aPerson({ role: "administrator" });
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const asked = (more: object = {}) =>
  parse(RegisterWebhook, { address: receiver.address, kinds: [...webhookKinds], audience: "participants", ...more });
const listens = (more: object = {}) => registerWebhook(administrator, asked(more));
const own = async () => (await listWebhooks(administrator))[0]!;

/** Everything that happened is passed on and sent. */
const everythingWritten = async () => {
  const [now] = await db.execute<{ written: boolean }>(
    sql`select coalesce(max(xact) < pg_snapshot_xmin(pg_current_snapshot()), true) as written from audit_entry`,
  );
  return now!.written;
};

async function pass() {
  // What is still being written on the same server, for another test too, holds the reading of the log up.
  await expect.poll(everythingWritten, { timeout: 30_000, interval: 20 }).toBe(true);
  for (let turn = 0; turn < 20 && (await forwardHappenings()) > 0; turn++);
  await sendWaitingWebhooks();
  await sendWaitingWebhooks();
}
const told = () =>
  receiver.received.map(
    ({ body }) => JSON.parse(body) as { type: string; timestamp: string; data: Record<string, unknown> },
  );
/** A moderator decides, knowing what was decided before. */
async function judges(caseNumber: number, verdict: "publish" | "hide" | "restore" | "leave") {
  const [before] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(eq(decisions.caseNumber, caseNumber))
    .orderBy(desc(decisions.decidedAt))
    .limit(1);
  const input = { caseNumber, verdict, reason: "Zo is het goed.", lastDecisionId: before?.id ?? "" };
  await decide(moderator, parse(DecideOnCase, input));
}
const reports = async (caseNumber: number) =>
  report(await aPerson(), parse(ReportCase, { caseNumber, reason: "other", explanation: "Kijk eens." }));
const types = () => told().map(({ type }) => type);

describe("a webhook", () => {
  it("says that something happened and where, signed, and not a word of what somebody wrote", async () => {
    const secret = await listens();
    const { number } = await aCase(author, { title: "Een titel die niemand ziet" });
    const commentId = await aComment(await aPerson(), number, { body: "Een tekst die niemand ziet." });
    const tipId = await aTip(await aPerson(), number);
    await pass();
    // Their order is not promised.
    const sorted = told().toSorted((one, other) => one.type.localeCompare(other.type));
    expect(sorted.map(({ type, data }) => [type, data.casus, data.reactie, data.tip])).toEqual([
      ["casus.geplaatst", number, null, null],
      ["reactie.geplaatst", number, commentId, null],
      ["tip.gedeeld", number, null, tipId],
    ]);
    expect(sorted[1]!.data.links).toMatchObject({ self: expect.stringMatching(`/api/v1/reacties/${commentId}$`) });
    expect(JSON.stringify(told())).not.toMatch(/niemand|bankje|titel|Persoon/);
    for (const one of receiver.received) {
      expect(isSignedWith(secret, one)).toBe(true);
      expect(isSignedWith(secret, { ...one, body: one.body + " " })).toBe(false);
      expect(one.headers["content-type"]).toBe("application/json");
      expect(Math.abs(Number(one.headers["webhook-timestamp"]) * 1_000 - Date.now())).toBeLessThan(30_000);
    }
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(3);
  });

  it("signs as the example of Standard Webhooks", () => {
    const headers = signatureHeaders(
      "msg_p5jXN8AQM9LWM0D4loKWxJek",
      '{"test": 2432232314}',
      ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
      new Date(1_614_265_330_000),
    );
    expect(headers).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  it("hears only the kinds it asked for, and of a vote or a report nothing", async () => {
    await listens({ kinds: ["comment.posted"] });
    const { number } = await aCase(author);
    await voteOnCase(await aPerson(), { caseNumber: number, support: true } as never);
    await reports(number);
    await aComment(await aPerson(), number);
    await pass();
    expect(types()).toEqual(["reactie.geplaatst"]);
  });

  it("hears nothing of a draft, nor of what is said in a circle", async () => {
    await listens();
    await aCase(author, { intent: "draft" });
    const circle = await aCircle(await aPerson());
    const { number } = await aCase(circle.facilitator, { audience: "circle", circleId: circle.id });
    await aComment(circle.facilitator, number);
    await withdrawCase(circle.facilitator, { number });
    await pass();
    expect(types()).toEqual([]);
  });

  it("for what is public hears of a case once visitors may read it, and when they may no longer", async () => {
    await listens({ audience: "public" });
    const { number } = await aCase(author, { audience: "public" });
    await aComment(await aPerson(), number);
    await pass();
    expect(types()).toEqual([]);
    await judges(number, "publish");
    await pass();
    expect(types()).toEqual(["casus.gepubliceerd"]);
    await judges(number, "hide");
    await pass();
    expect(types()).toEqual(["casus.gepubliceerd", "casus.verborgen"]);
    await judges(number, "restore");
    await withdrawCase(author, { number });
    await pass();
    // What was put back and taken away before anybody looked is gone: that is all there is to say.
    expect(types().at(-1)).toBe("casus.verborgen");
  });

  it("hears of a comment that was deleted, and of nothing that a report leaves standing", async () => {
    await listens({ kinds: ["comment.hidden", "case.restored", "comment.restored"] });
    const { number } = await aCase(author);
    const commentId = await aComment(author, number);
    await deleteComment(author, { commentId } as never);
    await reports(number);
    await judges(number, "leave");
    await pass();
    expect(types()).toEqual(["reactie.verborgen"]);
  });

  it("hears nothing of what happened before it was there, or while it was off", async () => {
    await aCase(author);
    await listens();
    await pass();
    const { id: webhookId } = await own();
    await switchWebhook(administrator, { webhookId, on: "no" });
    await aCase(author);
    await switchWebhook(administrator, { webhookId, on: "yes" });
    await pass();
    expect(types()).toEqual([]);
    await aCase(author);
    await pass();
    expect(types()).toEqual(["casus.geplaatst"]);
  });

  it("is told once of each thing by any number of processes", async () => {
    await listens();
    await aCase(author);
    await Promise.all(Array.from({ length: 8 }, () => forwardHappenings()));
    await Promise.all(Array.from({ length: 4 }, () => sendWaitingWebhooks()));
    expect(types()).toEqual(["casus.geplaatst"]);
  });

  it("is not told of what was never settled", async () => {
    await listens();
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(sql`insert into audit_entry (action, case_number) values ('case.posted', 1)`);
        throw new Error("no");
      }),
    ).rejects.toThrow();
    await pass();
    expect(types()).toEqual([]);
  });
});

describe("a receiver that fails", () => {
  const row = async () => (await db.select().from(webhooks))[0]!;
  const deliveries = async () => (await listDeliveries(administrator, (await own()).id)).items;

  it("is tried again later under the same id, and the log tells of each try", async () => {
    receiver.answer = 500;
    await listens();
    await aCase(author);
    await pass();
    const [waits] = await jobsOf("retry");
    expect(waits!.wait).toBeGreaterThan(3);
    receiver.answer = 200;
    await makeDue();
    await sendWaitingWebhooks();
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await deliveries()).toMatchObject([{ status: 200, tries: 2, fault: null, deliveredAt: expect.any(Date) }]);
    expect(
      await db.select({ status: webhookAttempts.status }).from(webhookAttempts).orderBy(webhookAttempts.number),
    ).toEqual([{ status: 500 }, { status: 200 }]);
  });

  it("holds up what comes after it, and nobody else", async () => {
    receiver.answer = 503;
    await listens();
    const other = await openReceiver();
    await registerWebhook(await aPerson({ role: "administrator" }), asked({ address: other.address }));
    await aCase(author);
    await aCase(await aPerson());
    await pass();
    expect([receiver.received.length, other.received.length]).toEqual([1, 2]);
    await other.close();
  });

  it("that sends elsewhere is not followed: that is a failure like another", async () => {
    receiver.answer = 302;
    await listens();
    await aCase(author);
    await pass();
    expect(await deliveries()).toMatchObject([{ status: 302, deliveredAt: null }]);
  });

  it("is told nothing more after three days, and whoever made it gets a mail", async () => {
    receiver.answer = 500;
    await listens();
    await aCase(author);
    await pass();
    await db.update(webhookDeliveries).set({ createdAt: sql`now() - interval '73 hours'` });
    await makeDue();
    await sendWaitingWebhooks();
    expect(await row()).toMatchObject({ offWhy: "unreachable", offAt: expect.any(Date) });
    expect(await deliveries()).toMatchObject([{ givenUpAt: expect.any(Date), deliveredAt: null }]);
    const letters = await db.select().from(mails).where(eq(mails.participantId, administrator.id));
    expect(letters).toMatchObject([{ kind: "webhook", body: expect.stringContaining("/beheer/webhooks") }]);
    await aCase(await aPerson());
    await pass();
    expect(receiver.received).toHaveLength(2);
  });

  it("that says 410 is believed at once", async () => {
    receiver.answer = 410;
    await listens();
    await aCase(author);
    await pass();
    expect(await row()).toMatchObject({ offWhy: "gone" });
  });

  it("on this network is refused when the connection is made, whatever the address looked like", async () => {
    await listens();
    await db.update(webhooks).set({ address: "https://10.0.0.1/haak" });
    await aCase(author);
    await pass();
    expect(await deliveries()).toMatchObject([{ status: null, fault: "address" }]);
  });
});

describe("who looks after a webhook", () => {
  it("sends a test and sees what came of it; it is not tried again", async () => {
    const secret = await listens();
    const { id: webhookId, kinds } = await own();
    expect(kinds).toEqual(webhookKinds);
    await sendTest(administrator, { webhookId });
    await sendWaitingWebhooks();
    expect(types()).toEqual(["test"]);
    expect(isSignedWith(secret, receiver.received[0]!)).toBe(true);
    receiver.answer = 500;
    await sendTest(administrator, { webhookId });
    await sendWaitingWebhooks();
    await makeDue();
    await sendWaitingWebhooks();
    expect(receiver.received).toHaveLength(2);
    const { items } = await listDeliveries(administrator, webhookId);
    expect(items.map(({ status, givenUpAt }) => [status, givenUpAt === null])).toEqual([
      [500, false],
      [204, true],
    ]);
  });

  it("sends something again, under the id it had", async () => {
    await listens();
    await aCase(author);
    await pass();
    const deliveryId = (await listDeliveries(administrator, (await own()).id)).items[0]!.id;
    await sendAgain(administrator, { deliveryId });
    await sendWaitingWebhooks();
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([deliveryId, deliveryId]);
  });

  it("replaces the secret: for a day both sign", async () => {
    const old = await listens();
    const { id: webhookId } = await own();
    const secret = await rotateSecret(administrator, { webhookId });
    await sendTest(administrator, { webhookId });
    await sendWaitingWebhooks();
    expect([isSignedWith(old, receiver.received[0]!), isSignedWith(secret, receiver.received[0]!)]).toEqual([
      true,
      true,
    ]);
    await db.update(webhooks).set({ previousUntil: sql`now() - interval '1 second'` });
    await sendTest(administrator, { webhookId });
    await sendWaitingWebhooks();
    expect([isSignedWith(old, receiver.received[1]!), isSignedWith(secret, receiver.received[1]!)]).toEqual([
      false,
      true,
    ]);
  });

  it("sees the secret once: it is kept sealed, and in no list or log", async () => {
    const secret = await listens();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const kept = JSON.stringify([await db.select().from(webhooks), await listWebhooks(administrator), await db.select().from(auditEntries)]); // prettier-ignore
    expect(kept).not.toContain(secret.slice(6, 40));
  });

  it("has ten at most", async () => {
    await Promise.allSettled(Array.from({ length: 14 }, () => listens()));
    expect(await db.$count(webhooks)).toBe(10);
    await expect(listens()).rejects.toThrow(Refused);
  });

  it("starts nothing that is off, and removes it with its log", async () => {
    await listens();
    const { id: webhookId } = await own();
    await sendTest(administrator, { webhookId });
    await switchWebhook(administrator, { webhookId, on: "no" });
    await switchWebhook(administrator, { webhookId, on: "no" });
    await expect(sendTest(administrator, { webhookId })).rejects.toThrow(Refused);
    await removeWebhook(administrator, { webhookId });
    await expect(removeWebhook(administrator, { webhookId })).rejects.toThrow(NotFound);
    await sendWaitingWebhooks();
    expect([receiver.received.length, await db.$count(webhookDeliveries)]).toEqual([0, 0]);
  });

  it("is nobody without that task", async () => {
    await listens();
    const { id: webhookId } = await own();
    for (const role of ["participant", "moderator", "researcher", "partner"] as const) {
      const somebody = await aPerson({ role });
      await expect(registerWebhook(somebody, asked())).rejects.toThrow(Forbidden);
      await expect(listWebhooks(somebody)).rejects.toThrow(Forbidden);
      for (const deed of [sendTest, rotateSecret, removeWebhook] as const)
        await expect(deed(somebody, { webhookId })).rejects.toThrow(NotFound);
      await expect(switchWebhook(somebody, { webhookId, on: "no" })).rejects.toThrow(NotFound);
      await expect(listDeliveries(somebody, webhookId)).rejects.toThrow(NotFound);
    }
  });

  it("is told that an address or a choice will not do", () => {
    const wrong = [{ address: "http://10.0.0.1/" }, { address: "" }, { address: `https://example.nl/${"x".repeat(500)}` }, { kinds: [] }, { kinds: ["case.read"] }, { kinds: undefined }, { audience: "circle" }, { more: 1 }];
    for (const more of wrong) expect(() => asked(more), JSON.stringify(more)).toThrow(Invalid);
  }); // prettier-ignore

  it("keeps the log of what was sent for thirty days", async () => {
    await listens();
    const { id: webhookId } = await own();
    await sendTest(administrator, { webhookId });
    await db.update(webhookDeliveries).set({ createdAt: sql`now() - interval '31 days'` });
    await sendTest(administrator, { webhookId });
    await runRetention();
    expect(await db.$count(webhookDeliveries)).toBe(1);
  });
});
