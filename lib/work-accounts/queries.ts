import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisationSignIns, organisations, participants, signInDomains, workAccounts } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { NotFound } from "#lib/core/errors";
import { authorise } from "#lib/auth/authorise";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import type { SignInConfiguration } from "#lib/work-accounts/provider";

export type { GroupRole, TrialOutcome } from "#db/schema";

// By its whole name: alone in a query, drizzle would write a column without its table, and every domain would match.
const domains = sql<
  string[]
>`to_json(array(select d.domain from sign_in_domain d where d.organisation_id = organisation_sign_in.organisation_id order by d.domain))`;

const columns = {
  organisationId: organisationSignIns.organisationId,
  slug: organisations.slug,
  issuer: organisationSignIns.issuer,
  clientId: organisationSignIns.clientId,
  clientSecret: organisationSignIns.clientSecret,
  domains,
  requiredAcr: organisationSignIns.requiredAcr,
  requiredAmr: organisationSignIns.requiredAmr,
  groupClaim: organisationSignIns.groupClaim,
  newcomers: organisationSignIns.newcomers,
  appliedRoles: organisationSignIns.appliedRoles,
};

export type SignIn = SignInConfiguration & Pick<typeof organisationSignIns.$inferSelect, "newcomers" | "appliedRoles">;

/** How people of this organisation sign in; "open" only when they may. @throws NotFound */
export async function signInOf(
  slug: string,
  which: "open" | "any",
  store: typeof db | Transaction = db,
): Promise<SignIn> {
  const [found] = await store
    .select(columns)
    .from(organisationSignIns)
    .innerJoin(organisations, eq(organisations.id, organisationSignIns.organisationId))
    .where(and(eq(organisations.slug, slug), which === "open" ? isNotNull(organisationSignIns.openedAt) : undefined));
  if (!found) throw new NotFound();
  return found;
}

/** The organisations whose people may sign in with their work account, by name. */
export const listOpenOrganisations = () =>
  db
    .select({ slug: organisations.slug, name: organisations.name })
    .from(organisationSignIns)
    .innerJoin(organisations, eq(organisations.id, organisationSignIns.organisationId))
    .where(isNotNull(organisationSignIns.openedAt))
    .orderBy(asc(organisations.name), asc(organisations.id));

/** The organisation that an address belongs to, by what it ends in; undefined when none says so. */
export async function findByAddress(email: string): Promise<string | undefined> {
  const [found] = await db
    .select({ slug: organisations.slug })
    .from(signInDomains)
    .innerJoin(organisationSignIns, eq(organisationSignIns.organisationId, signInDomains.organisationId))
    .innerJoin(organisations, eq(organisations.id, organisationSignIns.organisationId))
    .where(
      and(
        eq(signInDomains.domain, email.slice(email.lastIndexOf("@") + 1).toLowerCase()),
        isNotNull(organisationSignIns.openedAt),
      ),
    );
  return found?.slug;
}

/** Every organisation, with how far signing in with a work account is there. @throws Forbidden */
export function listSignIns(actor: Actor) {
  authorise(canArrangeSignIn(actor));
  return db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      issuer: organisationSignIns.issuer,
      openedAt: organisationSignIns.openedAt,
      accounts: sql<number>`(select count(*)::int from ${workAccounts} w where w.organisation_id = organisation.id)`,
    })
    .from(organisations)
    .leftJoin(organisationSignIns, eq(organisationSignIns.organisationId, organisations.id))
    .orderBy(asc(organisations.name), asc(organisations.id));
}

/** Everything about the sign-in of one organisation but the secret; null for what was not set up yet. @throws NotFound, Forbidden */
export async function getSignIn(actor: Actor, slug: string) {
  const [organisation] = await db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.slug, slug));
  if (!organisation) throw new NotFound();
  authorise(canArrangeSignIn(actor));
  const { clientSecret: _secret, slug: _slug, ...told } = columns;
  const [signIn] = await db
    .select({
      ...told,
      proposedRoles: organisationSignIns.proposedRoles,
      openedAt: organisationSignIns.openedAt,
      trial: sql<
        typeof organisationSignIns.$inferSelect.trial
      >`case when ${organisationSignIns.triedBy} = ${actor.id} then ${organisationSignIns.trial} end`,
      triedAt: organisationSignIns.triedAt,
    })
    .from(organisationSignIns)
    .where(eq(organisationSignIns.organisationId, organisation.id));
  return { organisation, signIn: signIn ?? null };
}

/** Who would get which role by the groups that came in with their last sign-in: what a mapping means, before it does anything. */
export function listGroupsOf(actor: Actor, organisationId: string) {
  authorise(canArrangeSignIn(actor));
  return db
    .select({
      name: participants.name,
      handle: participants.handle,
      role: participants.role,
      givenRole: workAccounts.givenRole,
      groups: workAccounts.groups,
    })
    .from(workAccounts)
    .innerJoin(participants, eq(participants.id, workAccounts.participantId))
    .where(eq(workAccounts.organisationId, organisationId))
    .orderBy(asc(workAccounts.id))
    .limit(200);
}

/** The actor's own work accounts. */
/** Whether the actor has a work account at their organisation, and it lets people in with theirs. */
export async function canSignInWithWorkAccount(actor: Actor): Promise<boolean> {
  const [found] = await db
    .select({ id: workAccounts.id })
    .from(workAccounts)
    .innerJoin(organisationSignIns, eq(organisationSignIns.organisationId, workAccounts.organisationId))
    .where(
      and(
        eq(workAccounts.participantId, actor.id),
        eq(workAccounts.organisationId, actor.organisation.id),
        eq(workAccounts.issuer, organisationSignIns.issuer),
        isNotNull(organisationSignIns.openedAt),
      ),
    )
    .limit(1);
  return found !== undefined;
}

export const listOwnWorkAccounts = (actor: Actor) =>
  db
    .select({
      id: workAccounts.id,
      organisation: organisations.name,
      linkedAt: workAccounts.linkedAt,
      lastUsedAt: workAccounts.lastUsedAt,
    })
    .from(workAccounts)
    .innerJoin(organisations, eq(organisations.id, workAccounts.organisationId))
    .where(eq(workAccounts.participantId, actor.id))
    .orderBy(desc(workAccounts.linkedAt), desc(workAccounts.id));
