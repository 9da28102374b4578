import type { Messages } from "#lib/core/messages";
import { messagesOf, say } from "#lib/core/messages";
import {
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  Refused,
  SignInNeeded,
  TooFast,
  isUnavailable,
  unwrap,
} from "#lib/core/errors";
import { log } from "#lib/core/log";
import { currentRequest } from "#lib/core/request-context";

type Status = keyof Messages["api"];

/** Where a mistake stands: `naam` is the Dutch name of the field, parameter or header. */
export interface Mistake {
  in: "body" | "query" | "path" | "header";
  naam: string;
  reden: string;
}

const mistakes = say("nl", "mistakes");
const refusals = say("nl", "refusals");

/** The sentence for a mistake of a schema. */
export const reasonOf = (message: string, values?: Record<string, string | number>): string =>
  mistakes(message, values);

/** A mistake in what was asked, found by the API itself. */
export class WrongInput extends Error {
  readonly mistakes: Mistake[];
  constructor(found: Mistake[]) {
    super("wrong input");
    this.mistakes = found;
  }
}

/** The body is not JSON. */
export class NotJson extends Error {}

interface Extra {
  detail?: string;
  errors?: Mistake[];
  headers?: Record<string, string>;
}

/** application/problem+json (RFC 9457), in Dutch as the API design rules ask. */
export function problem(status: number, { detail, errors, headers }: Extra = {}): Response {
  const title = messagesOf("nl").api[String(status) as Status];
  return new Response(JSON.stringify({ status, title, ...(detail && { detail }), ...(errors && { errors }) }), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", ...headers },
  });
}

/** What a verb threw, as an answer. `nameOf` gives the Dutch name of a field; what it does not know is an unknown field. */
export function problemOf(thrown: unknown, nameOf: (field: string) => string): Response {
  const error = unwrap(thrown);
  if (error instanceof WrongInput) return problem(400, { errors: error.mistakes });
  if (error instanceof Invalid) {
    const errors = error.mistakes.map(({ field, message, values }) => ({
      in: field === "after" ? ("query" as const) : ("body" as const),
      naam: nameOf(field),
      reden: mistakes(message, values),
    }));
    return problem(400, { errors });
  }
  if (error instanceof NotJson) return problem(415);
  if (error instanceof SignInNeeded) return problem(401, { headers: { "WWW-Authenticate": "Session" } });
  if (error instanceof NotFound) return problem(404);
  if (error instanceof Forbidden) return problem(403);
  if (error instanceof Refused) return problem(409, { detail: refusals(error.message) });
  if (error instanceof Conflict) return problem(conflictStatus(error), { detail: conflictDetail(error) });
  if (error instanceof TooFast) {
    const seconds = error.retryAfter;
    return problem(429, { detail: refusals("tooFast", { seconds }), headers: { "Retry-After": String(seconds) } });
  }
  if (isUnavailable(error)) return problem(503, { detail: refusals("unavailable"), headers: { "Retry-After": "5" } });
  log.error({ kind: "fault", fault: error instanceof Error ? `${error.name} ${placeOf(error)}` : typeof error });
  return problem(500, { detail: refusals("fault", { code: currentRequest()?.id ?? "onbekend" }) });
}

const placeOf = (error: Error): string => error.stack?.split("\n")[1]?.trim() ?? "";

const conflictStatus = ({ message }: Conflict): number =>
  message === "changedMeanwhile" ? 412 : message === "sentAlready" ? 422 : 409;

const conflictDetail = ({ message, by, at }: Conflict): string => refusals(message, { by: by ?? "", at: at ?? "" });
