import { and, inArray, ne, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { organisationDomains, signInDomains } from "#db/schema";

/**
 * Whether one of these domains is another organisation's, to sign in with or to ask for access with: what an address ends in
 * says whose people somebody is, and no two organisations may both say so. Held until the end of the transaction: of two who
 * claim one at once the second sees what the first did.
 */
export async function isDomainOfAnother(tx: Transaction, organisationId: string, domains: string[]): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('domains of organisations', 0))`);
  const [toSignIn, toAsk] = [
    await tx.$count(
      signInDomains,
      and(inArray(signInDomains.domain, domains), ne(signInDomains.organisationId, organisationId)),
    ),
    await tx.$count(
      organisationDomains,
      and(inArray(organisationDomains.domain, domains), ne(organisationDomains.organisationId, organisationId)),
    ),
  ];
  return toSignIn + toAsk > 0;
}
