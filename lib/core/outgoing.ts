import { lookup as resolve } from "node:dns";
import type { LookupAddress, LookupAllOptions } from "node:dns";
import { request as plainRequest } from "node:http";
import type { RequestOptions } from "node:http";
import { request as safeRequest } from "node:https";
import { BlockList, isIP } from "node:net";

const RANGES = {
  // This network, private, shared, loopback, link-local (and metadata), protocols, examples, 6to4, benchmarks, multicast, kept.
  ipv4: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
  ],
  // Of what is public (2000::/3): Teredo and protocols, examples, 6to4. The rest is not public at all.
  ipv6: ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"],
} as const;

const listOf = (ranges: readonly string[], family: "ipv4" | "ipv6") => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net, prefix] = range.split("/");
    list.addSubnet(net!, Number(prefix), family);
  }
  return list;
};
const inside4 = listOf(RANGES.ipv4, "ipv4");
const inside6 = listOf(RANGES.ipv6, "ipv6");
const outside6 = listOf(["2000::/3"], "ipv6");
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether a numerical address is one of the open internet: not of this machine, its network or its provider. */
export function isOutside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside4.check(address, "ipv4");
  return family === 6 && outside6.check(address, "ipv6") && !inside6.check(address, "ipv6");
}

const isLoopback = (address: string) => {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 4 ? "ipv4" : "ipv6");
};

/** Whether we may connect to this numerical address: the open internet, and this very machine only where that was set. */
export const mayReach = (address: string, allowLoopback: boolean): boolean =>
  isOutside(address) || (allowLoopback && isLoopback(address));

export type OutgoingFault = "address" | "unknown-name" | "time" | "too-large" | "connection" | "certificate";

/** Why nothing, or nothing whole, came back. */
export class OutgoingFailed extends Error {
  readonly fault: OutgoingFault;
  constructor(fault: OutgoingFault) {
    super(`outgoing request failed: ${fault}`);
    this.fault = fault;
  }
}

/** The host of an address as a number, when it is written as one; the URL parser made decimal and octal forms plain. */
const numberIn = ({ hostname }: URL) => (hostname.startsWith("[") ? hostname.slice(1, -1) : hostname);

interface Where {
  /** For tests and demos: also this machine itself, and there without a certificate. */
  loopback?: boolean;
}

/**
 * An address where a request may go: https, no name and password in it, and no number of this machine or its network. What a
 * name stands for is looked at when the connection is made.
 */
export function outgoingAddress(text: string, { loopback: own = false }: Where = {}): URL | undefined {
  const url = URL.parse(text);
  if (!url || url.username !== "" || url.password !== "" || url.hostname === "") return undefined;
  const host = numberIn(url);
  const here = own && (isLoopback(host) || host === "localhost");
  if (url.protocol !== "https:" && !(here && url.protocol === "http:")) return undefined;
  if (!here && (isIP(host) ? !isOutside(host) : !/\.[a-z0-9-]*[a-z][a-z0-9-]*\.?$/.test(host))) return undefined;
  return url;
}

export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

type Found = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/**
 * Looks a name up for the connection itself, so that what was checked is what is connected to: a name that stands for this
 * network, now or a moment later, gets no connection. One such address among others is enough to refuse.
 */
export const lookupOutside =
  ({ loopback: own = false }: Where, ask: Resolve = resolve) =>
  (hostname: string, options: { all?: boolean; family?: number | string; hints?: number }, found: Found): void => {
    ask(hostname, { hints: options.hints, family: Number(options.family) || 0, all: true }, (error, addresses) => {
      if (error) return found(new OutgoingFailed("unknown-name"));
      const good = ({ address }: LookupAddress) => mayReach(address, own);
      if (addresses.length === 0 || !addresses.every(good)) return found(new OutgoingFailed("address"));
      if (options.all) return found(null, addresses);
      found(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

export interface Outgoing extends Where {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Of everything together: finding, connecting, sending and reading. */
  withinMs?: number;
  /** In place of a time of its own: a deadline that more requests share. */
  until?: AbortSignal;
  /** Of the answer; 0 reads none of it. */
  mostBytes?: number;
  /** How a name is looked up. */
  resolve?: Resolve;
}

export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

const faultOf = (error: unknown): OutgoingFailed => {
  if (error instanceof OutgoingFailed) return error;
  const { name, code = "" } = error as { name?: string; code?: string };
  if (name === "TimeoutError" || name === "AbortError" || code === "ABORT_ERR") return new OutgoingFailed("time");
  return new OutgoingFailed(/CERT|SELF_SIGNED|TLS|SSL|ALTNAME/.test(code) ? "certificate" : "connection");
};

/**
 * The one way a request leaves for an address that somebody filled in. It goes to the open internet only, follows no
 * redirect, and ends in time.
 * @throws OutgoingFailed
 */
export async function askOutside(address: string, asked: Outgoing = {}): Promise<OutgoingAnswer> {
  const { method = "GET", headers = {}, body, withinMs = 5_000, mostBytes = 64 * 1_024, until } = asked;
  const url = outgoingAddress(address, asked);
  if (!url) throw new OutgoingFailed("address");
  const signal = until ?? AbortSignal.timeout(withinMs);
  const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  const options: RequestOptions = {
    method,
    headers: { "User-Agent": "Leerkring", ...headers, ...length },
    agent: false,
    signal,
    lookup: lookupOutside(asked, asked.resolve) as RequestOptions["lookup"],
  };
  return new Promise<OutgoingAnswer>((done, failed) => {
    const fail = (error: unknown) => failed(faultOf(signal.aborted ? signal.reason : error));
    const sent = (url.protocol === "https:" ? safeRequest : plainRequest)(url, options, (response) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      const end = () => {
        const text = Buffer.concat(parts).toString("utf8");
        done({ status: response.statusCode!, headers: response.headers, body: text });
      };
      if (mostBytes === 0) {
        end();
        response.destroy();
        return;
      }
      response.on("error", fail);
      response.on("end", end);
      response.on("data", (part: Buffer) => {
        bytes += part.length;
        parts.push(part);
        if (bytes > mostBytes) response.destroy(new OutgoingFailed("too-large"));
      });
    });
    sent.on("error", fail);
    sent.end(body);
  });
}
