import { lookup as systemLookup } from "node:dns";
import type { LookupAddress, LookupAllOptions } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { env } from "#lib/core/env";
import { mayReach } from "#lib/core/outgoing";
import { ProviderTrouble } from "#lib/work-accounts/trouble";

/** More than any provider needs; a page with a sign-in waits this long at most for all its questions together. */
export const MAX_ANSWER = 1_000_000;
export const DEADLINE_MS = 4_000;

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

interface Outgoing {
  /** All questions of one page share it. */
  deadline?: AbortSignal;
  allowLoopback?: boolean;
  resolve?: Resolve;
}

interface Asked {
  method?: string;
  headers?: HeadersInit;
  body?: unknown;
  signal?: AbortSignal | null;
}

/**
 * The only way to a provider: https, to an address on the public internet, without following where it sends us on, and
 * no more than a megabyte. The address is looked at in the lookup of the connection itself, so a name that changes
 * its mind between looking and connecting gains nothing.
 */
export function outgoing({
  deadline = AbortSignal.timeout(DEADLINE_MS),
  allowLoopback = env.OIDC_LOOPBACK,
  resolve = systemLookup,
}: Outgoing = {}): (address: string, asked?: Asked) => Promise<Response> {
  const lookup: LookupFunction = (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "");
      if (found.length === 0 || !found.every(({ address }) => mayReach(address, allowLoopback)))
        return done(new ProviderTrouble("address"), "");
      if (options.all) return done(null, found);
      return done(null, found[0]!.address, found[0]!.family);
    });
  };
  return async (address, { method = "GET", headers = {}, body, signal } = {}) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    checkProtocol(url, host, allowLoopback);
    // A literal address never reaches the lookup. The URL has spelled it out already: decimal, octal and hex too.
    if (isIP(host) !== 0 && !mayReach(host, allowLoopback)) throw new ProviderTrouble("address");
    const until = signal ? AbortSignal.any([signal, deadline]) : deadline;
    const sent = body === undefined || body === null ? undefined : Buffer.from(String(body as string));
    const request = (url.protocol === "https:" ? https : http).request(url, {
      method,
      headers: { ...Object.fromEntries(new Headers(headers)), ...(sent && { "content-length": sent.length }) },
      lookup,
      signal: until,
      agent: false,
    });
    return answerTo(request, sent, until);
  };
}

function checkProtocol({ protocol }: URL, host: string, allowLoopback: boolean): void {
  if (protocol === "https:") return;
  const local = host === "localhost" || (isIP(host) !== 0 && mayReach(host, true) && !mayReach(host, false));
  if (protocol !== "http:" || !allowLoopback || !local) throw new ProviderTrouble("insecure");
}

function answerTo(request: http.ClientRequest, body: Buffer | undefined, until: AbortSignal): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  const fail = (error: unknown) => {
    if (error instanceof ProviderTrouble) return reject(error);
    reject(new ProviderTrouble(until.aborted ? "slow" : "unreachable", error));
  };
  request.on("error", fail);
  request.on("response", (response) => {
    const parts: Buffer[] = [];
    let size = 0;
    response.on("error", fail);
    response.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= MAX_ANSWER) return void parts.push(part);
      request.destroy();
      reject(new ProviderTrouble("tooLarge"));
    });
    response.on("end", () => {
      const status = response.statusCode ?? 500;
      if (status >= 300 && status < 400) return reject(new ProviderTrouble("moved"));
      if (status >= 500) return reject(new ProviderTrouble("failed"));
      const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
      resolve(new Response(status === 204 ? null : Buffer.concat(parts), { status, headers }));
    });
  });
  request.end(body);
  return promise;
}
