import { globSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { Readable } from "node:stream";
import { root } from "../setup/node.ts";
import type { AnswerContext } from "./answers.ts";
import { answerFor } from "./answers.ts";

type RouteHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Route {
  /** The segments below /api/v1; one in brackets is a parameter. */
  segments: string[];
  handlers: Record<string, RouteHandler>;
  allow: string;
}

export interface Api {
  /** Answers a request below /api/v1. Rejects only for a fault of ours. */
  serve: (
    request: IncomingMessage,
    response: ServerResponse,
    words: AnswerContext,
    streamed?: boolean,
  ) => Promise<void>;
}

const PREFIX = "/api/v1/";

/**
 * The routes of app/api/v1, called without Next: the same handlers, found the same way, without the machinery that
 * cost a third of a read (docs/adr/0006-api-beside-next.md). Also gives what Next leaves out of a 405: `Allow`.
 */
export async function loadApi(): Promise<Api> {
  const folder = path.join(root, "app/api/v1");
  const files = globSync("**/route.ts", { cwd: folder }).filter((file) => !file.startsWith("[..."));
  const routes = await Promise.all(files.map((file) => loadRoute(folder, file)));
  // A fixed segment goes before a parameter, as in Next.
  routes.sort((a, b) => parametersIn(a) - parametersIn(b));

  return {
    async serve(request, response, words, streamed = false) {
      const segments = words.path.slice(PREFIX.length).split("/").map(decodeURIComponent);
      const route = routes.find((one) => leadsTo(one, segments));
      if (!route) return send(response, 404, answerFor(404, words));
      const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
      if (method === "OPTIONS") return send(response, 204, { headers: { Allow: route.allow }, body: "" });
      const handler = route.handlers[method];
      if (!handler) return send(response, 405, answerFor(405, words, { Allow: route.allow }));
      const answer = await handler(await asRequest(request, streamed), {
        params: Promise.resolve(paramsOf(route, segments)),
      });
      const headers = Object.fromEntries(answer.headers);
      send(response, answer.status, { headers, body: await answer.text() });
    },
  };
}

async function loadRoute(folder: string, file: string): Promise<Route> {
  const handlers = (await import(path.join(folder, file))) as Record<string, RouteHandler>;
  const methods = Object.keys(handlers).flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  return { segments: path.dirname(file).split(path.sep), handlers, allow: [...methods, "OPTIONS"].join(", ") };
}

const isParameter = (segment: string) => segment.startsWith("[");

const parametersIn = ({ segments }: Route) => segments.filter(isParameter).length;

const leadsTo = ({ segments }: Route, asked: string[]) =>
  segments.length === asked.length &&
  segments.every((segment, index) => isParameter(segment) || segment === asked[index]);

const paramsOf = ({ segments }: Route, asked: string[]) =>
  Object.fromEntries(
    segments.flatMap((segment, index) => (isParameter(segment) ? [[segment.slice(1, -1), asked[index]!]] : [])),
  );

/**
 * The request as route handlers know it. Its body is read whole, since the front keeps it small, except for a file: that
 * comes as a stream, and who stops reading it can still answer.
 */
async function asRequest(request: IncomingMessage, streamed: boolean): Promise<Request> {
  const { method = "GET", headers, url = "/" } = request;
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url, `http://${headers.host}`), {
    method: method === "HEAD" ? "GET" : method,
    headers: given,
    body: streamed ? streamOf(request) : hasBody ? await bodyOf(request) : undefined,
    ...(streamed && { duplex: "half" }),
  });
}

const streamOf = (request: IncomingMessage) =>
  Readable.toWeb(Readable.from(request.iterator({ destroyOnReturn: false }), { objectMode: false })) as ReadableStream;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length === 0 ? undefined : new Uint8Array(Buffer.concat(parts));
}

function send(
  response: ServerResponse,
  status: number,
  { headers, body }: { headers: Record<string, string>; body: string },
): void {
  const length = status === 204 ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
