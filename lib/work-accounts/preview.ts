import type { GroupRole } from "#db/schema";
import type { Role } from "#lib/auth/actor";
import { roleAfter, roleOf } from "#lib/work-accounts/roles";

export interface Change {
  /** Null is who looks, with the groups of their own trial. */
  name: string | null;
  before: Role;
  after: Role;
}

interface Person {
  name: string;
  role: Role;
  givenRole: Role | null;
  groups: string[];
}

/** Whose role a mapping changes when they sign in the next time; and what it would make of a newcomer with the groups of a trial. */
export function changesOf(roles: readonly GroupRole[], people: readonly Person[], tried?: readonly string[]): Change[] {
  const of = ({ name, role, givenRole, groups }: Person): Change => ({
    name,
    before: role,
    after: roleAfter(role, givenRole, roleOf(groups, roles)),
  });
  const byTrial = tried && roleOf(tried, roles);
  return [
    ...(byTrial ? [{ name: null, before: "participant" as const, after: byTrial }] : []),
    ...people.map(of),
  ].filter(({ before, after }) => before !== after);
}
