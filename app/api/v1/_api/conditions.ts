import { Conflict } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { WrongInput } from "./problem.ts";

export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version a change is about: the one in If-Match, else the present one.
 * @throws Conflict when If-Match names another (412)
 */
export function expectedVersion(headers: Headers, present: number): number {
  const wanted = headers.get("if-match");
  if (wanted === null || wanted.trim() === "*") return present;
  const tags = wanted.split(",").map((tag) => tag.trim());
  if (!tags.includes(etagOf(present))) throw new Conflict("changedMeanwhile");
  return present;
}

/** The submission key of a request with an Idempotency-Key; a hash, so that any key fits. @throws WrongInput */
export function submissionKeyIn(headers: Headers): string | undefined {
  const key = headers.get("idempotency-key");
  if (key === null) return undefined;
  if (key.length < 1 || key.length > 255) {
    throw new WrongInput([{ in: "header", naam: "Idempotency-Key", message: "keyWrong" }]);
  }
  return fingerprint(["api", key]);
}
