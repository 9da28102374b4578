import type { OutgoingHttpHeaders } from "node:http";
import type { Answer, Server } from "../support/server.ts";
import type { Route } from "./routes.ts";
import type { Person } from "./viewers.ts";

export interface Transport {
  name: string;
  method?: "HEAD";
  headers: OutgoingHttpHeaders;
  suffix?: string;
  /**
   * How the decision comes. same: as the status; told: in what comes; empty: not at all, for nothing of the page comes;
   * elsewhere: it is another address, where a refusal stays one.
   */
  says: "same" | "told" | "empty" | "elsewhere";
  /** It differs from another way in name only: for one thing at each address. */
  once?: true;
}

const RSC = { RSC: "1" };
const PREFETCH = { ...RSC, "Next-Router-Prefetch": "1" };

const plain: Transport = { name: "plain", headers: {}, says: "same" };
const head: Transport = { name: "HEAD", method: "HEAD", headers: {}, says: "same" };
const suffixed: Transport = { name: ".rsc", headers: {}, suffix: ".rsc", says: "elsewhere" };

/** The ways of Next's own scripts. */
const ofScripts: Transport[] = [
  { name: "RSC", headers: RSC, says: "told" },
  { name: "prefetch", headers: PREFETCH, says: "empty" },
  { name: "segment", headers: { ...PREFETCH, "Next-Router-Segment-Prefetch": "/_tree" }, says: "empty", once: true },
];
const ofPages: Transport[] = [
  plain,
  { ...head, once: true },
  { ...plain, name: "Accept", headers: { Accept: "application/json" }, once: true },
  ...ofScripts,
  suffixed,
];
const ofHandlers: Transport[] = [
  plain,
  head,
  { ...plain, name: "Accept", headers: { Accept: "text/html" }, once: true },
  { ...plain, name: "RSC", headers: RSC },
  suffixed,
];

/** Each way to read at an address. A page that may be read is long: it is not asked for in ways that change nothing. */
export function transportsOf({ kind }: Route, allowed: boolean, expected: number): Transport[] {
  if (expected === 405) return [plain];
  if (kind === "handler") return ofHandlers;
  return allowed ? [plain, ...ofScripts, suffixed] : ofPages;
}

/** The value of `_rsc` that Next wants with the headers of each transport. */
const wanted = new Map<string, string>();

/** Asks as Next's own scripts do: without the `_rsc` that belongs to its headers, Next leads there first. */
export async function askThrough(
  { ask }: Server,
  { cookie }: Person,
  path: string,
  { name, method, headers, suffix = "" }: Transport,
): Promise<Answer> {
  const [bare = "", query] = path.split("?");
  const address = bare + suffix + (query === undefined ? "" : `?${query}`);
  const asked = (parameter?: string) =>
    ask(parameter === undefined ? address : `${address}${address.includes("?") ? "&" : "?"}${parameter}`, {
      method,
      headers: { ...headers, ...(cookie && { Cookie: cookie }) },
    });
  // The API is served beside Next, and knows no such parameter.
  const first = await asked(path.startsWith("/api/v1/") ? undefined : wanted.get(name));
  const [, right] = (first.status === 307 && /[?&](_rsc(?:=[^&]*)?)$/.exec(first.headers.location ?? "")) || [];
  if (right === undefined) return first;
  wanted.set(name, right);
  return asked(right);
}
