import { asc, eq, inArray, or, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { participants } from "#db/schema";
import { roleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { Refused } from "#lib/core/errors";

/**
 * These people and all administrators, locked in one order: of two who take each other's rights away at once the second sees
 * what the first did.
 */
export function lockWithAdministrators(tx: Transaction, ids: string[]) {
  return tx
    .select({
      id: participants.id,
      role: roleNow,
      roleUntil: participants.roleUntil,
      name: participants.name,
      email: participants.email,
      erasedAt: participants.erasedAt,
      suspended: sql<boolean>`${suspendedNow()}`,
    })
    .from(participants)
    .where(or(inArray(participants.id, ids), eq(participants.role, "administrator")))
    .orderBy(asc(participants.id))
    .for("update");
}

/**
 * Somebody must be left who can invite and give roles, for good: not shut out, and without a day on which their role ends.
 * @throws Refused when this is the last one who can
 */
export function keepAnAdministrator(rows: Awaited<ReturnType<typeof lockWithAdministrators>>, leavingId: string): void {
  const leaving = rows.find(({ id }) => id === leavingId);
  if (leaving?.role !== "administrator") return;
  const staying = rows.filter(
    ({ id, role, roleUntil, suspended }) =>
      id !== leavingId && role === "administrator" && roleUntil === null && !suspended,
  );
  if (staying.length === 0) throw new Refused("lastAdministrator");
}
