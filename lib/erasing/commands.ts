import { eq, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import {
  accessRequests,
  accountMergeAsks,
  accountMerges,
  apiKeys,
  caseImports,
  appeals,
  blocks,
  bookmarks,
  caseCoAuthors,
  caseReadings,
  circleLinkUses,
  circleRemovals,
  circleMembers,
  circles,
  codeApps,
  erasures,
  firstVisits,
  followings,
  invitations,
  mailSettings,
  mails,
  matters,
  measures,
  moderatorNotes,
  moves,
  notificationPreferences,
  notifications,
  ownDataFiles,
  participantInterests,
  organisationAdministrators,
  organisationSignIns,
  participants,
  passkeys,
  personalDataConfirmations,
  rateLimits,
  recoveryCodes,
  reports,
  rightsReviews,
  roleGrants,
  savedSearches,
  sessions,
  signInAttempts,
  signInLinks,
  signInRequests,
  unsubscribeLinks,
  waitingWorkAccounts,
  workAccounts,
  workingCopies,
} from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { NotFound } from "#lib/core/errors";
import { finishErasure } from "#lib/erasing/content";
import type { EraseAccount, RemoveParticipant } from "#lib/erasing/validation";
import { keepAnAdministrator, lockWithAdministrators } from "#lib/participants/administrators";
import { canAdminister } from "#lib/participants/policy";

/** What stands where a name stood. */
export const FORMER_NAME = "Oud-deelnemer";
/** A name shorter than this is part of too many words to look for. */
const SHORTEST = 3;

/** Removes the actor's own account. @throws FreshSignInNeeded, Refused for the last administrator */
export async function eraseAccount(actor: Actor, { texts }: EraseAccount): Promise<void> {
  requireFresh(actor);
  await erase(actor, actor.id, texts);
}

/** Removes the account of somebody else, by an administrator. @throws NotFound, Forbidden, FreshSignInNeeded, Refused */
export async function removeParticipant(actor: Actor, { participantId, texts }: RemoveParticipant): Promise<void> {
  authorise(canAdminister(actor));
  requireFresh(actor);
  await erase(actor, participantId, texts);
}

/**
 * In two steps. First, at once and in one transaction: who they were goes, and from then on nothing can be written under their
 * name (`record` refuses it). Then, case by case, the words they wanted removed; a job goes on where that broke off.
 */
async function erase(actor: Actor, participantId: string, texts: EraseAccount["texts"]): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await lockWithAdministrators(tx, [actor.id, participantId]);
    const person = rows.find(({ id }) => id === participantId);
    if (!person || person.erasedAt) throw new NotFound();
    // An administrator whose role was taken away while they waited may do this no longer.
    const own = actor.id === participantId;
    authorise(own || rows.some(({ id, role }) => id === actor.id && role === "administrator"));
    keepAnAdministrator(rows, participantId);
    await record(tx, { actorId: actor.id, action: "participant.erased", participantId, detail: { texts, own } });
    await tx.insert(erasures).values({ participantId, texts });
    await tx
      .update(participants)
      .set({ erasedAt: sql`now()` })
      .where(eq(participants.id, participantId));
    // While the name still stands, for reasons about others that name them.
    await tx.execute(sql`select forget_log_reasons(${participantId})`);
    await forgetPerson(tx, person);
    await tx
      .update(participants)
      .set({
        name: FORMER_NAME,
        handle: sql`'oud-deelnemer-' || replace(gen_random_uuid()::text, '-', '')`,
        email: `${participantId}@verwijderd.invalid`,
        jobTitle: "",
        about: "",
        role: "participant",
        roleUntil: null,
        previousVisitAt: null,
        lastVisitAt: null,
      })
      .where(eq(participants.id, participantId));
  });
  await finishErasure(participantId);
}

