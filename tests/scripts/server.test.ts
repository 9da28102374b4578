import { PassThrough } from "node:stream";
import type { IncomingMessage } from "node:http";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { newKey } from "#lib/api-keys/keys";
import { clientAddress, normaliseAddress, quotaAddress } from "#lib/core/network-address";
import { answerFor } from "../../scripts/server/answers.ts";
import { cacheControl } from "../../scripts/server/caching.ts";
import { contentSecurityPolicy, isInternal, securityHeaders } from "../../scripts/server/headers.ts";
import { isOurHost } from "../../scripts/server/hosts.ts";
import { limitBody, MAX_BODY, MAX_IMPORT, MAX_URL, refusalOf } from "../../scripts/server/limits.ts";
import { knownSessions, limitHeaders, makeQuota, SESSION_COOKIE, participantOf } from "../../scripts/server/quota.ts";
import type { Quota } from "../../scripts/server/quota.ts";
import { createHash } from "node:crypto";

const production = { https: true, dev: false };
const ask = (url: string, method = "GET", headers = {}) => refusalOf({ url, method, headers });

describe("the headers of every answer", () => {
  it("are all there, and stay free of what internet.nl forbids", () => {
    const headers = securityHeaders("/", "abc", production);
    expect(Object.keys(headers)).toEqual([
      "Content-Security-Policy",
      "Strict-Transport-Security",
      "X-Content-Type-Options",
      "X-Frame-Options",
      "Referrer-Policy",
      "Permissions-Policy",
      "Cross-Origin-Opener-Policy",
      "Cross-Origin-Resource-Policy",
    ]);
    expect(headers["Content-Security-Policy"]).not.toMatch(/unsafe|\*|http:/);
    expect(headers["Content-Security-Policy"]).toContain("'nonce-abc' 'strict-dynamic'");
  });

  it("ask for https only where the site is on https", () => {
    expect(contentSecurityPolicy("x", production)).toContain("upgrade-insecure-requests");
    expect(contentSecurityPolicy("x", { https: false, dev: false })).not.toContain("upgrade-insecure-requests");
  });

  it("keep the token of a link in a mail out of Referer, and open the API description", () => {
    expect(securityHeaders("/inloggen/bevestigen", "x", production)["Referrer-Policy"]).toBe("no-referrer");
    const withToken = [
      "/uitnodiging",
      "/toegang-vragen/bevestigen",
      "/kringlink",
      "/profiel/werkgever/bevestigen",
      "/inloggen/werkaccount/koppelen/bevestigen",
      "/inloggen/werkaccount/breda/terug",
      "/afmelden/een-token",
    ];
    for (const path of withToken)
      expect(securityHeaders(path, "x", production)["Referrer-Policy"], path).toBe("no-referrer");
    for (const path of ["/inloggen", "/beheer/uitnodigingen", "/toegang-vragen"])
      expect(securityHeaders(path, "x", production)["Referrer-Policy"], path).toBe("same-origin");
    expect(securityHeaders("/api/v1/openapi.json", "x", production)["Cross-Origin-Resource-Policy"]).toBe(
      "cross-origin",
    );
  });

  it("of a client never pass for our own", () => {
    for (const name of [
      "x-leerkring-ip",
      "x-nonce",
      "x-middleware-subrequest",
      "x-matched-path",
      "forwarded",
      "x-forwarded-for",
    ]) {
      expect(isInternal(name), name).toBe(true);
    }
    for (const name of ["cookie", "origin", "next-action", "rsc", "next-router-state-tree", "x-requested-with"]) {
      expect(isInternal(name), name).toBe(false);
    }
  });
});

describe("caching", () => {
  it("keeps every answer to itself unless the route says otherwise", () => {
    expect(cacheControl("/casussen", 200, undefined)).toBe("private, no-store");
    expect(cacheControl("/over", 200, "s-maxage=31536000")).toBe("private, no-store");
    expect(cacheControl("/casussen.atom", 200, "public, max-age=300")).toBe("public, max-age=300");
    expect(cacheControl("/_next/static/a.js", 200, "public, max-age=31536000, immutable")).toContain("immutable");
    expect(cacheControl("/_next/static/a.js", 404, "public, max-age=31536000, immutable")).toBe("private, no-store");
  });
});

