import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "#db/client";
import { auditEntries, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import { withRequest } from "#lib/core/request-context";
import { useDatabase } from "../support/database.ts";
import { aCase, aPerson } from "../support/people.ts";

useDatabase();

const entriesOf = (action: string) => db.select().from(auditEntries).where(eq(auditEntries.action, action));

it("an entry says who, what and when, and from which request", async () => {
  const person = await aPerson();
  await withRequest({ id: "ab12cd", ip: "192.0.2.1", unavailable: false }, () =>
    db.transaction((tx) =>
      record(tx, { actorId: person.id, action: "test.done", caseNumber: 7, reason: "Zo.", detail: { count: 3 } }),
    ),
  );
  const [entry] = await entriesOf("test.done");
  expect(entry).toMatchObject({
    actorId: person.id,
    caseNumber: 7,
    reason: "Zo.",
    detail: { count: 3 },
    requestId: "ab12cd",
  });
  expect(Math.abs(Date.now() - entry!.at.getTime())).toBeLessThan(60_000);
  expect(JSON.stringify(entry)).not.toContain("192.0.2.1");
});

it("what happens by itself has no actor and no request", async () => {
  await db.transaction((tx) => record(tx, { actorId: null, action: "test.by-itself" }));
  expect(await entriesOf("test.by-itself")).toMatchObject([{ actorId: null, requestId: null }]);
});

it("a change that is rolled back leaves no entry", async () => {
  const rolledBack = db.transaction(async (tx) => {
    await record(tx, { actorId: null, action: "test.rolled-back" });
    throw new Error("no");
  });
  await expect(rolledBack).rejects.toThrow("no");
  expect(await entriesOf("test.rolled-back")).toEqual([]);
});

it("an entry that cannot be written undoes the change", async () => {
  const { number } = await aCase(await aPerson(), { title: "Zoals het was" });
  const broken = db.transaction(async (tx) => {
    await tx.update(practiceCases).set({ title: "Anders" }).where(eq(practiceCases.number, number));
    await record(tx, { actorId: "no uuid", action: "test.broken" });
  });
  await expect(broken).rejects.toThrow();
  const [row] = await db.select().from(practiceCases).where(eq(practiceCases.number, number));
  expect(row!.title).toBe("Zoals het was");
});

it("a hundred entries at once all stand there, each with a number of its own", async () => {
  await Promise.all(
    Array.from({ length: 100 }, () => db.transaction((tx) => record(tx, { actorId: null, action: "test.at-once" }))),
  );
  const entries = await entriesOf("test.at-once");
  expect(new Set(entries.map(({ id }) => id)).size).toBe(100);
});

it("an entry outlives what it is about: it points at nothing that must exist", async () => {
  const gone = crypto.randomUUID();
  await db.transaction((tx) =>
    record(tx, {
      actorId: gone,
      action: "test.outlives",
      participantId: gone,
      commentId: gone,
      circleId: gone,
      caseNumber: 999_999,
    }),
  );
  expect(await entriesOf("test.outlives")).toMatchObject([{ participantId: gone, caseNumber: 999_999 }]);
});
