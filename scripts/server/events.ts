import type { IncomingMessage, ServerResponse } from "node:http";
import { viewerOf } from "#lib/auth/viewer-of";
import { NotFound, SignInNeeded, TooFast, isUnavailable, unwrap } from "#lib/core/errors";
import { readPosition } from "#lib/events/position";
import type { EndReason } from "#lib/events/readers";
import { openStream, startEvents, writeEnd, writeEvent } from "#lib/events/stream";
import { openStreams } from "./closing.ts";

export const EVENTS_PATH = "/api/events";

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 3_000;
/** A client that does not read this much is gone, or might as well be. */
const MOST_WAITING = 64_000;

type Refuse = (status: number, headers?: Record<string, string>) => void;

export interface Events {
  /** Answers a request with a stream of events, or refuses. */
  serve: (request: IncomingMessage, response: ServerResponse, refuse: Refuse) => Promise<void>;
  stop: () => Promise<void>;
}

/** Server-sent events, straight to the socket: Next would keep a page alive for each (docs/adr/0019-live-from-the-log.md). */
export function startEventStreams(): Events {
  const events = startEvents();
  const open = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const response of open) response.write(":\n\n");
  }, HEARTBEAT_MS).unref();

  return {
    async serve(request, response, refuse) {
      if (request.method !== "GET") return refuse(405, { Allow: "GET" });
      const asked = askedIn(request);
      if (!asked) return refuse(400);
      // What happens while the stream is being opened waits for its head.
      let before = "";
      const write = (text: string) => {
        if (!response.headersSent) before += text;
        else if (response.writableLength > MOST_WAITING) response.destroy();
        else response.write(text);
      };
      const end = (reason: EndReason) => {
        write(writeEnd(reason));
        response.end();
      };
      let leave: () => void;
      try {
        const viewer = await viewerOf(request.headers.cookie ?? null);
        leave = await openStream(viewer, asked, { send: (event) => write(writeEvent(event)), end });
      } catch (error) {
        return refuse(...refusalFor(unwrap(error)));
      }
      const restart = () => end("restart");
      openStreams().add(restart);
      open.add(response);
      response.once("close", () => {
        openStreams().delete(restart);
        open.delete(response);
        leave();
      });
      if (response.destroyed) return void response.emit("close");
      response.writeHead(200, {
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "private, no-store, no-transform",
        "X-Accel-Buffering": "no",
      });
      response.write(`retry: ${RETRY_MS}\n\n${before}`);
    },
    async stop() {
      clearInterval(beat);
      await events.stop();
    },
  };
}

function askedIn(request: IncomingMessage): Parameters<typeof openStream>[1] | undefined {
  const query = new URL(request.url ?? "/", "http://localhost").searchParams;
  const number = query.get("casus");
  if (number !== null && !/^\d{1,12}$/.test(number)) return undefined;
  if ([...query.keys()].some((name) => name !== "casus" && name !== "na")) return undefined;
  const after = readPosition(request.headers["last-event-id"]?.toString()) ?? readPosition(query.get("na"));
  return { ...(number !== null && { caseNumber: Number(number) }), ...(after && { after }) };
}

function refusalFor(error: unknown): [number, Record<string, string>?] {
  if (error instanceof SignInNeeded) return [401];
  if (error instanceof NotFound) return [404];
  if (error instanceof TooFast) return [429, { "Retry-After": String(error.retryAfter) }];
  if (isUnavailable(error)) return [503, { "Retry-After": "5" }];
  throw error;
}
