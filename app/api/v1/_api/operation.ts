import type { z } from "zod";
import { findHolder } from "#lib/api-keys/holder";
import { keyIn } from "#lib/api-keys/keys";
import { visitor } from "#lib/auth/actor";
import type { Actor, Viewer } from "#lib/auth/actor";
import { isSameOrigin } from "#lib/auth/same-origin";
import { viewerOf } from "#lib/auth/viewer-of";
import { Forbidden, NotFound, SignInNeeded } from "#lib/core/errors";
import { mergedInto } from "#lib/rearranging/queries";
import { languageOf, problemOf } from "./problem.ts";
import { askedIn, readBody, readFile, readQuery } from "./read.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

interface Answer {
  description: string;
  schema?: z.ZodType;
  headers?: readonly ("Location" | "ETag" | "Retry-After")[];
}

/** One thing the API can do, described once: for the handler and for openapi.json. */
export interface Operation {
  id: string;
  method: Method;
  /** Below /api/v1, with the parameters in braces. */
  path: string;
  summary: string;
  tag:
    | "casussen"
    | "bijlagen"
    | "reacties"
    | "vervolg"
    | "overdrachten"
    | "stemmen"
    | "tips"
    | "signaleringen"
    | "lijsten"
    | "deelnemers"
    | "zoekopdrachten"
    | "verzamelingen"
    | "berichten";
  /** Without it a visitor may ask too, and gets what is public. */
  signedIn?: true;
  query?: z.ZodObject;
  /** The body in Dutch. */
  body?: z.ZodObject;
  /** The body is a file: its bytes come as a stream, and the whole is never in memory. */
  file?: true;
  /** Dutch name of each field of the command behind it; the same name where it is left out. */
  names?: Readonly<Record<string, string>>;
  /** May be refused for how things stand now (409), as a PATCH may. */
  refusable?: true;
  requestHeaders?: readonly ("Idempotency-Key" | "If-Match" | "Content-Disposition" | "Content-Digest")[];
  answers: Readonly<Record<number, Answer>>;
}

interface Asked<O extends Operation> {
  viewer: O["signedIn"] extends true ? Actor : Viewer;
  /** Parameters of the path. */
  params: Record<string, string>;
  query: O["query"] extends z.ZodObject ? z.output<O["query"]> : Record<string, never>;
  /** The query as it was asked, for the address of the next page. */
  asked: Record<string, string | string[]>;
  /** The body as it was sent: an object, its fields not checked yet. */
  body: Record<string, unknown>;
  headers: Headers;
  /** The bytes of the body, for an operation that takes a file. */
  file: AsyncIterable<Uint8Array>;
}

interface Context {
  params: Promise<Record<string, string | string[] | undefined>>;
}

const writes = (method: Method) => method !== "get";

/**
 * Who asks: the holder of the key in Authorization, and without that header whose session the cookie is.
 * @throws SignInNeeded for a key that opens nothing
 */
async function whoAsks(headers: Headers): Promise<{ viewer: Viewer; key?: { mayWrite: boolean } }> {
  const authorization = headers.get("authorization");
  if (authorization === null) return { viewer: await viewerOf(headers.get("cookie")) };
  const key = keyIn(authorization);
  const holder = key ? await findHolder(key) : null;
  if (!holder) throw new SignInNeeded();
  return { viewer: holder.actor, key: holder };
}

/**
 * The one way a request becomes a verb and its outcome an answer: who asks, whether they may change something from there,
 * parameters, body. Needs nothing of Next, so that the server can call it directly (docs/adr/0006-api-beside-next.md).
 */
export function handle<const O extends Operation>(operation: O, verb: (asked: Asked<O>) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    let body: Record<string, unknown> = {};
    let viewer: Viewer = visitor;
    try {
      const who = await whoAsks(request.headers);
      viewer = who.viewer;
      if (operation.signedIn && viewer.kind === "visitor") throw new SignInNeeded();
      // A browser sends a cookie by itself, also for another site; a key it never does.
      const may = who.key ? who.key.mayWrite : isSameOrigin(request.headers);
      if (writes(operation.method) && !may) throw new Forbidden();
      const params = (await context.params) as Record<string, string>;
      const asked = askedIn(new URL(request.url).searchParams);
      const query = readQuery(operation.query, asked);
      if (operation.body) body = await readBody(request);
      const file = operation.file ? readFile(request) : [];
      return await verb({ viewer, params, query, asked, body, file, headers: request.headers } as unknown as Asked<O>);
    } catch (error) {
      const nameOf = (field: string) => operation.names?.[field] ?? (field === "after" ? "na" : field);
      const answer = (thrown: unknown) => problemOf(thrown, nameOf, languageOf(request.headers), body);
      return movedTo(error, viewer, request, await context.params).then((moved) => moved ?? answer(error), answer);
    }
  };
}

/** A case that was merged into another: the same request goes on there (308 keeps method and body). */
async function movedTo(error: unknown, viewer: Viewer, request: Request, params: Record<string, unknown>) {
  const { nummer } = params;
  if (!(error instanceof NotFound) || typeof nummer !== "string" || !/^\d{1,12}$/.test(nummer)) return undefined;
  const instead = await mergedInto(viewer, Number(nummer));
  if (!instead) return undefined;
  const { pathname, search } = new URL(request.url);
  const Location = pathname.replace(`/casussen/${nummer}`, `/casussen/${instead.number}`) + search;
  return new Response(null, { status: 308, headers: { Location } });
}

/** A JSON answer. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
  });

export const noContent = (): Response => new Response(null, { status: 204 });

/** The number in a path. @throws NotFound */
export function numberIn(text: string | undefined): number {
  if (!text || !/^\d{1,12}$/.test(text)) throw new NotFound();
  return Number(text);
}

/** The id in a path. @throws NotFound */
export function idIn(text: string | undefined): string {
  if (!text || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new NotFound();
  return text.toLowerCase();
}
