import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { markFor } from "#lib/auth/asking-browser";
import { isSameOrigin } from "#lib/auth/same-origin";
import { log } from "#lib/core/log";
import { withRequest } from "#lib/core/request-context";
import type { RequestContext } from "#lib/core/request-context";
import { clientAddress, lastHop } from "#lib/core/network-address";
import { API_VERSION } from "../../app/api/v1/_api/version.ts";
import { answerFor } from "./answers.ts";
import type { Api } from "./api.ts";
import { cacheControl } from "./caching.ts";
import { EVENTS_PATH } from "./events.ts";
import type { Events } from "./events.ts";
import { gateFor } from "./gate.ts";
import type { HeaderPlan } from "./headers.ts";
import { contentSecurityPolicy, rewriteRequestHeaders, securityHeaders } from "./headers.ts";
import type { HostPolicy } from "./hosts.ts";
import { isOurHost } from "./hosts.ts";
import {
  DEADLINE_MS,
  isUpload,
  limitBody,
  METHODS,
  mostBytes,
  refusalOf,
  splitTarget,
  UPLOAD_DEADLINE_MS,
  UPLOAD_PACE,
} from "./limits.ts";
import { describe, logFailure } from "./mishaps.ts";
import { limitHeaders } from "./quota.ts";
import type { Left, Quota } from "./quota.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

export interface FrontPlan extends HeaderPlan, HostPolicy {
  trustProxy: boolean;
  /** Undefined when limits are off. */
  quota: Quota | undefined;
  isClosing: () => boolean;
  /** Undefined in development: there Next serves the API too, and reloads it. */
  api: Api | undefined;
  events: Events;
  /** Hears of every request when it is over. */
  measure: (request: IncomingMessage, response: ServerResponse, seconds: number) => void;
}

type Refuse = (status: number, headers?: Record<string, string>) => void;

/** How long we still listen to a body we refused: closing at once would make most clients miss the answer. */
const LINGER_MS = 2_000;

/**
 * The front of the application: what trust.md asks of every request and every answer, before and around Next's
 * handler. It trusts no header of a client and adds its own.
 */
export function makeFront(
  plan: FrontPlan,
  handle: Handler,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const [path] = splitTarget(request.url ?? "/");
    const began = performance.now();
    response.once("close", () => plan.measure(request, response, (performance.now() - began) / 1_000));
    const nonce = randomBytes(16).toString("base64");
    const context: RequestContext = {
      id: randomBytes(8).toString("hex"),
      ip: clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], plan.trustProxy),
      unavailable: false,
    };
    const words = { path, nonce, requestId: context.id };
    const isApi = path.startsWith("/api/v1/");
    const security = Object.entries(securityHeaders(path, nonce, plan));
    let left: Left | undefined;

    const gate = gateFor(response, (status, own) => {
      if (context.unavailable && status !== 503 && own !== gate) {
        own.answer(answerFor(503, words, { "Retry-After": "5" }));
        return;
      }
      if (context.tooFast !== undefined && own !== gate) {
        own.answer(answerFor(429, words, { "Retry-After": String(context.tooFast) }));
        return;
      }
      if (status === 500 && own !== gate && mayBeJunk(request)) {
        own.answer(answerFor(400, words));
        return;
      }
      if (isApi) {
        response.setHeader("API-Version", API_VERSION);
        for (const [name, value] of Object.entries(left ? limitHeaders(left) : {})) response.setHeader(name, value);
      }
      for (const [name, value] of security) if (!response.hasHeader(name)) response.setHeader(name, value);
      const mark = path === "/inloggen" && status === 200 ? markFor(request.headers.cookie) : undefined;
      if (mark) response.appendHeader("Set-Cookie", mark);
      response.setHeader("X-Request-Id", context.id);
      const caching = cacheControl(path, status, response.getHeader("cache-control")?.toString());
      if (caching !== undefined) response.setHeader("Cache-Control", caching);
      if (plan.isClosing()) response.setHeader("Connection", "close");
      if (status >= 500) {
        logFailure(status, { requestId: context.id, method: request.method, path: withoutWords(path) });
      }
    });
    const refuse: Refuse = (status, extra) => {
      if (gate.answer(answerFor(status, words, extra))) hangUpLater(request);
    };

    const refused = refusalOf(request);
    const host = hostOf(request, plan);
    if (refused?.status === 405) return refuse(405, { Allow: METHODS.join(", ") });
    if (refused && refused.status !== 308 && refused.status !== 404) return refuse(refused.status);
    if (hasTwoHosts(request)) return refuse(400);
    if (!isOurHost(host, plan)) return refuse(421);
    if (refused) return refuse(refused.status, refused.location ? { Location: refused.location } : {});
    // The API answers this itself: there a visitor hears 401. Each action checks once more.
    if (
      changesSomething(request) &&
      !path.startsWith("/api/") &&
      !isUnsubscribe(path) &&
      !isLogout(path) &&
      !isSameOrigin(headersOf(request, host!))
    )
      return refuse(403);

    const upload = isUpload(request.method, path);
    // Before anything waits: part of the body comes in with the head. A file is counted where it is written.
    if (!upload) limitBody(request, mostBytes(request.method, path), () => refuse(413));
    const serve = async () => {
      if (plan.quota && !path.startsWith("/_next/static/")) {
        const { cookie: cookies, authorization } = request.headers;
        // Only the API knows keys: elsewhere they give no quota either.
        left = await plan.quota.take({
          address: context.ip,
          cookies,
          authorization: isApi ? authorization : undefined,
        });
        if (left.wait !== undefined) return refuse(429, { "Retry-After": String(left.wait) });
      }
      prepare(request, plan, { nonce, host: host!, context });
      if (path === EVENTS_PATH) return plan.events.serve(request, response, refuse);
      if (upload) watchUpload(request, response, refuse);
      else watchDeadline(request, response, refuse);
      if (isApi && plan.api) {
        await plan.api.serve(request, response, words, upload);
        if (upload) hangUpLater(request);
      } else await handle(request, response);
    };
    withRequest(context, () =>
      serve().catch((error: unknown) => {
        if (response.destroyed) return; // the client left
        log.error({ requestId: context.id, error: describe(error) }, "the handler failed");
        if (!gate.answer(answerFor(500, words))) response.destroy();
      }),
    );
  };
}

