import { createRequire } from "node:module";

/** The request that lib/auth hears of, in place of Next's own scope. Import this file before anything of lib/auth. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() };

/** Begins a new request of our own page, with these cookies. */
export function newRequest(headers: Record<string, string> = {}, cookies: Record<string, string> = {}): void {
  request.headers = new Headers({ host: "127.0.0.1:3000", "sec-fetch-site": "same-origin", ...headers });
  request.cookies = new Map(Object.entries(cookies));
}

const cookies = {
  get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name)! } : undefined),
  has: (name: string) => request.cookies.has(name),
  getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
  set: (name: string, value: string) => void request.cookies.set(name, value),
};

/** What the browser would send along: the cookies as they are now. */
const headers = () => {
  const sent = new Headers(request.headers);
  if (request.cookies.size > 0) sent.set("cookie", [...request.cookies].map((pair) => pair.join("=")).join("; "));
  return sent;
};

// next-auth loads the same module with require.
Object.assign(createRequire(import.meta.url)("next/headers") as object, {
  headers: async () => headers(),
  cookies: async () => cookies,
});
