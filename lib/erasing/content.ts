import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import {
  attachments,
  caseRoles,
  caseVersions,
  collectionCases,
  collections,
  comments,
  erasures,
  followUps,
  personalDataConfirmations,
  practiceCases,
  tips,
  transfers,
  workingCopies,
} from "#db/schema";
import { recountComments } from "#lib/comments/recount";

/** Erasures that broke off half-way; for the job that tidies. */
export async function finishErasures(): Promise<void> {
  const open = await db
    .select({ id: erasures.participantId })
    .from(erasures)
    .where(isNull(erasures.doneAt))
    .orderBy(asc(erasures.askedAt))
    .limit(20);
  for (const { id } of open) await finishErasure(id);
}

/**
 * Removes the words of somebody whose account was removed: their drafts in any case, all else when they wanted that. One case
 * at a time, locked before its comments like everywhere, so it meets nobody the wrong way round; twice is harmless.
 */
export async function finishErasure(participantId: string): Promise<void> {
  const [erasure] = await db.select().from(erasures).where(eq(erasures.participantId, participantId));
  if (!erasure || erasure.doneAt) return;
  const everything = erasure.texts === "remove";
  for (const number of await casesToEmpty(participantId, everything)) await emptyCase(number);
  if (everything) {
    for (const number of await casesSpokenOn(participantId)) await emptyComments(participantId, number);
    // Also of an account that went into theirs, where the words of two did not fit together.
    await db
      .delete(transfers)
      .where(
        sql`${transfers.participantId} in (select ${participantId}::uuid union all select former_id from account_merge where into_id = ${participantId})`,
      );
    for (const number of await casesTippedOn(participantId)) await emptyTips(participantId, number);
  }
  await db.transaction(async (tx) => {
    await emptyCollections(tx, participantId, everything);
    await tx
      .update(erasures)
      .set({ doneAt: sql`now()` })
      .where(eq(erasures.participantId, participantId));
  });
}

async function casesToEmpty(authorId: string, everything: boolean): Promise<number[]> {
  const rows = await db
    .select({ number: practiceCases.number })
    .from(practiceCases)
    .where(and(eq(practiceCases.authorId, authorId), everything ? undefined : isNull(practiceCases.postedAt)))
    .orderBy(asc(practiceCases.number));
  return rows.map(({ number }) => number);
}

async function casesSpokenOn(authorId: string): Promise<number[]> {
  const rows = await db
    .selectDistinct({ number: comments.caseNumber })
    .from(comments)
    .where(and(eq(comments.authorId, authorId), isNull(comments.deletedAt)))
    .orderBy(asc(comments.caseNumber));
  return rows.map(({ number }) => number);
}

async function casesTippedOn(authorId: string): Promise<number[]> {
  const rows = await db
    .selectDistinct({ number: tips.caseNumber })
    .from(tips)
    .where(and(eq(tips.authorId, authorId), isNull(tips.removedAt)))
    .orderBy(asc(tips.caseNumber));
  return rows.map(({ number }) => number);
}

const texts = [
  "slug", "title", "whatHappened", "askedQuestion", "underlyingQuestion", "learningQuestion", "metWith", "speaksFor", "otherVoices",
  "insideRoles", "history", "rulesAndPlans", "whatWasDone", "doneMapping", "doneRelations", "doneResolutions", "doneAlignment",
  "doneSupport", "outcome", "doAgain", "tip",
] as const; // prettier-ignore

/** A case without a word in it, out of sight, with all its earlier versions. What others said there stays theirs, out of sight too. */
export const emptyCase = (number: number): Promise<void> => db.transaction((tx) => emptyCaseIn(tx, number));

/** The same within a transaction. */
export async function emptyCaseIn(tx: Transaction, number: number): Promise<void> {
  const ofCase = eq(practiceCases.number, number);
  await tx.select({ number: practiceCases.number }).from(practiceCases).where(ofCase).for("no key update");
  await tx
    .update(practiceCases)
    .set({
      ...Object.fromEntries(texts.map((name) => [name, ""])),
      publicTexts: null,
      publishedAt: null,
      postedAt: null,
      withdrawnAt: sql`now()`,
      submissionKey: null,
      submissionHash: null,
    })
    .where(ofCase);
  await tx.update(caseVersions).set({ content: {}, reason: "" }).where(eq(caseVersions.caseNumber, number));
  await tx
    .update(comments)
    .set({ quote: null, quotedField: null })
    .where(and(eq(comments.caseNumber, number), isNotNull(comments.quotedField)));
  await tx.delete(followUps).where(eq(followUps.caseNumber, number));
  await tx.delete(caseRoles).where(eq(caseRoles.caseNumber, number));
  await tx.delete(workingCopies).where(eq(workingCopies.caseNumber, number));
  await tx.delete(personalDataConfirmations).where(eq(personalDataConfirmations.caseNumber, number));
  await tx
    .update(attachments)
    .set({ removedAt: sql`now()` })
    .where(and(eq(attachments.caseNumber, number), isNull(attachments.removedAt)));
}

/**
 * Takes the words of these comments (a select of their ids) of one case, whose lock the caller holds, with what was kept beside
 * them: earlier versions, what they name and lead to, and what others quoted of them.
 */
export async function emptyCommentsIn(tx: Transaction, number: number, theirs: SQL): Promise<void> {
  for (const table of ["comment_version", "mention", "case_link", "taken_along"] as const)
    await tx.execute(sql`delete from ${sql.identifier(table)} where comment_id in ${theirs}`);
  await tx.execute(sql`update comment set quote = null, quoted_field = null, quoted_comment_id = null
    where quoted_comment_id in ${theirs} or id in ${theirs}`);
  await tx.execute(sql`delete from personal_data_confirmation where comment_id in ${theirs}`);
  await tx.execute(sql`update comment set body = '', deleted_at = now(), submission_hash = null
    where id in ${theirs} and deleted_at is null`);
  await recountComments(tx, number);
}

async function emptyComments(authorId: string, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .select({ number: practiceCases.number })
      .from(practiceCases)
      .where(eq(practiceCases.number, number))
      .for("no key update");
    const theirs = sql`(select id from comment where author_id = ${authorId} and case_number = ${number})`;
    await emptyCommentsIn(tx, number, theirs);
  });
}

/** Whatever waited for a moderator leaves the desk with it. */
async function emptyTips(authorId: string, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .select({ number: practiceCases.number })
      .from(practiceCases)
      .where(eq(practiceCases.number, number))
      .for("no key update");
    await tx
      .update(tips)
      .set({ body: "", removedAt: sql`now()` })
      .where(and(eq(tips.authorId, authorId), eq(tips.caseNumber, number), isNull(tips.removedAt)));
  });
}

/** What was for the maker alone goes in any case. */
const emptyCollections = (tx: Transaction, makerId: string, everything: boolean) =>
  emptyCollectionsIn(
    tx,
    and(eq(collections.makerId, makerId), everything ? undefined : eq(collections.audience, "maker")),
  );

/** Takes the words of these collections. */
export async function emptyCollectionsIn(tx: Transaction, which: SQL | undefined): Promise<void> {
  const gone = await tx
    .update(collections)
    .set({
      title: "Verwijderd",
      introduction: "Verwijderd",
      slug: sql`'verwijderd-' || ${collections.id}`,
      removedAt: sql`coalesce(${collections.removedAt}, now())`,
      removedById: sql`coalesce(${collections.removedById}, ${collections.makerId})`,
    })
    .where(which)
    .returning({ id: collections.id });
  for (const { id } of gone)
    await tx.update(collectionCases).set({ reason: "" }).where(eq(collectionCases.collectionId, id));
}
