import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "#db/client";
import { quotas } from "#db/schema";
import { forgetQuotas, hasCompanions, spendTogether } from "#lib/auth/shared-quota";
import { hashOf } from "#lib/auth/tokens";
import { currentRequest, withRequest } from "#lib/core/request-context";
import { countTogether } from "../../scripts/server/companions.ts";
import { makeQuota } from "../../scripts/server/quota.ts";
import { kindOf } from "../../scripts/server/measures.ts";
import { useDatabase } from "../support/database.ts";

useDatabase();

const visitor = (address: string) => ({ address, cookies: undefined, authorization: undefined });

describe("a quota that several processes count", () => {
  it("lets exactly as many pass as one would, also when all ask at once", async () => {
    const processes = [makeQuota(spendTogether), makeQuota(spendTogether), makeQuota(spendTogether)];
    const takes = Array.from({ length: 90 }, (_, turn) => processes[turn % 3]!.take(visitor("192.0.2.1")));
    const waits = (await Promise.all(takes)).map(({ wait }) => wait);
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(50);
    for (const wait of waits) if (wait !== undefined) expect(wait).toBeLessThanOrEqual(10);
  });

  it("begins anew when its term is over, by the clock of the database", async () => {
    expect((await spendTogether("a", 10)).spent).toBe(1);
    expect((await spendTogether("a", 10)).spent).toBe(2);
    await db.update(quotas).set({ until: sql`now() - interval '1 second'` }).where(eq(quotas.key, hashOf("a"))); // prettier-ignore
    const { spent, left } = await spendTogether("a", 10);
    expect(spent).toBe(1);
    expect(left).toBeGreaterThan(8_000);
    expect(left).toBeLessThanOrEqual(10_000);
  });

  it("keeps no address of anybody, and is forgotten when it is over", async () => {
    await spendTogether("burst 198.51.100.9", 10);
    expect(JSON.stringify(await db.select().from(quotas))).not.toContain("198.51");
    await db.update(quotas).set({ until: sql`now() - interval '1 second'` });
    await forgetQuotas();
    expect(await db.$count(quotas)).toBe(0);
  });

  it("counts in memory when the database does not, and leaves the request as good as it was", async () => {
    const request = { id: "a", ip: "192.0.2.3", unavailable: false };
    const away = () => {
      const current = currentRequest();
      if (current) current.unavailable = true;
      return Promise.resolve(undefined);
    };
    const quota = makeQuota(away);
    let refused = 0;
    await withRequest(request, async () => {
      for (let n = 0; n < 55; n += 1) if ((await quota.take(visitor("192.0.2.3"))).wait !== undefined) refused += 1;
    });
    expect(refused).toBe(5);
    const count = countTogether(true);
    await db.execute(sql`alter table quota rename to elsewhere`);
    const other = { ...request, unavailable: false };
    try {
      expect(await withRequest(other, () => count("b", 10))).toBeUndefined();
      expect(other.unavailable).toBe(false);
    } finally {
      await db.execute(sql`alter table elsewhere rename to quota`);
    }
  });

  it("is not asked of the database by a process that is alone", async () => {
    expect(await hasCompanions()).toBe(false);
    expect(await countTogether(false)("c", 10)).toBeUndefined();
  });
});

it("a measure knows what sort of request it was, and nothing that names a case or a person", () => {
  const kinds = [
    ["GET", "/casussen/12-buurman-jansen", {}],
    ["GET", "/casussen?vraag=jansen", { rsc: "1" }],
    ["POST", "/casussen/nieuw", {}],
    ["GET", "/api/v1/casussen/3", {}],
    ["POST", "/api/v1/casussen/3/bijlagen", {}],
    ["GET", "/api/events?casus=3", {}],
    ["GET", "/_next/static/a.js", {}],
    ["GET", "/api/health", {}],
    ["BREW", "//../..", {}],
  ].map(([method, url, headers]) => kindOf({ method, url, headers } as never));
  expect(kinds).toEqual(["page", "navigation", "form", "api", "upload", "events", "static", "health", "page"]);
});
