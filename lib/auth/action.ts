import "server-only";
import { cookies, headers } from "next/headers";
import type { z } from "zod";
import { visitor } from "#lib/auth/actor";
import type { Actor, Language, Viewer } from "#lib/auth/actor";
import { LANGUAGE_COOKIE } from "#lib/auth/cookies";
import { FRESH_DONE_PATH, FRESH_PATH } from "#lib/auth/paths";
import { isSameOrigin } from "#lib/auth/same-origin";
import { findViewer } from "#lib/auth/viewer";
import {
  Conflict,
  FileRefused,
  Forbidden,
  FreshSignInNeeded,
  Invalid,
  NotFound,
  ReadOnly,
  Refused,
  SignInNeeded,
  TooFast,
  isUnavailable,
  unwrap,
} from "#lib/core/errors";
import { log } from "#lib/core/log";
import { say } from "#lib/core/messages";
import { formObject, parse } from "#lib/core/parse";
import { currentRequest } from "#lib/core/request-context";

/** A mistake in words; with `ask` what to tick to go on all the same, with `link` where what it speaks of stands. */
export interface FormMistake {
  field: string;
  message: string;
  ask?: string;
  link?: { href: string; label: string };
}

/** What a form hears back, already in the language of the reader. */
export type ActionResult<T = void> =
  | { status: "done"; value: T }
  | { status: "invalid"; mistakes: FormMistake[] }
  | { status: "refused"; code: string; message: string; link?: { href: string; label: string } };

type Given<Schema extends z.ZodObject> = FormData | z.input<Schema>;

async function run<Schema extends z.ZodObject, T>(
  schema: Schema,
  given: Given<Schema>,
  signedIn: boolean,
  verb: (viewer: Viewer, input: z.output<Schema>) => Promise<T>,
): Promise<ActionResult<T>> {
  let language: Language = "nl";
  try {
    language = await chosenLanguage();
    if (!isSameOrigin(await headers())) throw new Forbidden();
    const viewer = signedIn ? await findViewer() : visitor;
    if (signedIn && viewer.kind === "visitor") throw new SignInNeeded();
    const input = parse(schema, given instanceof FormData ? formObject(schema, given) : given);
    return { status: "done", value: await verb(viewer, input) };
  } catch (error) {
    if (isFrameworkSignal(error)) throw error;
    return answerTo(error, language);
  }
}

/**
 * The one way a form or button changes something: same origin, signed in, strict input, then one verb. What the verb
 * throws becomes an answer in words; what nobody expected becomes a code that is also in the log.
 */
export function participantAction<Schema extends z.ZodObject, T>(
  schema: Schema,
  verb: (actor: Actor, input: z.output<Schema>) => Promise<T>,
) {
  return (_previous: unknown, given: Given<Schema>): Promise<ActionResult<T>> =>
    run(schema, given, true, (viewer, input) => verb(viewer as Actor, input));
}

/** The same for what a visitor may do before signing in. */
export function visitorAction<Schema extends z.ZodObject, T>(
  schema: Schema,
  verb: (input: z.output<Schema>) => Promise<T>,
) {
  return (_previous: unknown, given: Given<Schema>): Promise<ActionResult<T>> =>
    run(schema, given, false, (_viewer, input) => verb(input));
}

/** redirect() and its kin work by throwing; those are for Next. */
const isFrameworkSignal = (error: unknown): boolean =>
  String((error as { digest?: unknown } | null)?.digest).startsWith("NEXT_");

async function chosenLanguage(): Promise<Language> {
  return (await cookies()).get(LANGUAGE_COOKIE)?.value === "en" ? "en" : "nl";
}

/** Puts what a verb threw into words; also logs what is not a "no" but a fault. */
export function answerTo(thrown: unknown, language: Language): Exclude<ActionResult<never>, { status: "done" }> {
  const error = unwrap(thrown);
  const refusals = say(language, "refusals");
  const refused = (code: string, values?: Record<string, string | number | Date>) =>
    ({ status: "refused", code, message: refusals(code, values) }) as const;
  if (error instanceof Invalid) {
    const mistakes = say(language, "mistakes");
    return {
      status: "invalid",
      mistakes: error.mistakes.map((mistake) => ({
        field: mistake.field,
        message: mistakes(mistake.message, mistake.values),
        ...(mistake.asks && { ask: mistakes("sure") }),
        ...(mistake.link && { link: { href: mistake.link, label: mistakes("lookThere") } }),
      })),
    };
  }
  if (error instanceof SignInNeeded) return refused("signIn");
  if (error instanceof NotFound) return refused("notFound");
  if (error instanceof ReadOnly) return refused("readOnly", { until: error.until });
  // In a tab of its own, so that what was typed stays where it is.
  if (error instanceof FreshSignInNeeded)
    return {
      ...refused("freshSignIn"),
      link: { href: `${FRESH_PATH}?verder=${FRESH_DONE_PATH}`, label: refusals("freshLink") },
    };
  if (error instanceof Forbidden) {
    log.warn({ kind: "denied" });
    return refused("forbidden");
  }
  if (error instanceof FileRefused) return refused(error.message, error.values);
  if (error instanceof Refused) return refused(error.message);
  if (error instanceof TooFast) return refused("tooFast", { seconds: error.retryAfter });
  if (error instanceof Conflict) return refused(error.message, { by: error.by ?? "", at: error.at ?? "" });
  if (isUnavailable(error)) return refused("unavailable");
  const code = currentRequest()?.id ?? "onbekend";
  log.error({
    kind: "fault",
    fault: error instanceof Error ? `${error.name} ${error.stack?.split("\n")[1]?.trim()}` : typeof error,
  });
  return refused("fault", { code });
}
