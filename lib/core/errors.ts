/** The place of personal data in a text, as lib/privacy finds it. */
export interface FoundPlace {
  kind: string;
  certainty: "hard" | "soft";
  begin: number;
  end: number;
}

/** A mistake in one field: `field` is the English name in the schema, `message` a key under `mistakes` in the messages. */
export interface FieldMistake {
  field: string;
  message: string;
  values?: Record<string, string | number>;
  /** When the mistake is personal data: where, in the text as it is kept. */
  find?: FoundPlace;
  /** Not wrong, but asked: whoever says they are sure may go on. */
  asks?: boolean;
  /** Where what it speaks of stands. */
  link?: string;
}

/**
 * The few ways a verb says no. Each is mapped once: by the action wrapper, by the API and by the pages.
 * Anything else is a fault: users see a code, the log has the rest.
 */
export class NotFound extends Error {
  override message = "not found";
}
export class Forbidden extends Error {
  override message = "forbidden";
}

/** A moderator decided that this person reads along until a day, and writes nothing meanwhile. */
export class ReadOnly extends Forbidden {
  override message = "readOnly";
  readonly until: Date;
  constructor(until: Date) {
    super();
    this.until = until;
  }
}

/** They showed too long ago who they are, or not with their second factor: what can do much harm asks for it again. */
export class FreshSignInNeeded extends Forbidden {
  override message = "freshSignIn";
}

/** Not signed in (any more). */
export class SignInNeeded extends Error {
  override message = "sign-in needed";
}

/** Allowed in general, refused now: `message` is a key under `refusals` in the messages. */
export class Refused extends Error {}

/** Someone else was first. `by` and `at` say who and when, where that is known. */
export class Conflict extends Error {
  readonly by: string | undefined;
  readonly at: Date | undefined;
  constructor(message: string, by?: string, at?: Date) {
    super(message);
    this.by = by;
    this.at = at;
  }
}

/** Wrong input, with every mistake at once. */
export class Invalid extends Error {
  readonly mistakes: FieldMistake[];
  constructor(mistakes: FieldMistake[]) {
    super("invalid");
    this.mistakes = mistakes;
  }
}

/** Too fast. `retryAfter` in whole seconds. */
export class TooFast extends Error {
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super("too-fast");
    this.retryAfter = retryAfter;
  }
}

/** A file that is not taken: `message` is a key under `refusals`, `status` says of what kind it is (RFC 9110). */
export class FileRefused extends Error {
  readonly status: 409 | 413 | 415 | 422;
  readonly values: Record<string, string | number>;
  constructor(status: 409 | 413 | 415 | 422, message: string, values: Record<string, string | number> = {}) {
    super(message);
    this.status = status;
    this.values = values;
  }
}

/** There is no room to keep a file: nothing of it is left. */
export class NoSpace extends Error {
  override message = "noSpace";
}

/** The database did not answer in time: nothing is known to have changed, the same request may be sent again. */
export class Unavailable extends Error {
  readonly digest = "ONBEREIKBAAR";
  constructor(cause?: unknown) {
    super("unavailable", { cause });
  }
}

/** The error itself, out of the wrapping that drizzle puts around it (and that holds the parameters, so the texts). */
export const unwrap = (error: unknown): unknown => {
  const cause = (error as { cause?: unknown } | null)?.cause;
  return error instanceof Error && "params" in error && cause ? cause : error;
};

export const isUnavailable = (error: unknown): boolean => unwrap(error) instanceof Unavailable;

/** The name of the constraint that refused a statement, if that is what happened. */
export const constraintOf = (error: unknown): string | undefined =>
  (unwrap(error) as { constraint_name?: string } | null)?.constraint_name;
