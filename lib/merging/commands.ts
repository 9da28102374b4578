import { setTimeout } from "node:timers/promises";
import { asc, eq, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import {
  accessRequests,
  accountMergeAsks,
  accountMerges,
  invitations,
  mails,
  ownDataFiles,
  participants,
  rateLimits,
  signInRequests,
  waitingWorkAccounts,
} from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { Refused } from "#lib/core/errors";
import { wordsOf } from "#lib/core/messages";
import { FORMER_NAME } from "#lib/erasing/commands";
import { enqueueMail } from "#lib/mail/outbox";
import { bringAlong } from "#lib/merging/along";
import { GiveWay, lockAll, waitForOthers } from "#lib/merging/locks";
import { whyNotMerge } from "#lib/merging/policy";
import { countThings, linkOf, otherWith, standingColumns } from "#lib/merging/queries";
import type { MergeAccounts } from "#lib/merging/validation";

/** How often a merge begins anew when somebody is at work on what should come along, and how long it waits between. */
const TRIES = 10;
const PAUSE_MS = 50;

/**
 * Makes one of two accounts of the actor: the one they are signed in with stays as it is, with its organisation, its rights and its
 * profile. What the other wrote and kept comes along; what opened its doors goes, and who it said they were. Its address leads on.
 * All in one transaction: of many at once one does it. Both addresses hear of it.
 * @throws FreshSignInNeeded, Refused when the link was used, is too old or is somebody else's, or one of the two is under a measure,
 * in charge of something or guarded by a second factor
 */
export async function mergeAccounts(actor: Actor, { code }: Pick<MergeAccounts, "code">): Promise<void> {
  requireFresh(actor);
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction((tx) => merge(tx, actor, code));
    } catch (error) {
      if (!(error instanceof GiveWay)) throw error;
      if (tries === TRIES) throw new Refused("mergeBusy");
    }
    await setTimeout(PAUSE_MS * tries * Math.random());
  }
}

async function merge(tx: Transaction, actor: Actor, code: string): Promise<void> {
  const [asked] = await tx
    .select({ email: accountMergeAsks.email, formerId: participants.id })
    .from(accountMergeAsks)
    .innerJoin(participants, otherWith(actor, sql`${accountMergeAsks.email}`))
    .where(linkOf(actor, code));
  if (!asked) throw new Refused("mergeLinkOver");
  const two = { former: asked.formerId, staying: actor.id };
  await waitForOthers(tx, two);
  const { former, staying } = await lockBoth(tx, actor, asked.email);
  // Of two at once the second waited for the locks, and finds the link used here.
  const used = await tx
    .delete(accountMergeAsks)
    .where(linkOf(actor, code))
    .returning({ email: accountMergeAsks.email });
  if (used.length === 0 || former.id !== two.former) throw new Refused("mergeLinkOver");
  const refusal = whyNotMerge(staying, former);
  if (refusal) throw new Refused(refusal);
  await lockAll(tx, two);

  const counts = await countThings(tx, two.former);
  await record(tx, { actorId: actor.id, action: "account.merged", participantId: two.former, detail: { ...counts } });
  await bringAlong(tx, two);
  await forget(tx, former);
  await tx.insert(accountMerges).values({ formerId: two.former, intoId: two.staying, formerHandle: former.handle });
  // Also to the old address: whoever takes an account that is not theirs is found out.
  for (const recipient of [former.email, staying.email]) await tell(tx, staying, former.email, recipient);
}

/** Both accounts, in one order, as they are once nobody is at work with them any more. @throws Refused */
async function lockBoth(tx: Transaction, actor: Actor, email: string) {
  const rows = await tx
    .select(standingColumns)
    .from(participants)
    .where(or(eq(participants.id, actor.id), otherWith(actor, email)))
    .orderBy(asc(participants.id))
    .for("update", { of: participants });
  const [staying, former] = [rows.find(({ id }) => id === actor.id), rows.find(({ id }) => id !== actor.id)];
  if (!staying || !former) throw new Refused("mergeLinkOver");
  return { staying, former };
}

interface Former {
  id: string;
  email: string;
}

/** Who the former account said they were, and what waits for its address. From then on nothing can be written under it. */
async function forget(tx: Transaction, { id, email }: Former): Promise<void> {
  const address = email.toLowerCase();
  await tx
    .update(ownDataFiles)
    .set({ closedAt: sql`now()`, name: FORMER_NAME })
    .where(eq(ownDataFiles.participantId, id));
  await tx.delete(signInRequests).where(eq(sql`lower(${signInRequests.email})`, address));
  await tx.delete(mails).where(eq(sql`lower(${mails.recipient})`, address));
  for (const [table, column] of [
    [invitations, invitations.email],
    [accessRequests, accessRequests.email],
  ] as const)
    // prettier-ignore
    await tx.delete(table).where(eq(column, address));
  await tx
    .delete(waitingWorkAccounts)
    .where(sql`${address} in (lower(${waitingWorkAccounts.email}), lower(${waitingWorkAccounts.askedEmail}))`);
  await tx.delete(rateLimits).where(sql`${rateLimits.key} like ${`%${id}`}`);
  await tx
    .update(participants)
    .set({
      name: FORMER_NAME,
      handle: sql`'oud-deelnemer-' || replace(gen_random_uuid()::text, '-', '')`,
      email: `${id}@verwijderd.invalid`,
      jobTitle: "",
      about: "",
      role: "participant",
      roleUntil: null,
      previousVisitAt: null,
      lastVisitAt: null,
      erasedAt: sql`now()`,
    })
    .where(eq(participants.id, id));
}

async function tell(
  tx: Transaction,
  staying: { id: string; language: Actor["language"]; email: string },
  formerEmail: string,
  recipient: string,
): Promise<void> {
  const words = wordsOf(staying.language, "merging");
  await enqueueMail(tx, {
    participantId: staying.id,
    kind: "account-merge",
    recipient,
    subject: words("mail.mergedSubject"),
    body: words("mail.mergedBody", { former: formerEmail, staying: staying.email }),
  });
}
