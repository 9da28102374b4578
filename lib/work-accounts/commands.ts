import { and, eq, inArray, not, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { organisationSignIns, signInDomains, workAccounts } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { Invalid, NotFound, Refused, constraintOf } from "#lib/core/errors";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import { seal } from "#lib/work-accounts/seal";
import type { AboutSignIn, ConfigureSignIn, ProposeRoles, UnlinkWorkAccount } from "#lib/work-accounts/validation";

/**
 * Says how people of an organisation sign in with their work account. Another provider or another client closes it again
 * until somebody tried it. The secret is sealed, and never shown again.
 * @throws Forbidden, Invalid when the secret is missing, or a provider or domain is that of another organisation
 */
export async function configureSignIn(actor: Actor, input: ConfigureSignIn): Promise<void> {
  const { organisationId, clientSecret: given, domains, ...values } = input;
  authorise(canArrangeSignIn(actor));
  try {
    await db.transaction(async (tx) => {
      const before = await holdSignIn(tx, organisationId);
      if (!given && !before) throw new Invalid([{ field: "clientSecret", message: "clientSecretMissing" }]);
      const other = before?.issuer !== values.issuer || before.clientId !== values.clientId;
      // A secret goes only to the provider that it was given for.
      if (!given && before?.issuer !== values.issuer)
        throw new Invalid([{ field: "clientSecret", message: "clientSecretAgain" }]);
      const set = {
        ...values,
        ...(given && { clientSecret: seal(given, organisationId) }),
        ...(other && { openedAt: null, triedBy: null, triedAt: null, trial: null }),
        changedBy: actor.id,
        changedAt: sql`now()`,
      };
      if (before)
        await tx.update(organisationSignIns).set(set).where(eq(organisationSignIns.organisationId, organisationId));
      else await tx.insert(organisationSignIns).values({ organisationId, clientSecret: "", ...set });
      await keepDomains(tx, organisationId, domains);
      await record(tx, { actorId: actor.id, action: "work-sign-in.configured", detail: { organisationId, other } });
    });
  } catch (error) {
    throw explained(error);
  }
}

async function keepDomains(tx: Transaction, organisationId: string, domains: string[]): Promise<void> {
  await tx
    .delete(signInDomains)
    .where(and(eq(signInDomains.organisationId, organisationId), not(inArray(signInDomains.domain, domains))));
  const mine = await tx.$count(
    signInDomains,
    and(eq(signInDomains.organisationId, organisationId), inArray(signInDomains.domain, domains)),
  );
  if (mine === domains.length) return;
  await tx.delete(signInDomains).where(eq(signInDomains.organisationId, organisationId));
  await tx.insert(signInDomains).values(domains.map((domain) => ({ domain, organisationId })));
}

function explained(error: unknown): unknown {
  const constraint = constraintOf(error);
  if (constraint === "organisation_sign_in_issuer") return new Invalid([{ field: "issuer", message: "issuerTaken" }]);
  if (constraint === "sign_in_domain_pkey") return new Invalid([{ field: "domains", message: "domainTaken" }]);
  if (constraint?.includes("organisation_id")) return new NotFound();
  return error;
}

/** Shows it on the sign-in page from now on; twice is harmless. @throws Forbidden, NotFound */
export const openSignIn = (actor: Actor, input: AboutSignIn): Promise<void> => setOpen(actor, input, true);

/** Takes it off the sign-in page; who is in stays in, and comes in by mail link. @throws Forbidden, NotFound */
export const closeSignIn = (actor: Actor, input: AboutSignIn): Promise<void> => setOpen(actor, input, false);

async function setOpen(actor: Actor, { organisationId }: AboutSignIn, open: boolean): Promise<void> {
  authorise(canArrangeSignIn(actor));
  await db.transaction(async (tx) => {
    const before = await holdSignIn(tx, organisationId);
    if (!before) throw new NotFound();
    if ((before.openedAt !== null) === open) return;
    await tx
      .update(organisationSignIns)
      .set({ openedAt: open ? sql`now()` : null })
      .where(eq(organisationSignIns.organisationId, organisationId));
    const action = open ? "work-sign-in.opened" : "work-sign-in.closed";
    await record(tx, { actorId: actor.id, action, detail: { organisationId } });
  });
}

/** Writes down which group gives which role. It does nothing yet: first one looks. @throws Forbidden, NotFound */
export async function proposeRoles(actor: Actor, { organisationId, roles }: ProposeRoles): Promise<void> {
  authorise(canArrangeSignIn(actor));
  await db.transaction(async (tx) => {
    if (!(await holdSignIn(tx, organisationId))) throw new NotFound();
    await tx
      .update(organisationSignIns)
      .set({ proposedRoles: roles })
      .where(eq(organisationSignIns.organisationId, organisationId));
    const detail = { organisationId, groups: roles.length };
    await record(tx, { actorId: actor.id, action: "work-sign-in.roles-proposed", detail });
  });
}

/** Makes what was looked at hold, for everybody from their next sign-in on; twice is harmless. @throws Forbidden, NotFound, Refused */
export async function applyRoles(actor: Actor, { organisationId }: AboutSignIn): Promise<void> {
  authorise(canArrangeSignIn(actor));
  await db.transaction(async (tx) => {
    const before = await holdSignIn(tx, organisationId);
    if (!before) throw new NotFound();
    if (!before.groupClaim && before.proposedRoles.length > 0) throw new Refused("groupClaimFirst");
    if (JSON.stringify(before.appliedRoles) === JSON.stringify(before.proposedRoles)) return;
    await tx
      .update(organisationSignIns)
      .set({ appliedRoles: before.proposedRoles })
      .where(eq(organisationSignIns.organisationId, organisationId));
    const detail = { organisationId, groups: before.proposedRoles.length };
    await record(tx, { actorId: actor.id, action: "work-sign-in.roles-applied", detail });
  });
}

const holdSignIn = async (tx: Transaction, organisationId: string) =>
  (
    await tx
      .select()
      .from(organisationSignIns)
      .where(eq(organisationSignIns.organisationId, organisationId))
      .for("update")
  )[0];

/** Takes a work account off the actor; what was opened with it ends. Twice is harmless. */
export async function unlinkWorkAccount(actor: Actor, { workAccountId }: UnlinkWorkAccount): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(workAccounts)
      .where(and(eq(workAccounts.id, workAccountId), eq(workAccounts.participantId, actor.id)))
      .returning({ id: workAccounts.id });
    if (gone)
      await record(tx, {
        actorId: actor.id,
        action: "account.work-account-unlinked",
        detail: { workAccountId: gone.id },
      });
  });
}
