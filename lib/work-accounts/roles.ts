import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { participants, sessions, workAccounts } from "#db/schema";
import type { GroupRole } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Role } from "#lib/auth/actor";
import { roleNow } from "#lib/auth/role-now";
import { giveRole } from "#lib/participants/grants";
import { groupRoles } from "#lib/work-accounts/choices";

/** The strongest role that one of these groups gives; null when none gives one. */
export const roleOf = (groups: readonly string[], roles: readonly GroupRole[]): GroupRole["role"] | null => {
  const given = roles.filter(({ group }) => groups.includes(group)).map(({ role }) => role);
  return groupRoles.find((role) => given.includes(role)) ?? null;
};

/**
 * What somebody's role becomes. A group gives and takes back what it gave itself; what a person gave by hand stays when no
 * group speaks, and who runs the community is never touched.
 */
export function roleAfter(now: Role, givenBefore: Role | null, byGroup: GroupRole["role"] | null): Role {
  if (now === "administrator") return now;
  if (byGroup) return byGroup;
  return givenBefore === now ? "participant" : now;
}

/** Applies what the groups give, at the moment somebody signs in. Another role ends what was open with the old one. */
export async function applyGroups(
  tx: Transaction,
  account: { id: string; participantId: string; givenRole: Role | null },
  groups: string[],
  roles: readonly GroupRole[],
): Promise<void> {
  const byGroup = roleOf(groups, roles);
  await tx.update(workAccounts).set({ groups, givenRole: byGroup }).where(eq(workAccounts.id, account.id));
  const [person] = await tx
    .select({ role: roleNow })
    .from(participants)
    .where(eq(participants.id, account.participantId))
    .for("update");
  const role = roleAfter(person!.role, account.givenRole, byGroup);
  if (role === person!.role) return;
  await giveRole(tx, { participantId: account.participantId, role, until: null, reason: "", by: null });
  await tx.delete(sessions).where(eq(sessions.participantId, account.participantId));
  await record(tx, {
    actorId: null,
    action: "participant.role-changed",
    participantId: account.participantId,
    detail: { before: person!.role, after: role, by: "group" },
  });
}
