import type { Server } from "node:http";

const LIMIT_MS = 9_000;
/** What was asked just before the stop may still be on its way. */
const LAST_CALL_MS = 400;
/** In a process that never comes to rest the stop does not wait longer than this for who still knocks. */
const LAST_CALL_AT_MOST_MS = 3_000;

const shared = globalThis as { __leerkringStreams?: Set<() => void> };

/** Ends of the event streams that are open now; the application registers them (trust.md T2). */
export const openStreams = (): Set<() => void> => (shared.__leerkringStreams ??= new Set());

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * A busy process takes in one new connection per turn of its loop, and whoever is not taken in yet is cut off when it
 * stops listening: ends right after a turn in which nobody knocked and nothing was asked.
 */
async function lastCall(server: Server): Promise<void> {
  let heard = 0;
  const count = () => (heard += 1);
  server.on("connection", count).on("request", count);
  await new Promise((resolve) => setTimeout(resolve, LAST_CALL_MS));
  const until = Date.now() + LAST_CALL_AT_MOST_MS;
  let before: number;
  do {
    before = heard;
    await turn();
  } while (heard !== before && Date.now() < until);
  server.off("connection", count).off("request", count);
}

/**
 * Reads what was already asked, stops taking connections, ends event streams, lets running requests finish.
 * @returns whether everything ended within the limit
 */
export async function closeServer(server: Server): Promise<boolean> {
  await lastCall(server);
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  for (const end of openStreams()) {
    try {
      end();
    } catch {
      // A stream that is already gone has nothing left to end.
    }
  }
  server.closeIdleConnections();
  // After reading, never before it: what was asked a moment ago makes a connection look idle until then.
  const sweep = setInterval(() => setImmediate(() => server.closeIdleConnections()), 100);
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), LIMIT_MS).unref());
  const inTime = await Promise.race([closed, late]);
  clearInterval(sweep);
  if (!inTime) server.closeAllConnections();
  return inTime;
}
