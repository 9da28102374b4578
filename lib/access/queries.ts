import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { accessRequests, organisationDomains, organisations } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import { inSight } from "#lib/participants/in-sight";
import { canEnterAdministration } from "#lib/participants/policy";

/** Who asks to come in where the actor is in charge, and waits for an answer, the longest first. @throws Forbidden */
export async function listAccessRequests(actor: Actor, after?: string) {
  authorise(canEnterAdministration(actor));
  const position = after ? readCursor(after, "time", "uuid") : undefined;
  const belongsTo = alias(organisations, "belongs_to");
  const rows = await db
    .select({
      id: accessRequests.id,
      email: accessRequests.email,
      name: accessRequests.name,
      reason: accessRequests.reason,
      organisation: organisations.name,
      /** The organisation whose domain the address is in; null for a domain that nobody set. */
      addressOf: belongsTo.name,
      confirmedAt: sql<Date>`${accessRequests.confirmedAt}`.mapWith(accessRequests.confirmedAt),
    })
    .from(accessRequests)
    .innerJoin(organisations, eq(organisations.id, accessRequests.organisationId))
    .leftJoin(organisationDomains, eq(organisationDomains.domain, sql`split_part(${accessRequests.email}, '@', 2)`))
    .leftJoin(belongsTo, eq(belongsTo.id, organisationDomains.organisationId))
    .where(
      and(
        isNotNull(accessRequests.confirmedAt),
        isNull(accessRequests.decidedAt),
        inSight(actor, accessRequests.organisationId),
        position &&
          sql`(${accessRequests.confirmedAt}, ${accessRequests.id}) > (${sql.param(position[0], accessRequests.confirmedAt)}, ${position[1]})`,
      ),
    )
    .orderBy(asc(accessRequests.confirmedAt), asc(accessRequests.id))
    .limit(PAGE_SIZE + 1);
  return toPage(rows, PAGE_SIZE, (row) => [row.confirmedAt.getTime(), row.id]);
}

export type WaitingRequest = Awaited<ReturnType<typeof listAccessRequests>>["items"][number];
