import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#db/client";
import { apiKeys, auditEntries, mails } from "#db/schema";
import { makeKey, revokeKey } from "#lib/api-keys/commands";
import { findHolder } from "#lib/api-keys/holder";
import { hashOfKey, keyIn, newKey } from "#lib/api-keys/keys";
import { listKeys } from "#lib/api-keys/queries";
import { MakeKey } from "#lib/api-keys/validation";
import type { Actor } from "#lib/auth/actor";
import { Invalid, NotFound, Refused } from "#lib/core/errors";
import { parse } from "#lib/core/parse";
import { useDatabase } from "../support/database.ts";
import { aPerson, shutOut } from "../support/people.ts";

useDatabase();

const asked = (more: object = {}) => parse(MakeKey, { name: "Ons intranet", scope: "read", days: "90", ...more });
const make = (actor: Actor, more: object = {}) => makeKey(actor, asked(more));
const idOf = async (key: string) =>
  (
    await db
      .select({ id: apiKeys.id })
      .from(apiKeys)
      .where(eq(apiKeys.keyHash, hashOfKey(key)))
  )[0]!.id;
const change = (key: string, set: object) =>
  db
    .update(apiKeys)
    .set(set)
    .where(eq(apiKeys.keyHash, hashOfKey(key)));

let person: Actor;
beforeAll(async () => {
  person = await aPerson();
});

describe("a key", () => {
  it("is kept nowhere: the database holds its SHA-256 and its last four signs, the log neither", async () => {
    const key = await make(person);
    const [row] = await db
      .select()
      .from(apiKeys)
      .where(eq(apiKeys.keyHash, hashOfKey(key)));
    expect(row).toMatchObject({ name: "Ons intranet", ending: key.slice(-4), mayWrite: false });
    expect(JSON.stringify(row)).not.toContain(key);
    const log = await db.select().from(auditEntries).where(eq(auditEntries.actorId, person.id));
    expect(log.map(({ action }) => action)).toContain("api-key.made");
    expect(JSON.stringify(log)).not.toContain(key.slice(-4));
  });

  it("is told of by mail, without the key: who had somebody's session for a moment is not unseen", async () => {
    const holder = await aPerson();
    const key = await make(holder);
    const sent = await db.select().from(mails).where(eq(mails.participantId, holder.id));
    expect(sent).toMatchObject([{ kind: "api-key", body: expect.stringContaining("/profiel/sleutels") }]);
    expect(JSON.stringify(sent)).not.toContain(key.slice(3));
  });

  it("has 256 random bits behind a prefix that a scanner knows", () => {
    const keys = Array.from({ length: 1_000 }, newKey);
    expect(new Set(keys).size).toBe(1_000);
    for (const key of keys) expect(key).toMatch(/^lk_[\w-]{43}$/);
  });

  it("opens the API as its holder, with what they may do now", async () => {
    const key = await make(person, { scope: "write" });
    const found = await findHolder(key);
    expect(found).toMatchObject({ mayWrite: true, actor: { id: person.id, role: "participant", kind: "participant" } });
    expect((await findHolder(await make(person)))!.mayWrite).toBe(false);
  });

  it("opens nothing as its hash, shortened, in other letters or invented", async () => {
    const key = await make(person);
    for (const forged of [hashOfKey(key), key.slice(0, -1), key.toLowerCase(), key.slice(3), newKey(), ""]) {
      expect(await findHolder(forged), forged).toBeNull();
    }
  });

  it("stops when it is revoked, at once and for good; twice is harmless", async () => {
    const key = await make(person);
    const keyId = await idOf(key);
    await revokeKey(person, { keyId });
    await revokeKey(person, { keyId });
    expect(await findHolder(key)).toBeNull();
    expect((await listKeys(person)).map(({ id }) => id)).not.toContain(keyId);
  });

  it("is revoked by nobody else", async () => {
    const key = await make(person);
    await expect(revokeKey(await aPerson(), { keyId: await idOf(key) })).rejects.toThrow(NotFound);
    expect(await findHolder(key)).not.toBeNull();
  });

  it("stops on its day, and then still stands in the list", async () => {
    const key = await make(person);
    await change(key, { createdAt: sql`now() - interval '91 days'`, expiresAt: sql`now() - interval '1 second'` });
    expect(await findHolder(key)).toBeNull();
    expect((await listKeys(person)).find(({ ending }) => ending === key.slice(-4))?.ranOut).toBe(true);
  });

  it("stops for who is suspended, and works again afterwards", async () => {
    const somebody = await aPerson();
    const key = await make(somebody);
    await shutOut(somebody);
    expect(await findHolder(key)).toBeNull();
  });

  it("tells its holder when it was used last, by the minute", async () => {
    const key = await make(person);
    const used = async () => (await listKeys(person)).find(({ ending }) => ending === key.slice(-4))!.lastUsedAt;
    expect(await used()).toBeNull();
    await findHolder(key);
    const first = await used();
    expect(first).toBeInstanceOf(Date);
    await findHolder(key);
    expect(await used()).toEqual(first);
    await change(key, { lastUsedAt: sql`now() - interval '2 minutes'` });
    await findHolder(key);
    expect(Date.now() - (await used())!.getTime()).toBeLessThan(60_000);
  });
});

describe("making a key", () => {
  it("asks for a name without residents in it, what it may, and for how long", async () => {
    const mistakes = (more: object) => {
      try {
        asked(more);
        return [];
      } catch (error) {
        return (error as Invalid).mistakes.map(({ message }) => message);
      }
    };
    expect(mistakes({ name: " " })).toEqual(["keyNameMissing"]);
    expect(mistakes({ name: "x".repeat(61) })).toEqual(["tooLong"]);
    expect(mistakes({ scope: "all" })).toEqual(["keyScopeMissing"]);
    expect(mistakes({ days: "9999" })).toEqual(["keyTermMissing"]);
    await expect(make(person, { name: "bsn 111222333" })).rejects.toThrow(Invalid);
  });

  it("stops at ten that work; one that was revoked makes room", async () => {
    const busy = await aPerson();
    const made = await Promise.allSettled(Array.from({ length: 12 }, () => make(busy)));
    const kept = made.filter(({ status }) => status === "fulfilled");
    expect(kept).toHaveLength(10);
    for (const one of made) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refused);
    const [first] = await listKeys(busy);
    await revokeKey(busy, { keyId: first!.id });
    await make(busy);
  });
});

describe("the Authorization header", () => {
  it("carries a key behind Bearer in any letters, and nothing else is one", () => {
    const key = newKey();
    for (const good of [`Bearer ${key}`, `bearer ${key}`, `BEARER   ${key}`]) expect(keyIn(good), good).toBe(key);
    const bad = [
      null,
      "",
      key,
      `Basic ${key}`,
      `Bearer ${key} `,
      `Bearer ${key.slice(3)}`,
      `Bearer ${key}x`,
      "Bearer lk_",
    ];
    for (const one of bad) expect(keyIn(one), String(one)).toBeUndefined();
  });
});
