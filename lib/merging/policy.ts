import type { Role } from "#lib/auth/actor";

/** How one of the two accounts stands at this moment. */
export interface Standing {
  /** A warning, reading along or being shut out: no way around what a moderator decided. */
  measured: boolean;
}

export interface FormerStanding extends Standing {
  role: Role;
  /** They arrange what is of an organisation. */
  administers: boolean;
  /** A mailbox alone must not open what a second factor guards. */
  secondFactor: boolean;
}

/**
 * Why two accounts cannot become one now, as a key under `refusals`; undefined when they can. Roles are given to a person by name
 * and are taken back first: a mailbox never brings one along.
 */
export function whyNotMerge(
  staying: Standing,
  former: FormerStanding,
): "mergeMeasured" | "mergeRole" | "mergeSecondFactor" | undefined {
  if (staying.measured || former.measured) return "mergeMeasured";
  if (former.role !== "participant" || former.administers) return "mergeRole";
  return former.secondFactor ? "mergeSecondFactor" : undefined;
}
