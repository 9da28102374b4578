import { log } from "#lib/core/log";

/**
 * postgres.js 3.4.9 throws from a socket callback when the server dies in mid-write: nobody can catch it and nothing
 * is lost by it, since the pool is rebuilt (docs/adr/0002-a-guarded-pool.md).
 */
export function isStrayDriverError(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /\bnull\b|\bundefined\b/.test(error.message) &&
    /[\\/]postgres[\\/](src|cjs[\\/]src|cf[\\/]src)[\\/]connection\.js|postgres@|postgres_/.test(error.stack ?? "")
  );
}

/** What a log line may tell of an error: kind, code and place, never its message, which may quote what people wrote. */
export function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: (error as NodeJS.ErrnoException).code,
    at: places.slice(0, 6).map((line) => line.trim()),
  };
}

const NEXT_LISTENER = Symbol.for("next.unhandledRejectionListener");

/**
 * Decides what an error outside any request means for the process. Call before Next starts.
 * A rejected promise nobody waited for is ordinary in Next (a prefetched query the page turned out not to need), and
 * ending the process for it would let one visitor take the site down: it is logged. An exception outside any request
 * leaves the process in an unknown state: it closes, and the supervisor starts a new one.
 */
export function watchForMishaps(close: () => Promise<void>): { claim: () => void } {
  const rejected = (reason: unknown) => log.error({ error: describe(reason) }, "a rejected promise nobody waited for");
  const thrown = (error: unknown) => {
    if (isStrayDriverError(error)) {
      log.warn({ error: describe(error) }, "the database driver lost its connection");
      return;
    }
    log.fatal({ error: describe(error) }, "an error outside any request; closing");
    void close().finally(() => process.exit(1));
  };
  // Next brings listeners that print whole errors; these two marks tell it that the work is being done.
  Object.assign(globalThis, { nextInitializedProcessErrorHandlers: true, [NEXT_LISTENER]: rejected });
  const claim = () => {
    process.removeAllListeners("uncaughtException").on("uncaughtException", thrown);
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", rejected);
  };
  claim();
  return { claim };
}

/**
 * Next prints the errors of pages whole, and an error may quote what somebody wrote. In production its words become
 * one JSON line with kind, digest and place; LOG_LEVEL=debug adds the message for whoever looks for a mistake.
 */
export function muffleConsole(): void {
  console.error = console.warn = (...words: unknown[]) => {
    const error = words.find((word) => word instanceof Error);
    if (error)
      log.error(
        { error: { ...describe(error), digest: (error as { digest?: string }).digest } },
        "an error in the application",
      );
    if (log.isLevelEnabled("debug")) log.debug({ words: words.map(String) }, "console");
  };
}

const UNAVAILABLE_LINES_PER_SECOND = 5;
let second = 0;
let lines = 0;
let leftOut = 0;

/** One line per answer of 500 and up. While the database is away all answers are 503: those get a few lines a second. */
export function logFailure(status: number, facts: Record<string, unknown>): void {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) [second, lines] = [now, 0];
  if (status === 503 && ++lines > UNAVAILABLE_LINES_PER_SECOND) {
    leftOut += 1;
    return;
  }
  log.error({ ...facts, status, ...(leftOut > 0 && { leftOut }) }, "answered with an error");
  leftOut = 0;
}
