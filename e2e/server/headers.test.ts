import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_VERSION } from "../../app/api/v1/_api/version.ts";
import { copyOfDemo } from "./support/databases.ts";
import { signIn, startServer } from "./support/server.ts";
import type { Answer, Server } from "./support/server.ts";

let database: Awaited<ReturnType<typeof copyOfDemo>>;
let server: Server;
let cookie: string;

beforeAll(async () => {
  database = await copyOfDemo();
  server = await startServer(database.url);
  cookie = await signIn(server, "deelnemer.breda@example.nl");
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** Bytes on a bare socket, for what no client library sends. */
const raw = (bytes: string) =>
  new Promise<Answer>((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (part) => (text += part.toString("latin1")));
    socket.on("close", () => {
      const [head = "", body = ""] = text.split("\r\n\r\n");
      const headers = Object.fromEntries(
        head
          .split("\r\n")
          .slice(1)
          .map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
      );
      resolve({ status: Number(head.split(" ")[1]), headers, body });
    });
    socket.on("error", reject);
    socket.setTimeout(5_000, () => socket.destroy());
  });

describe("every answer, whatever its status or type (H-1)", () => {
  const kinds: [string, () => Promise<Answer>, number][] = [
    ["a page", () => server.ask("/"), 200],
    ["a page of a participant", () => server.ask("/casussen", { headers: { Cookie: cookie } }), 200],
    ["a redirect", () => server.ask("/profiel"), 307],
    ["a slash too many", () => server.ask("/casussen/"), 308],
    ["the API", () => server.ask("/api/v1/casussen"), 200],
    ["a mistake in the API", () => server.ask("/api/v1/casussen?aantal=0"), 400],
    ["no session in the API", () => server.ask("/api/v1/ik"), 401],
    ["a page of others", () => server.ask("/beheer", { headers: { Cookie: cookie } }), 403],
    ["nothing", () => server.ask("/bestaat-niet"), 404],
    ["nothing in the API", () => server.ask("/api/v1/bestaat-niet"), 404],
    ["a method that is not known", () => server.ask("/", { method: "DELETE" }), 403],
    [
      "a wrong method in the API",
      () => server.ask("/api/v1/ik", { method: "POST", headers: { Cookie: cookie, Origin: server.origin } }),
      405,
    ],
    ["TRACE", () => server.ask("/", { method: "TRACE" }), 405],
    [
      "too large",
      // Says two million bytes and sends none: a client library would wait, or reuse the connection.
      () => raw(`POST /api/v1/casussen HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Length: 2000000\r\n\r\n`),
      413,
    ],
    ["an address that is too long", () => server.ask(`/${"a".repeat(9_000)}`), 414],
    ["another host", () => server.ask("/", { headers: { Host: "evil.example" } }), 421],
    [
      "a header that is too large",
      () => raw(`GET / HTTP/1.1\r\nHost: localhost:${server.port}\r\nX: ${"a".repeat(20_000)}\r\n\r\n`),
      431,
    ],
    ["rubbish", () => raw("rubbish\r\n\r\n"), 400],
    ["the feed", () => server.ask("/casussen.atom"), 200],
    ["the icons", () => server.ask("/icons.svg"), 200],
    ["health", () => server.ask("/api/health"), 200],
    ["security.txt", () => server.ask("/.well-known/security.txt"), 200],
    ["a sign-in link", () => server.ask("/inloggen/bevestigen?code=x"), 200],
  ];

  it.each(kinds)("%s carries the security headers", async (_name, ask, status) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["referrer-policy"]).toMatch(/^(same-origin|no-referrer)$/);
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe/);
    expect(answer.headers["permissions-policy"]).toContain("camera=()");
    expect(answer.headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    if (status >= 400) expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+|select |postgres/i);
  });

  it("has a version in the API, also when Next itself refuses the method", async () => {
    for (const path of ["/api/v1/casussen", "/api/v1/bestaat-niet", "/api/v1/casussen/"]) {
      const { headers } = await server.ask(path);
      expect(headers["api-version"], path).toBe(API_VERSION);
    }
    const refused = await server.ask("/api/v1/ik", {
      method: "POST",
      headers: { Cookie: cookie, Origin: server.origin },
    });
    expect(refused.headers["api-version"]).toBe(API_VERSION);
    expect(refused.headers["content-type"]).toContain("application/problem+json");
    expect(refused.headers.allow).toContain("GET");
  });

  it("leaves an idle connection open for longer than the minute of a proxy", async () => {
    const { headers } = await server.ask("/api/health");
    expect(Number(/timeout=(\d+)/.exec(headers["keep-alive"]?.toString() ?? "")?.[1])).toBeGreaterThan(60);
  });

  it("keeps the token of a sign-in link out of Referer", async () => {
    const { headers } = await server.ask("/inloggen/bevestigen?code=x");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("has a nonce of its own", async () => {
    const nonces = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask("/api/health")));
      for (const { headers } of answers)
        nonces.add(/nonce-([^']+)/.exec(String(headers["content-security-policy"]))![1]!);
    }
    expect(nonces.size).toBe(200);
  });

  it("uses that nonce, and no other script or style", async () => {
    const { headers, body } = await server.ask("/");
    const nonce = /nonce-([^']+)/.exec(String(headers["content-security-policy"]))![1];
    const tags = body.match(/<(script|style|link rel="stylesheet")\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(3);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(body).not.toMatch(/ style="/);
    expect(body).not.toMatch(/ on[a-z]+="/);
  });
});

describe("cookies (H-2)", () => {
  it("are bound to this host, and closed to scripts and other sites", async () => {
    const { headers } = await server.ask("/inloggen/demo", {
      method: "POST",
      headers: { Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
      body: "email=collega.breda%40example.nl",
    });
    const cookies = headers["set-cookie"] ?? [];
    expect(cookies.length).toBeGreaterThan(0);
    for (const one of cookies) {
      expect(one).toMatch(/^__Host-/);
      expect(one).toMatch(/; Path=\//);
      for (const part of ["Secure", "HttpOnly", "SameSite=lax"]) expect(one).toContain(part);
      expect(one).not.toContain("Domain");
    }
  });
});

describe("what depends on who looks (H-3)", () => {
  const pages = [
    "/",
    "/casussen",
    "/profiel",
    "/meldingen",
    "/tips",
    "/leerkringen",
    "/zoeken?zoek=buurt",
    "/api/v1/ik",
    "/api/v1/casussen",
  ];

  it.each(pages)("%s stays in no cache, under any disguise", async (path) => {
    const disguises = [path, `${path}${path.includes("?") ? "&" : "?"}x=.css`];
    for (const address of disguises) {
      for (const more of [{}, { RSC: "1" }, { "Next-Router-Prefetch": "1", RSC: "1" }]) {
        const { headers } = await server.ask(address, { headers: { Cookie: cookie, ...more } });
        expect(headers["cache-control"], address).toBe("private, no-store");
        expect(headers.age).toBeUndefined();
      }
    }
  });

  it("is not served under a pretended file", async () => {
    const { status, body } = await server.ask("/profiel/x.js", { headers: { Cookie: cookie } });
    expect(status).toBe(404);
    expect(body).not.toContain("deelnemer.breda");
  });

  it("differs per session: nobody gets the page of another", async () => {
    const other = await signIn(server, "deelnemer.tilburg@example.nl");
    for (let round = 0; round < 5; round += 1) {
      const [mine, theirs] = await Promise.all([
        server.ask("/profiel", { headers: { Cookie: cookie } }),
        server.ask("/profiel", { headers: { Cookie: other } }),
      ]);
      expect(mine.body).toContain("deelnemer.breda@example.nl");
      expect(mine.body).not.toContain("deelnemer.tilburg@example.nl");
      expect(theirs.body).not.toContain("deelnemer.breda@example.nl");
    }
  });
});

describe("what is not there (G-3, H-4, H-7)", () => {
  it.each([
    "/.next/server/server-reference-manifest.json",
    "/.git/HEAD",
    "/.env",
    "/package.json",
    "/_next/image?url=%2Fapi%2Fhealth&w=64&q=75",
    "/_next/static/chunks/main.js.map",
    "/metrics",
  ])("%s", async (path) => {
    expect((await server.ask(path)).status).toBe(404);
  });
});

describe("a host that is not ours (H-5)", () => {
  it("never stands in an answer", async () => {
    for (const headers of [{ "X-Forwarded-Host": "evil.example" }, { Forwarded: "host=evil.example" }]) {
      const { status, body, headers: answered } = await server.ask("/profiel", { headers });
      expect(status).toBe(307);
      expect(JSON.stringify(answered)).not.toContain("evil.example");
      expect(body).not.toContain("evil.example");
    }
    expect(
      (await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`))
        .status,
    ).toBe(400);
    expect(
      (await raw(`GET / HTTP/1.1\r\nHost: localhost:${server.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`))
        .status,
    ).toBe(400);
  });

  it("is nowhere to go after signing in (H-6)", async () => {
    for (const path of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/%2f%2fevil.example",
      "javascript:alert(1)",
      "/\tevil",
    ]) {
      const { headers } = await server.ask("/inloggen/demo", {
        method: "POST",
        headers: { Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ email: "collega.breda@example.nl", verder: path }).toString(),
      });
      expect(headers.location, path).toBe("/");
    }
  });
});
