import type { IncomingMessage } from "node:http";

export const MAX_BODY = 1_000_000;
/** The one address that takes files; lib/attachments holds the same number of bytes. */
export const MAX_UPLOAD = 15_000_000;
/** A file with cases, in the form around it; lib/importing counts what is in it. */
export const MAX_IMPORT = 5_500_000;
export const MAX_URL = 8_192;
export const DEADLINE_MS = 15_000;
/** A file may take so long over a slow line, as long as it keeps coming. */
export const UPLOAD_DEADLINE_MS = 300_000;
export const UPLOAD_PACE = { bytes: 20_000, everyMs: 10_000 };
export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

export interface Refusal {
  status: 400 | 404 | 405 | 413 | 414 | 421 | 308;
  location?: string;
}

const HIDDEN = [
  /(^|\/)\.(?!well-known(\/|$))/,
  /\.map$/i,
  /^\/_next\/image(\/|$)/,
  /^\/_next\/data(\/|$)/,
  // Pages that Next shows by itself; asked for by name, the second is a 500.
  /^\/_(not-found|global-error)(\/|\.|$)/,
];

/** The path as Next will read it; undefined when it is not well-formed. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with a request before anybody looks at what it asks for; undefined when nothing is.
 * `url` is the raw request target, `path` its part before the question mark.
 */
export function refusalOf({
  method = "",
  url = "",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): Refusal | undefined {
  if (!METHODS.includes(method)) return { status: 405 };
  if (url.length > MAX_URL) return { status: 414 };
  if (!url.startsWith("/")) return { status: 400 };
  const [path = "/", query] = splitTarget(url);
  const plain = decode(path);
  if (plain === undefined || plain.includes("\0")) return { status: 400 };
  // `//elsewhere.nl` as a Location would lead off the site.
  // The API has one spelling: by another its limits would look at something else than its handlers.
  if (plain !== path && plain.startsWith("/api/")) return { status: 404 };
  if (/\/\/|\\/.test(plain) || HIDDEN.some((pattern) => pattern.test(plain))) return { status: 404 };
  if (Number(headers["content-length"] ?? 0) > mostBytes(method, path)) return { status: 413 };
  if (path !== "/" && path.endsWith("/")) {
    if (path.startsWith("/api/")) return { status: 404 };
    return { status: 308, location: path.replace(/\/+$/, "") + (query === undefined ? "" : `?${query}`) };
  }
  return undefined;
}

/** Whether this request brings a file, which is streamed to disk and may be large. */
export const isUpload = (method: string | undefined, path: string): boolean =>
  method === "POST" && /^\/api\/v1\/casussen\/\d+\/bijlagen$/.test(path);

/** How large the body of this request may be. */
export const mostBytes = (method: string | undefined, path: string): number =>
  isUpload(method, path) ? MAX_UPLOAD : method === "POST" && path === "/beheer/invoer/bestand" ? MAX_IMPORT : MAX_BODY;

/** Path and query of a request target. */
export function splitTarget(url: string): [string, string | undefined] {
  const mark = url.indexOf("?");
  return mark === -1 ? [url, undefined] : [url.slice(0, mark), url.slice(mark + 1)];
}

/**
 * Counts the body as it streams by, without keeping it, and calls `exceeded` once when it is over the limit; the rest
 * of it goes nowhere.
 */
export function limitBody(request: IncomingMessage, limit: number, exceeded: () => void): void {
  const push = request.push.bind(request);
  let size = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk === null) return size > limit ? false : push(chunk);
    const before = size;
    size += (chunk as Buffer).length;
    if (size <= limit) return push(chunk, encoding);
    if (before <= limit) exceeded();
    return true;
  };
}