/** Everything that is about nobody but them. */
async function forgetPerson(tx: Transaction, { id, name, email }: { id: string; name: string; email: string }) {
  await tx.delete(sessions).where(eq(sessions.participantId, id));
  await tx
    .update(ownDataFiles)
    .set({ closedAt: sql`now()`, name: FORMER_NAME })
    .where(eq(ownDataFiles.participantId, id));
  for (const secret of [apiKeys, codeApps, passkeys, recoveryCodes])
    await tx.delete(secret).where(eq(secret.participantId, id));
  await tx.delete(caseImports).where(eq(caseImports.broughtBy, id));
  for (const door of [signInLinks, workAccounts, signInAttempts, waitingWorkAccounts])
    await tx.delete(door).where(eq(door.participantId, id));
  await tx
    .delete(waitingWorkAccounts)
    .where(sql`lower(${email}) in (lower(${waitingWorkAccounts.email}), lower(${waitingWorkAccounts.askedEmail}))`);
  await tx
    .update(organisationSignIns)
    .set({ triedBy: null, triedAt: null, trial: null })
    .where(eq(organisationSignIns.triedBy, id));
  await tx.delete(signInRequests).where(sql`lower(${signInRequests.email}) = ${email.toLowerCase()}`);
  await tx.delete(notifications).where(eq(notifications.receiverId, id));
  await tx
    .delete(mails)
    .where(or(eq(mails.participantId, id), sql`lower(${mails.recipient}) = ${email.toLowerCase()}`));
  await forgetName(tx, name);
  await tx.delete(measures).where(eq(measures.participantId, id));
  await tx.delete(workingCopies).where(eq(workingCopies.participantId, id));
  await tx.delete(savedSearches).where(eq(savedSearches.ownerId, id));
  await tx.delete(personalDataConfirmations).where(eq(personalDataConfirmations.profileId, id));
  await tx.delete(rateLimits).where(sql`${rateLimits.key} like ${`%${id}`}`);
  await tx.update(reports).set({ explanation: "" }).where(eq(reports.reporterId, id));
  await tx.update(appeals).set({ words: FORMER_NAME }).where(eq(appeals.authorId, id));
  await tx.update(matters).set({ claimedBy: null, claimedAt: null }).where(eq(matters.claimedBy, id));
  await tx.delete(moderatorNotes).where(eq(moderatorNotes.participantId, id));
  await tx.delete(blocks).where(or(eq(blocks.blockerId, id), eq(blocks.blockedId, id)));
  await tx.update(accountMerges).set({ formerHandle: null }).where(eq(accountMerges.intoId, id));
  for (const own of [
    accountMergeAsks,
    bookmarks,
    caseReadings,
    circleLinkUses,
    circleRemovals,
    firstVisits,
    followings,
    mailSettings,
    moves,
    notificationPreferences,
    organisationAdministrators,
    participantInterests,
    rightsReviews,
    roleGrants,
    unsubscribeLinks,
  ])
    await tx.delete(own).where(eq(own.participantId, id));
  await tx.delete(invitations).where(or(eq(invitations.participantId, id), eq(invitations.email, email.toLowerCase())));
  await tx.delete(accessRequests).where(eq(accessRequests.email, email.toLowerCase()));
  await tx.delete(caseCoAuthors).where(eq(caseCoAuthors.participantId, id));
  // A circle goes on with the member who is in it longest.
  await tx
    .update(circles)
    .set({
      facilitatorId: sql`coalesce((select m.participant_id from circle_member m where m.circle_id = ${circles}.id
        and m.participant_id <> ${id} order by m.joined_at, m.participant_id limit 1), ${id})`,
    })
    .where(eq(circles.facilitatorId, id));
  await tx.delete(circleMembers).where(eq(circleMembers.participantId, id));
}

/** Where others wrote the name down: a mail that waits, and what moderators gave as a reason. */
async function forgetName(tx: Transaction, name: string): Promise<void> {
  if (name.length < SHORTEST) return;
  const places = [
    ["mail", "subject"],
    ["mail", "body"],
    ["mail", "html"],
    ["decision", "reason"],
    ["measure", "reason"],
    ["measure", "lift_reason"],
    ["rearrangement", "reason"],
    ["appeal", "words"],
    ["appeal", "answer"],
    ["decision", "asked_text"],
    ["access_request", "answer"],
    ["move", "answer"],
    ["moderator_note", "text"],
    ["role_grant", "reason"],
    ["organisation_administrator", "reason"],
    ["rights_review", "reason"],
  ] as const;
  for (const [table, column] of places) {
    const [at, text] = [sql.identifier(table), sql.identifier(column)];
    // ***= takes the name as it is, with no sign that means something.
    await tx.execute(sql`update ${at} set ${text} = regexp_replace(${text}, '***=' || ${name}, ${FORMER_NAME}, 'gi')
      where position(lower(${name}) in lower(${text})) > 0`);
  }
}
