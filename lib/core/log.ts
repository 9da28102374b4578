import pino from "pino";
import { env } from "#lib/core/env";
import { currentRequest } from "#lib/core/request-context";

/**
 * One JSON line per event, with the request id. Never case text, e-mail addresses or tokens: pass ids and kinds.
 * The redaction is a second net, not a licence.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { app: "leerkring" },
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ requestId: currentRequest()?.id }),
  redact: { paths: ["email", "*.email", "token", "*.token", "text", "*.text", "cookie", "*.cookie"], censor: "[weg]" },
});