describe("what is refused at the door", () => {
  it("is what should not be served", () => {
    for (const path of [
      "/.next/BUILD_ID",
      "/.git/HEAD",
      "/.env",
      "/%2eenv",
      "/a/.git/x",
      "/_next/static/a.js.map",
      "/_next/image?url=/x",
      "/_global-error",
      "/_global-error.rsc",
      "/_not-found",
    ]) {
      expect(ask(path), path).toEqual({ status: 404 });
    }
    expect(ask("/.well-known/security.txt")).toBeUndefined();
  });

  it("is a path that would lead off the site", () => {
    for (const path of ["//elders.nl/", "/\\elders.nl/", "/%5celders.nl", "/a//b", "/%2f/elders.nl/"]) {
      expect(ask(path)?.status, path).toBe(404);
    }
  });

  it("is a trailing slash: elsewhere for pages, nowhere for the API", () => {
    expect(ask("/casussen/?zoek=a")).toEqual({ status: 308, location: "/casussen?zoek=a" });
    expect(ask("/api/v1/casussen/")).toEqual({ status: 404 });
    expect(ask("/")).toBeUndefined();
  });

  it("is what is too long, too big, malformed or an odd method", () => {
    expect(ask(`/${"a".repeat(MAX_URL)}`)?.status).toBe(414);
    expect(ask("/", "POST", { "content-length": String(MAX_BODY + 1) })?.status).toBe(413);
    expect(ask("/", "POST", { "content-length": String(MAX_BODY) })).toBeUndefined();
    const [room, elsewhere] = ["/beheer/invoer/bestand", "/beheer/invoer/bestand/x"];
    expect(ask(room, "POST", { "content-length": String(MAX_IMPORT) })).toBeUndefined();
    expect(ask(room, "POST", { "content-length": String(MAX_IMPORT + 1) })?.status).toBe(413);
    expect(ask(elsewhere, "POST", { "content-length": String(MAX_IMPORT) })?.status).toBe(413);
    expect(ask("/%zz")?.status).toBe(400);
    expect(ask("/api/%761/casussen")?.status).toBe(404);
    expect(ask("http://elders.nl/")?.status).toBe(400);
    expect(ask("/", "TRACE")?.status).toBe(405);
  });

  it("is the rest of a body over the limit, which is not kept", () => {
    const stream = new PassThrough();
    let calls = 0;
    limitBody(stream as unknown as IncomingMessage, 10, () => (calls += 1));
    stream.push(Buffer.alloc(8));
    stream.push(Buffer.alloc(8));
    stream.push(Buffer.alloc(8));
    expect(calls).toBe(1);
    expect(stream.readableLength).toBe(8);
  });
});

describe("hosts", () => {
  const local = { appUrl: undefined, listensOn: "127.0.0.1" };
  const site = { appUrl: "https://leerkring.nl", listensOn: "0.0.0.0" };

  it("are loopback names, and the host of APP_URL", () => {
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost"])
      expect(isOurHost(host, local), host).toBe(true);
    for (const host of ["leerkring.nl", "leerkring.nl:443", "localhost:3000"])
      expect(isOurHost(host, site), host).toBe(true);
  });

  it("are nobody else's", () => {
    for (const host of [
      undefined,
      "",
      "evil.nl",
      "localhost.evil.nl",
      "127.0.0.1.evil.nl",
      "10.0.0.1",
      "a@localhost",
    ]) {
      expect(isOurHost(host, local), host).toBe(false);
    }
    for (const host of ["evil.nl", "leerkring.nl.evil.nl", "leerkring.nl:8080", "10.0.0.1"])
      expect(isOurHost(host, site), host).toBe(false);
  });

  it("may be a bare address when the server listens beyond this machine without APP_URL", () => {
    const open = { appUrl: undefined, listensOn: "0.0.0.0" };
    expect(isOurHost("192.168.1.7:3000", open)).toBe(true);
    expect(isOurHost("evil.nl", open)).toBe(false);
  });
});

describe("the client's address", () => {
  it("has one spelling", () => {
    expect(normaliseAddress("::ffff:1.2.3.4")).toBe("1.2.3.4");
    expect(normaliseAddress("::ffff:102:304")).toBe("1.2.3.4");
    expect(normaliseAddress("fe80::1%eth0")).toBe("fe80:0:0:0:0:0:0:1");
    expect(normaliseAddress("rubbish")).toBe("0.0.0.0");
  });

  it("shares its quota with the rest of its /64", () => {
    expect(quotaAddress("2001:db8:1:2::1")).toBe(quotaAddress("2001:db8:1:2:ffff::9"));
    expect(quotaAddress("2001:db8:1:2::1")).not.toBe(quotaAddress("2001:db8:1:3::1"));
    expect(quotaAddress("::ffff:1.2.3.4")).toBe("1.2.3.4");
  });

  it("is the socket's, unless a trusted proxy says otherwise", () => {
    expect(clientAddress("10.0.0.1", "9.9.9.9", false)).toBe("10.0.0.1");
    expect(clientAddress("10.0.0.1", "forged, 9.9.9.9", true)).toBe("9.9.9.9");
    expect(clientAddress("10.0.0.1", "rubbish", true)).toBe("10.0.0.1");
  });
});

const know = (cookie: string, participantId: string) =>
  knownSessions().set(createHash("sha256").update(cookie).digest("hex"), { participantId, seenAt: Date.now() });

const waitFor = async (quota: Quota, address: string, cookies: string | undefined, authorization?: string) =>
  (await quota.take({ address, cookies, authorization })).wait;

