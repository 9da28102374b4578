import type { Language, Messages } from "#lib/core/messages";
import { messagesOf, say } from "#lib/core/messages";
import type { FoundPlace } from "#lib/core/errors";
import {
  Conflict,
  FileRefused,
  Forbidden,
  FreshSignInNeeded,
  Invalid,
  NoSpace,
  NotFound,
  ReadOnly,
  Refused,
  SignInNeeded,
  TooFast,
  isUnavailable,
  unwrap,
} from "#lib/core/errors";
import { log } from "#lib/core/log";
import { certaintyCodes, kindSlugs } from "#lib/privacy/dutch";
import type { FindKind } from "#lib/privacy/kinds";
import { placeAsSent } from "#lib/core/text";
import { currentRequest } from "#lib/core/request-context";

type Status = keyof Messages["api"];

/** A mistake in what was asked: `naam` is the Dutch name of the field, parameter or header; the sentence comes later. */
export interface Mistake {
  in: "body" | "query" | "path" | "header";
  naam: string;
  /** A key under `mistakes` in the messages. */
  message: string;
  values?: Record<string, string | number>;
  find?: FoundPlace;
}

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

/** Dutch, as the API design rules ask, unless somebody prefers English. */
export const languageOf = (headers: Headers): Language =>
  /^en\b/i.test(headers.get("accept-language")?.trim() ?? "") ? "en" : "nl";

/** A mistake as it is told; personal data also with what it is and where it stands in the text as it was sent. */
interface Told {
  in: Mistake["in"];
  naam: string;
  reden: string;
  code?: string;
  soort?: string;
  begin?: number;
  eind?: number;
}

interface Extra {
  /** For when the usual one says something else. */
  title?: "file";
  detail?: string;
  errors?: Told[];
  headers?: Record<string, string>;
}

/** application/problem+json (RFC 9457). */
export function problem(
  status: number,
  { title: about, detail, errors, headers }: Extra = {},
  language: Language = "nl",
): Response {
  const title = messagesOf(language).api[about ?? (String(status) as Status)];
  return new Response(JSON.stringify({ status, title, ...(detail && { detail }), ...(errors && { errors }) }), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", ...headers },
  });
}

function told({ naam, find }: Mistake, body: Record<string, unknown>) {
  if (!find) return {};
  const sent = body[naam];
  const { begin, end } = typeof sent === "string" ? placeAsSent(sent, find.begin, find.end) : find;
  return { code: certaintyCodes[find.certainty], soort: kindSlugs[find.kind as FindKind], begin, eind: end };
}

/** What a verb threw, as an answer. `nameOf` gives the Dutch name of a field; `body` is what was sent. */
export function problemOf(
  thrown: unknown,
  nameOf: (field: string) => string,
  language: Language,
  body: Record<string, unknown> = {},
): Response {
  const error = unwrap(thrown);
  const mistakes = say(language, "mistakes");
  const refusals = say(language, "refusals");
  const answer = (status: number, extra?: Extra) => problem(status, extra, language);
  const wrong = (found: Mistake[]) =>
    answer(400, {
      errors: found.map((mistake) => ({
        in: mistake.in,
        naam: mistake.naam,
        reden: mistakes(mistake.message, mistake.values),
        ...told(mistake, body),
      })),
    });
  if (error instanceof WrongInput) return wrong(error.mistakes);
  if (error instanceof Invalid) {
    return wrong(
      error.mistakes.map(({ field, message, values, find }) => ({
        find,
        in: field === "after" ? "query" : "body",
        naam: nameOf(field),
        message,
        values,
      })),
    );
  }
  if (error instanceof NotJson) return answer(415);
  if (error instanceof SignInNeeded) {
    return answer(401, { detail: refusals("signIn"), headers: { "WWW-Authenticate": "Bearer, Session" } });
  }
  if (error instanceof NotFound) return answer(404);
  if (error instanceof ReadOnly) return answer(403, { detail: refusals("readOnly", { until: error.until }) });
  if (error instanceof FreshSignInNeeded) return answer(403, { detail: refusals("freshSignIn") });
  if (error instanceof Forbidden) {
    log.warn({ kind: "denied" });
    return answer(403);
  }
  if (error instanceof FileRefused)
    return answer(error.status, { title: "file", detail: refusals(error.message, error.values) });
  if (error instanceof NoSpace) return answer(507, { detail: refusals("noSpace") });
  if (error instanceof Refused) return answer(409, { detail: refusals(error.message) });
  if (error instanceof Conflict) {
    const { message, by, at } = error;
    return answer(conflictStatus(message), { detail: refusals(message, { by: by ?? "", at: at ?? "" }) });
  }
  if (error instanceof TooFast) {
    const seconds = error.retryAfter;
    return answer(429, { detail: refusals("tooFast", { seconds }), headers: { "Retry-After": String(seconds) } });
  }
  if (isUnavailable(error)) return answer(503, { detail: refusals("unavailable"), headers: { "Retry-After": "5" } });
  log.error({ kind: "fault", fault: error instanceof Error ? `${error.name} ${placeOf(error)}` : typeof error });
  return answer(500, { detail: refusals("fault", { code: currentRequest()?.id ?? "onbekend" }) });
}

const placeOf = (error: Error): string => error.stack?.split("\n")[1]?.trim() ?? "";

const conflictStatus = (message: string): number =>
  message === "changedMeanwhile" ? 412 : message === "sentAlready" ? 422 : 409;
