import { Forbidden } from "#lib/core/errors";

/** The one way a verb asks its policy. @throws Forbidden */
export function authorise(allowed: boolean): asserts allowed {
  if (!allowed) throw new Forbidden();
}
