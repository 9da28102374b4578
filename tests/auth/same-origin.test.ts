import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSameOrigin } from "#lib/auth/same-origin";
import { env } from "#lib/core/env";

const SITE = "leerkring.example.nl";
const configured = env.APP_URL;
beforeAll(() => {
  env.APP_URL = `https://${SITE}`;
});
afterAll(() => {
  env.APP_URL = configured;
});

const allows = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: SITE, ...headers }));

describe("a request that changes something", () => {
  it("comes from our own pages", () => {
    expect(allows({ origin: `https://${SITE}` })).toBe(true);
    expect(allows({ origin: `https://${SITE}`, "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it.each([
    ["another site", "https://evil.nl"],
    ["a sub-domain", `https://evil.${SITE}`],
    ["the domain above", "https://example.nl"],
    ["a name that starts with ours", `https://${SITE}.evil.nl`],
    ["a name that ends with ours", `https://evil${SITE}`],
    ["another port", `https://${SITE}:8443`],
    ["plain http", `http://${SITE}`],
    ["another scheme", `ftp://${SITE}`],
    ["a user before our name", `https://evil@${SITE}`],
    ["a path behind our name", `https://${SITE}/`],
    ["two origins", `https://${SITE}, https://evil.nl`],
    ["nothing", ""],
  ])("is refused from %s", (_who, origin) => {
    expect(allows({ origin })).toBe(false);
    // The other header never makes a wrong origin right.
    expect(allows({ origin, "sec-fetch-site": "same-origin" })).toBe(false);
  });

  it.each([
    ["no origin", {}],
    ["the origin of a page without referrer", { origin: "null" }],
  ])("with %s counts only on the word of the browser", (_what, headers: Record<string, string>) => {
    expect(allows(headers)).toBe(false);
    expect(allows({ ...headers, "sec-fetch-site": "same-origin" })).toBe(true);
    for (const site of ["same-site", "cross-site", "none", "", "Same-Origin, cross-site"]) {
      expect(allows({ ...headers, "sec-fetch-site": site }), site).toBe(false);
    }
  });

  it("is judged by the host that was asked, never by what a proxy header claims", () => {
    expect(allows({ origin: "https://evil.nl", "x-forwarded-host": "evil.nl" })).toBe(false);
    expect(allows({ origin: "https://evil.nl", forwarded: "host=evil.nl" })).toBe(false);
    expect(isSameOrigin(new Headers({ origin: `https://${SITE}` }))).toBe(false);
  });

  it("on this machine may come over http, to the port that was asked", () => {
    env.APP_URL = "http://127.0.0.1:3000";
    expect(allows({ host: "localhost:3000", origin: "http://localhost:3000" })).toBe(true);
    expect(allows({ host: "localhost:3000", origin: "http://localhost:3001" })).toBe(false);
    expect(allows({ host: "localhost:3000", origin: "https://localhost:3000" })).toBe(false);
    env.APP_URL = `https://${SITE}`;
  });
});
