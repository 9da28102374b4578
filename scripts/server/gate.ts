import type { ServerResponse } from "node:http";
import type { Answer } from "./answers.ts";

export interface Gate {
  /** Answers in the application's stead, if nothing was sent yet; what the application still writes goes nowhere. */
  answer: (answer: Answer) => boolean;
}

type AnyFunction = (...args: never[]) => unknown;

/**
 * Puts us between the application and the socket. `beforeHeaders` runs once, just before the head is sent, and may
 * change headers or answer in the application's stead.
 */
export function gateFor(response: ServerResponse, beforeHeaders: (status: number, gate: Gate) => void): Gate {
  const original = {
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let decided = false;
  let taken = false;

  const gate: Gate = {
    answer({ status, headers, body }) {
      if (taken || response.headersSent || response.destroyed) return false;
      decided = taken = true;
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      restore(response, original);
      beforeHeaders(status, gate);
      response.writeHead(status, headers);
      response.end(response.req.method === "HEAD" ? undefined : body);
      mute(response);
      return true;
    },
  };

  const decide = (status: number) => {
    if (decided) return;
    decided = true;
    beforeHeaders(status, {
      answer: (answer) => {
        decided = false;
        return gate.answer(answer);
      },
    });
  };
  const guard = <F extends AnyFunction>(method: F, muted: unknown) =>
    ((...args: Parameters<F>) => {
      if (!response.headersSent) decide(response.statusCode);
      return taken ? muted : method(...args);
    }) as unknown as F;

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    // Headers given here would slip past beforeHeaders: they are set first.
    const given = typeof rest[0] === "string" ? rest[1] : rest[0];
    if (typeof rest[0] === "string") response.statusMessage = rest[0];
    setAll(response, given);
    response.statusCode = status;
    decide(status);
    return taken ? response : original.writeHead(response.statusCode);
  }) as typeof response.writeHead;
  response.flushHeaders = guard(original.flushHeaders, undefined);
  response.write = guard(original.write as AnyFunction, true) as typeof response.write;
  response.end = guard(original.end as AnyFunction, response) as typeof response.end;
  return gate;
}

function setAll(response: ServerResponse, given: unknown): void {
  if (Array.isArray(given)) {
    const flat = given.flat() as string[];
    for (let index = 0; index + 1 < flat.length; index += 2) response.setHeader(flat[index]!, flat[index + 1]!);
    return;
  }
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, string | string[] | undefined>)) {
    if (value !== undefined) response.setHeader(name, value);
  }
}

function restore(response: ServerResponse, original: object): void {
  Object.assign(response, original);
}

/** The application does not know that it was overtaken: it may go on, unheard, without errors. */
function mute(response: ServerResponse): void {
  const quiet = { writeHead: () => response, flushHeaders: () => {}, write: () => true, end: () => response };
  const headers = {
    setHeader: () => response,
    appendHeader: () => response,
    removeHeader: () => {},
    setHeaders: () => response,
  };
  Object.assign(response, quiet, headers);
}
