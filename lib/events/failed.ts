import { isUnavailable } from "#lib/core/errors";
import { log } from "#lib/core/log";

/** A database that is away is no news: what could not be told is told when it is back. */
export function sayFailed(error: unknown): void {
  if (!isUnavailable(error))
    log.error({ kind: "events.failed", fault: error instanceof Error ? error.name : typeof error });
}
