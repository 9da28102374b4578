import { eq, like, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { guardedPool } from "#db/guarded-pool";
import * as schema from "#db/schema";
import { comments, practiceCases, rateLimits, signInRequests } from "#db/schema";
import { visitor } from "#lib/auth/actor";
import { limit, limitCases, limitSearch } from "#lib/auth/limits";
import { findActor, startSession } from "#lib/auth/sessions";
import { askForLink } from "#lib/auth/sign-in";
import { listCases } from "#lib/cases/queries";
import { TooFast } from "#lib/core/errors";
import { env } from "#lib/core/env";
import { withRequest } from "#lib/core/request-context";
import { report } from "#lib/moderation/commands";
import { voteOnCase } from "#lib/votes/commands";
import { useDatabase } from "../support/database.ts";
import { aCase, aComment, aPerson, addressOf } from "../support/people.ts";

useDatabase();

beforeAll(() => {
  env.RATE_LIMITS = true;
});
afterAll(() => {
  env.RATE_LIMITS = false;
});

/** Does `deed` so many times, one after another. @returns how many passed, and what the first refusal named, counted from the first deed */
async function repeat(times: number, deed: (turn: number) => Promise<unknown>) {
  let passed = 0;
  let wait: number | undefined;
  const started = performance.now();
  for (let turn = 0; turn < times; turn += 1) {
    try {
      await deed(turn);
      passed += 1;
    } catch (error) {
      if (!(error instanceof TooFast)) throw error;
      wait ??= error.retryAfter + Math.floor((performance.now() - started) / 1000);
    }
  }
  return { passed, wait };
}

/** Lets so many seconds pass for a limit. */
const pass = (name: string, seconds: number) =>
  db
    .update(rateLimits)
    .set({ expire: sql`${rateLimits.expire} - make_interval(secs => ${seconds})` })
    .where(like(rateLimits.key, `${name}:%`));

const near = (wait: number | undefined, seconds: number) => {
  expect(wait).toBeGreaterThanOrEqual(seconds - 1);
  expect(wait).toBeLessThanOrEqual(seconds + 1);
};

describe("how often one may do something", () => {
  it("a case: one per fifteen seconds, twenty a day", async () => {
    const person = await aPerson();
    const first = await repeat(2, () => aCase(person));
    expect(first.passed).toBe(1);
    near(first.wait, 15);
    const day = await repeat(25, async () => {
      await pass("case.burst", 15);
      await aCase(person);
    });
    expect(day.passed).toBe(19);
    expect(day.wait).toBeGreaterThan(23 * 3600);
    expect(day.wait).toBeLessThanOrEqual(24 * 3600);
    expect(await db.$count(practiceCases, eq(practiceCases.authorId, person.id))).toBe(20);
  });

  it("a draft is not counted, posting it is", async () => {
    const person = await aPerson();
    expect((await repeat(5, () => aCase(person, { intent: "draft" }))).passed).toBe(5);
    expect((await repeat(2, () => aCase(person))).passed).toBe(1);
  });

  it("a comment: ten a minute", async () => {
    const [person, { number }] = [await aPerson(), await aCase(await aPerson())];
    const { passed, wait } = await repeat(12, () => aComment(person, number));
    expect(passed).toBe(10);
    near(wait, 60);
    await pass("comment.minute", 60);
    await expect(aComment(person, number)).resolves.toBeDefined();
    expect(await db.$count(comments, eq(comments.caseNumber, number))).toBe(11);
  });

  it("on the first day: three cases and ten comments", async () => {
    const newcomer = await aPerson({ joinedToday: true });
    const cases = await repeat(5, async () => {
      await pass("case.burst", 15);
      return aCase(newcomer);
    });
    expect(cases.passed).toBe(3);
    expect(cases.wait).toBeGreaterThan(23 * 3600);
    const { number } = await aCase(await aPerson());
    const talk = await repeat(15, async () => {
      await pass("comment.minute", 60);
      return aComment(newcomer, number);
    });
    expect(talk.passed).toBe(10);
  });

  it("a vote: sixty a minute; a report: twenty a day; a search: thirty a minute", async () => {
    const [person, { number }] = [await aPerson(), await aCase(await aPerson())];
    const votes = await repeat(62, (turn) => voteOnCase(person, { caseNumber: number, support: turn % 2 === 0 }));
    expect(votes.passed).toBe(60);
    near(votes.wait, 60);
    const reports = await repeat(22, () => report(person, { caseNumber: number, reason: "other", explanation: "" }));
    expect(reports.passed).toBe(20);
    expect(reports.wait).toBeGreaterThan(23 * 3600);
    const searches = await repeat(32, () => listCases(person, { search: "bankje" }));
    expect(searches.passed).toBe(30);
    near(searches.wait, 60);
    await expect(listCases(person)).resolves.toBeDefined();
  });

  it("a visitor searches on the account of their network address", async () => {
    const searchFrom = (ip: string) => withRequest({ id: "x", ip, unavailable: false }, () => limitSearch(visitor));
    expect((await repeat(31, () => searchFrom("192.0.2.1"))).passed).toBe(30);
    await expect(searchFrom("192.0.2.2")).resolves.toBeUndefined();
  });

  it("of one person never touches another, nor another limit", async () => {
    const [person, other] = [await aPerson(), await aPerson()];
    await aCase(person);
    await expect(aCase(person)).rejects.toThrow(TooFast);
    const { number } = await aCase(other);
    await expect(aComment(person, number)).resolves.toBeDefined();
  });
});

describe("signing in", () => {
  const ask = (email: string, ip: string) => askForLink({ email, path: "/" }, ip, "a browser");

  it("three links for an address in fifteen minutes, wherever they are asked from", async () => {
    const { passed, wait } = await repeat(5, (turn) => ask("een@example.nl", `192.0.2.${100 + turn}`));
    expect(passed).toBe(3);
    near(wait, 900);
    expect(await db.$count(signInRequests, eq(signInRequests.email, "een@example.nl"))).toBe(3);
  });

  it("ten from one network address, for whichever people", async () => {
    const { passed, wait } = await repeat(12, (turn) => ask(`persoon${turn}@example.nl`, "192.0.2.3"));
    expect(passed).toBe(10);
    near(wait, 900);
  });

  it("is refused to a stranger without throwing out the owner of the address", async () => {
    const person = await aPerson();
    const token = await startSession(person.id, "");
    await repeat(10, async (turn) => ask(await addressOf(person), `192.0.2.${50 + turn}`));
    expect((await findActor(token))!.actor.id).toBe(person.id);
  });

  it("keeps no address in the store of the limits", async () => {
    const keys = await db.select({ key: rateLimits.key }).from(rateLimits);
    expect(JSON.stringify(keys)).not.toContain("@");
  });
});

describe("the count", () => {
  const inTransaction = (name: Parameters<typeof limit>[0], key: string, fails: boolean) =>
    db.transaction(async (tx) => {
      await limit(name, key, tx);
      if (fails) throw new Error("rolled back");
    });

  it("leaves out what was rolled back", async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(inTransaction("case.burst", "rolled back", true)).rejects.toThrow("rolled back");
    }
    await expect(inTransaction("case.burst", "rolled back", false)).resolves.toBeUndefined();
    await expect(inTransaction("case.burst", "rolled back", false)).rejects.toThrow(TooFast);
  });

  it("of a case that is refused by one limit does not use up the others", async () => {
    const newcomer = await aPerson({ joinedToday: true });
    await db.transaction((tx) => limitCases(newcomer, tx));
    await repeat(5, () => db.transaction((tx) => limitCases(newcomer, tx)));
    const firstDay = await db
      .select()
      .from(rateLimits)
      .where(eq(rateLimits.key, `case.first-day:${newcomer.id}`));
    expect(firstDay.map(({ points }) => points)).toEqual([1]);
  });

  it("is exact for a hundred at once", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => limit("sign-in.ip", "all at once")));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(TooFast);
    }
  });

  it("is not made when the limits are off", async () => {
    env.RATE_LIMITS = false;
    await expect(repeat(40, () => limit("search.minute", "free"))).resolves.toEqual({ passed: 40, wait: undefined });
    env.RATE_LIMITS = true;
    expect(await db.$count(rateLimits, eq(rateLimits.key, "search.minute:free"))).toBe(0);
  });

  it("goes on in the memory of this process while the database is away", async () => {
    const away = guardedPool("postgres://127.0.0.1:1/none");
    const store = drizzle({ client: away.client, schema, casing: "snake_case" });
    const { passed, wait } = await repeat(12, () => limit("comment.minute", "away", store));
    await away.end();
    expect(passed).toBe(10);
    near(wait, 60);
  });
});
