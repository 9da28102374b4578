import path from "node:path";
import { expect } from "vitest";
import type { Operation } from "../../app/api/v1/_api/operation.ts";
import { describeApi } from "../../app/api/v1/_api/openapi.ts";
import { operations } from "../../app/api/v1/_operations/operations.ts";
import type { Actor } from "#lib/auth/actor";
import { SESSION_COOKIE } from "#lib/auth/next-auth";
import { startSession } from "#lib/auth/sessions";
import { env } from "#lib/core/env";

export interface Answer {
  status: number;
  /** The JSON; undefined when nothing came. Its shape has been checked. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  headers: Headers;
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
/** Undefined leaves out what a browser would send by itself. */
type Extra = Record<string, string | undefined>;

const api = path.resolve("app/api/v1");

/** The exports of a route file, by its address below /api/v1 with the parameters in braces. */
export const routeOf = (template: string): Promise<Record<string, Handler>> =>
  import(/* @vite-ignore */ `${api}${template.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`);

const described = describeApi(operations).paths as Record<
  string,
  Record<string, { responses: Record<string, { headers: object }> }>
>;

/** The operation a method and path belong to, with the parameters of the path. */
function find(method: Method, address: string): { operation: Operation; params: Record<string, string> } {
  for (const operation of operations.filter((one) => one.method === method.toLowerCase())) {
    const pattern = operation.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]*)");
    const found = new RegExp(`^${pattern}$`).exec(address);
    if (!found) continue;
    const params = Object.entries({ ...found.groups }).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { operation, params: Object.fromEntries(params) };
  }
  throw new Error(`the API has no ${method} ${address}`);
}

const problemKeys = ["detail", "errors", "status", "title"];

/** An answer keeps what openapi.json says of the operation: status, headers, type and shape, nothing more and no 5xx. */
function keepsPromise({ method, path: template, answers }: Operation, { status, body, headers }: Answer): void {
  expect(status, JSON.stringify(body)).toBeLessThan(500);
  const promised = described[template]![method]!.responses[status];
  expect(promised, `openapi.json tells that ${method} ${template} may answer ${status}`).toBeDefined();
  for (const name of Object.keys(promised!.headers)) {
    if (name !== "API-Version") expect(headers.get(name), `header ${name}`).toBeTruthy(); // the server adds that one
  }
  if (status === 308) return expect(body).toBeUndefined();
  const good = answers[status];
  if (good) {
    if (!good.schema) return expect(body).toBeUndefined();
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(good.schema.parse(body)).toStrictEqual(body);
    return;
  }
  expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(body).toMatchObject({ status, title: expect.stringMatching(/^[A-Z]/) });
  expect(problemKeys).toEqual(expect.arrayContaining(Object.keys(body)));
  if (status === 400) expect(body.errors.length).toBeGreaterThan(0);
  for (const error of body.errors ?? []) {
    expect(Object.keys(error)).toEqual(
      error.code ? ["in", "naam", "reden", "code", "soort", "begin", "eind"] : ["in", "naam", "reden"],
    );
    expect(error.reden).toMatch(/^[A-Z].*\.$/s);
  }
}

/** Someone at the other side of the API: asks the route handlers as the server does, cookie and origin included. */
export class Caller {
  private readonly token: string | undefined;
  constructor(token?: string) {
    this.token = token;
  }

  async ask(
    method: Method,
    address: string,
    body?: string | Uint8Array<ArrayBuffer>,
    extra: Extra = {},
  ): Promise<Answer> {
    const url = new URL(address.startsWith("/") ? `${env.APP_URL}/api/v1${address}` : address);
    const { operation, params } = find(method, url.pathname.replace(/^\/api\/v1/, ""));
    const usual: Extra = {
      host: url.host,
      cookie: this.token && `${SESSION_COOKIE}=${this.token}`,
      origin: method === "GET" ? undefined : url.origin,
      "content-type": body === undefined ? undefined : "application/json",
    };
    const headers = Object.entries({ ...usual, ...extra }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const request = new Request(url, { method, headers, body });
    const handler = (await routeOf(operation.path))[method]!;
    const response = await handler(request, { params: Promise.resolve(params) });
    const text = await response.text();
    const answer = {
      status: response.status,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
      headers: response.headers,
    };
    keepsPromise(operation, answer);
    return answer;
  }

  readonly get = (address: string, extra?: Extra) => this.ask("GET", address, undefined, extra);
  readonly post = (address: string, body: unknown, extra?: Extra) =>
    this.ask("POST", address, JSON.stringify(body), extra);
  readonly patch = (address: string, body: unknown, extra?: Extra) =>
    this.ask("PATCH", address, JSON.stringify(body), extra);
  readonly put = (address: string, extra?: Extra) => this.ask("PUT", address, undefined, extra);
  readonly delete = (address: string, extra?: Extra) => this.ask("DELETE", address, undefined, extra);
}

/** Someone who is not signed in. */
export const anonymous = new Caller();

/** The same person with a session of their own. */
export const signedIn = async (actor: Actor): Promise<Caller> =>
  new Caller(await startSession(actor.id, "test", { secondFactor: true }));

/** What each mistake of a 400 is about. */
export const namesIn = ({ body }: Answer): string[] =>
  (body.errors as { naam: string }[]).map(({ naam }) => naam).sort();