describe("the quota of the whole site", () => {
  beforeEach(() => knownSessions().clear());

  it("lets 50 requests pass in ten seconds and says how long to wait after that", async () => {
    const quota = makeQuota();
    const waits = [];
    for (let n = 0; n < 51; n += 1) waits.push(await waitFor(quota, "1.2.3.4", undefined));
    expect(waits.slice(0, 50)).toEqual(Array(50).fill(undefined));
    expect(waits[50]).toBeGreaterThanOrEqual(9);
    expect(waits[50]).toBeLessThanOrEqual(10);
  });

  it("lets two hundred through in a minute, and then names the rest of that minute", async () => {
    vi.useFakeTimers();
    try {
      const quota = makeQuota();
      for (let burst = 0; burst < 4; burst += 1) {
        for (let n = 0; n < 50; n += 1) expect(await waitFor(quota, "1.2.3.4", undefined)).toBeUndefined();
        vi.advanceTimersByTime(10_000);
      }
      expect(await waitFor(quota, "1.2.3.4", undefined)).toBe(20);
      vi.advanceTimersByTime(20_000);
      expect(await waitFor(quota, "1.2.3.4", undefined)).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it("gives an invented session nothing extra, and a known one its own", async () => {
    const quota = makeQuota();
    for (let n = 0; n < 50; n += 1) await waitFor(quota, "1.2.3.4", undefined);
    expect(await waitFor(quota, "1.2.3.4", `${SESSION_COOKIE}=invented`)).toBeDefined();
    know("real", "noor");
    expect(await waitFor(quota, "1.2.3.4", `a=b; ${SESSION_COOKIE}=real`)).toBeUndefined();
    expect(participantOf(`${SESSION_COOKIE}=real`, Date.now() + 16 * 60_000)).toBeUndefined();
  });

  it("gives a participant with several sessions one quota", async () => {
    const quota = makeQuota();
    for (const cookie of ["laptop", "phone"]) know(cookie, "noor");
    know("desk", "eva");
    const ask = (cookie: string) => waitFor(quota, "1.2.3.4", `${SESSION_COOKIE}=${cookie}`);
    for (let n = 0; n < 300; n += 1) expect([await ask("laptop"), await ask("phone")]).toEqual([undefined, undefined]);
    expect(await ask("laptop")).toBeDefined();
    expect(await ask("phone")).toBeDefined();
    expect(await ask("desk")).toBeUndefined();
  });
});

describe("the quota of an API key", () => {
  const keys = Array.from({ length: 6 }, newKey);
  const ask = (quota: Quota, key: string, address = "1.2.3.4") =>
    quota.take({ address, cookies: undefined, authorization: `Bearer ${key}` });
  beforeEach(() => {
    knownSessions().clear();
    for (const key of keys) know(key, "noor");
  });

  it("is three hundred in five minutes, told with every answer, wherever it is used", async () => {
    const quota = makeQuota();
    const first = await ask(quota, keys[0]!);
    expect(limitHeaders(first)).toEqual({
      "RateLimit-Limit": "300",
      "RateLimit-Remaining": "299",
      "RateLimit-Reset": "300",
    });
    for (let n = 1; n < 300; n += 1) expect((await ask(quota, keys[0]!, `1.2.3.${n % 200}`)).wait).toBeUndefined();
    const refused = await ask(quota, keys[0]!, "9.9.9.9");
    expect([refused.remaining, refused.wait]).toEqual([0, 300]);
    expect((await ask(quota, keys[1]!)).wait).toBeUndefined();
  });

  it("is fifteen hundred for all keys of one holder", async () => {
    const quota = makeQuota();
    for (const key of keys.slice(0, 5)) for (let n = 0; n < 300; n += 1) await ask(quota, key);
    const sixth = await ask(quota, keys[5]!);
    expect([sixth.limit, sixth.wait]).toEqual([1_500, 300]);
  });

  it("is that of the network for a key nobody knows, also beside a known session", async () => {
    const quota = makeQuota();
    know("real", "noor");
    const unknown = () =>
      quota.take({ address: "1.2.3.4", cookies: `${SESSION_COOKIE}=real`, authorization: `Bearer ${newKey()}` });
    for (let n = 0; n < 50; n += 1) expect((await unknown()).wait).toBeUndefined();
    expect((await unknown()).wait).toBeDefined();
  });
});

describe("the server's own answers", () => {
  const context = { path: "/casussen", requestId: "ab12", nonce: "n" };

  it("are Dutch pages, and problems for the API", () => {
    const page = answerFor(429, context, { "Retry-After": "7" });
    expect(page.headers["Retry-After"]).toBe("7");
    expect(page.body).toContain('<html lang="nl">');
    const problem = answerFor(413, { ...context, path: "/api/v1/casussen" });
    expect(problem.headers["Content-Type"]).toContain("application/problem+json");
    expect(Object.keys(JSON.parse(problem.body) as object)).toEqual(["status", "title", "detail"]);
  });

  it("give the request id with an error", () => {
    expect(answerFor(500, context).body).toContain("ab12");
  });
});