/**
 * What only Next's own scripts send, in a form only Next reads: it answers junk with 500. Faults of our actions never
 * get here, they are answers in words; a page that fails after one is asked for anew by the browser.
 */
const mayBeJunk = ({ method, headers }: IncomingMessage) =>
  "next-router-state-tree" in headers ||
  (method === "POST" && !headers["content-type"]?.startsWith("application/json"));

const changesSomething = ({ method }: IncomingMessage) => method !== "GET" && method !== "HEAD" && method !== "OPTIONS";

/** A mail program sends one POST without Origin (RFC 8058); the token in the address is the whole right, no cookie counts. */
const isUnsubscribe = (path: string) => /^\/afmelden\/[\w-]{43}\/nu$/.test(path);

/** A provider of work accounts tells that somebody signed out; the signed token in the body is the whole right. */
const isLogout = (path: string) => /^\/inloggen\/werkaccount\/[a-z0-9-]+\/afmelden$/.test(path);

const headersOf = (request: IncomingMessage, host: string) => ({
  get: (name: string) => (name === "host" ? host : (request.headers[name]?.toString() ?? null)),
});

/** The host the client asked for: with a proxy in front, what the proxy says. */
const hostOf = (request: IncomingMessage, { trustProxy }: FrontPlan) =>
  (trustProxy ? lastHop(request.headers["x-forwarded-host"]) : undefined) ?? request.headers.host;

const hasTwoHosts = ({ rawHeaders }: IncomingMessage) =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length > 1;

function prepare(
  request: IncomingMessage,
  plan: FrontPlan,
  { nonce, host, context }: { nonce: string; host: string; context: RequestContext },
): void {
  const proto = plan.trustProxy ? lastHop(request.headers["x-forwarded-proto"]) : undefined;
  rewriteRequestHeaders(
    request,
    {
      host,
      "content-security-policy": contentSecurityPolicy(nonce, plan),
      "x-nonce": nonce,
      "x-request-id": context.id,
      "x-leerkring-ip": context.ip,
      "x-forwarded-for": context.ip,
      "x-forwarded-host": host,
      "x-forwarded-proto": proto === "https" ? "https" : "http",
    },
    plan.dev ? /^x-nextjs-/ : undefined,
  );
}

/** An answer within the deadline: ours when the application has none, or when the client never finished asking. */
function watchDeadline(request: IncomingMessage, response: ServerResponse, refuse: Refuse): void {
  const timer = setTimeout(() => {
    if (request.complete) refuse(503, { "Retry-After": "10" });
    else refuse(408);
  }, DEADLINE_MS);
  response.once("close", () => clearTimeout(timer));
}

/** The same for a file: it may take its time while it keeps coming, and once it is whole the answer may not. */
function watchUpload(request: IncomingMessage, response: ServerResponse, refuse: Refuse): void {
  const { socket } = request;
  const started = Date.now();
  let before = socket.bytesRead;
  const pace = setInterval(() => {
    if (request.complete) {
      clearInterval(pace);
      if (!response.headersSent && !response.destroyed) watchDeadline(request, response, refuse);
      return;
    }
    const stalled = socket.bytesRead - before < UPLOAD_PACE.bytes || Date.now() - started > UPLOAD_DEADLINE_MS;
    before = socket.bytesRead;
    if (stalled) refuse(408);
  }, UPLOAD_PACE.everyMs);
  response.once("close", () => clearInterval(pace));
}

function hangUpLater(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, LINGER_MS).unref();
}

/** A path for the log without what people typed: titles stand in the addresses of cases. */
const withoutWords = (path: string) =>
  path
    .slice(0, 200)
    .replace(/^(\/casussen\/\d+)-[^/]*/, "$1-…")
    .replace(/^(\/afmelden)\/[^/]*/, "$1/…")
    .replace(/@|%40/g, "…");
