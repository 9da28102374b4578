import type { Server } from "node:http";

const LIMIT_MS = 9_000;
/** What was asked just before the stop may still be unread in a busy process: read it before hanging up. */
const LAST_CALL_MS = 400;

const shared = globalThis as { __leerkringStreams?: Set<() => void> };

/** Ends of the event streams that are open now; the application registers them (trust.md T2). */
export const openStreams = (): Set<() => void> => (shared.__leerkringStreams ??= new Set());

/**
 * Reads what was already asked, stops taking connections, ends event streams, lets running requests finish.
 * @returns whether everything ended within the limit
 */
export async function closeServer(server: Server): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, LAST_CALL_MS));
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  for (const end of openStreams()) {
    try {
      end();
    } catch {
      // A stream that is already gone has nothing left to end.
    }
  }
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), LIMIT_MS).unref());
  const inTime = await Promise.race([closed, late]);
  clearInterval(sweep);
  if (!inTime) server.closeAllConnections();
  return inTime;
}
