import { Refused } from "#lib/core/errors";
import type { Trouble } from "#lib/work-accounts/choices";

/** What people hear who sign in; of the rest, that it does not work now. */
const said: Partial<Record<Trouble, string>> = {
  cancelled: "signInCancelled",
  answerRefused: "workAccountRefused",
  codeRefused: "workAccountRefused",
};

/** A provider that does not do what it should: the sign-in page says so in general, who administers hears exactly what. */
export class ProviderTrouble extends Refused {
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(said[trouble] ?? "workAccountTrouble");
    this.trouble = trouble;
    this.cause = cause;
  }
}

/** The first error of ours in a chain of causes, as libraries wrap what a request threw. */
export function troubleIn(error: unknown): ProviderTrouble | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof ProviderTrouble) return at;
  return undefined;
}
