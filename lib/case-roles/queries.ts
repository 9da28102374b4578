import { and, asc, eq, exists, sql } from "drizzle-orm";
import { db } from "#db/client";
import { caseRoles, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { visibleTo } from "#lib/cases/visible";
import { fingerprint } from "#lib/core/fingerprint";

export interface CaseRole {
  label: string;
  description: string;
}

/**
 * Who is who in a case, in the order of its author. For whom the case is for, visitors excepted: it can be changed without
 * a moderator reading it first.
 */
export async function listRoles(viewer: Viewer, caseNumber: number): Promise<CaseRole[]> {
  if (viewer.kind === "visitor") return [];
  const readable = db
    .select({ one: sql`1` })
    .from(practiceCases)
    .where(and(eq(practiceCases.number, caseNumber), visibleTo(viewer)));
  return db
    .select({ label: caseRoles.label, description: caseRoles.description })
    .from(caseRoles)
    .where(and(eq(caseRoles.caseNumber, caseNumber), exists(readable)))
    .orderBy(asc(caseRoles.position));
}

/** One value for a register, to see whether it is still the one that was read. */
export const rolesSeen = (roles: readonly CaseRole[]): string =>
  fingerprint(roles.map(({ label, description }) => [label, description]));
