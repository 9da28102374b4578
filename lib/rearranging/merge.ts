import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import {
  caseMerges,
  followUps,
  notifications,
  practiceCases,
  reports,
  residentRequests,
  threadRules,
  tips,
  unsubscribeLinks,
} from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { Refused } from "#lib/core/errors";
import { guardedTransaction } from "#lib/privacy/guard";
import { lockBoth, tell } from "#lib/rearranging/cases";
import { moveAll } from "#lib/rearranging/move";
import type { MergeCase } from "#lib/rearranging/validation";

/**
 * Makes one of two cases that tell the same: what was said, votes, files, follow-ups, transfers and places in collections go
 * to the other case, the old address leads there, and the words of the old case are out of sight.
 * @throws NotFound, Forbidden, Invalid, Refused when more people could read something, or when something waits to be judged
 */
export async function mergeCase(actor: Actor, { caseNumber, to, reason, personalDataSeen }: MergeCase): Promise<void> {
  await guardedTransaction(actor, async (tx) => {
    const { source, target } = await lockBoth(tx, actor, caseNumber, to);
    const [from, into] = [source.number, target.number];
    if ((await tx.$count(reports, and(eq(reports.caseNumber, from), isNull(reports.decisionId)))) > 0)
      throw new Refused("judgeFirst");
    const authors = await moveAll(tx, from, into);
    await takeAlong(tx, from, into);
    await tx
      .update(practiceCases)
      .set({ withdrawnAt: sql`now()`, publishedAt: null })
      .where(eq(practiceCases.number, from));
    const rearrangementId = await tell(tx, actor, {
      kind: "merged",
      caseNumber: from,
      toCaseNumber: into,
      participantId: source.authorId,
      reason,
      personalDataSeen,
      detail: { before: from, after: into, comments: authors.length },
      receivers: [...authors, source.authorId, target.authorId],
    });
    await tx.update(caseMerges).set({ intoNumber: into }).where(eq(caseMerges.intoNumber, from));
    await tx.insert(caseMerges).values({ caseNumber: from, intoNumber: into, rearrangementId });
  });
}

/** All that people gave the old case. What is there twice stays once; a file that readers do not get to see yet stays behind. */
async function takeAlong(tx: Transaction, from: number, into: number): Promise<void> {
  await tx.execute(sql`insert into vote (participant_id, case_number, voted_at)
    select v.participant_id, ${into}, v.voted_at from vote v join practice_case c on c.number = ${into}
    where v.case_number = ${from} and v.participant_id <> c.author_id on conflict do nothing`);
  await tx.execute(sql`delete from vote where case_number = ${from}`);
  await tx
    .update(practiceCases)
    .set({ votes: sql`(select count(*) from vote v where v.case_number = practice_case.number)` })
    .where(sql`${practiceCases.number} in (${from}, ${into})`);
  await tx.execute(sql`update attachment a set case_number = ${into}
    where a.case_number = ${from} and a.removed_at is null and (a.width is null or a.alt_text <> '')
      and exists (select 1 from attachment_scan s where s.attachment_id = a.id and s.verdict = 'clean')`);
  await tx.update(followUps).set({ caseNumber: into }).where(eq(followUps.caseNumber, from));
  await tx.execute(sql`update case_transfer t set case_number = ${into} where t.case_number = ${from}
    and not exists (select 1 from case_transfer o where o.case_number = ${into} and o.participant_id = t.participant_id)`);
  await tx.execute(sql`update collection_case p set case_number = ${into} where p.case_number = ${from}
    and not exists (select 1 from collection_case o where o.case_number = ${into} and o.collection_id = p.collection_id)`);
  await tx.update(residentRequests).set({ caseNumber: into }).where(eq(residentRequests.caseNumber, from));
  await tx.update(notifications).set({ caseNumber: into }).where(eq(notifications.caseNumber, from));
  await tx.delete(threadRules).where(eq(threadRules.caseNumber, from));
  await tx.update(tips).set({ caseNumber: into }).where(eq(tips.caseNumber, from));
  await tx.update(unsubscribeLinks).set({ caseNumber: into }).where(eq(unsubscribeLinks.caseNumber, from));
  for (const table of ["bookmark", "following"] as const) {
    const name = sql.identifier(table);
    await tx.execute(sql`update ${name} t set case_number = ${into} where t.case_number = ${from}
      and not exists (select 1 from ${name} o where o.case_number = ${into} and o.participant_id = t.participant_id)`);
  }
  await tx.execute(sql`update case_link l set to_case = ${into} where l.to_case = ${from}
    and not exists (select 1 from case_link o where o.to_case = ${into} and o.comment_id = l.comment_id)`);
}

/**
 * What a merge does with each table that points at a case, and a move with each that points at a comment. A table that is
 * not here fails tests/rearranging/places.test.ts: somebody must have thought about it.
 */
export const places: Readonly<Record<string, string>> = {
  "comment.case_number": "goes along",
  "vote.case_number": "goes along, once per person",
  "attachment.case_number": "goes along once readers may see it",
  "case_follow_up.case_number": "goes along",
  "case_transfer.case_number": "goes along, once per person",
  "collection_case.case_number": "goes along, once per collection",
  "resident_request.case_number": "goes along",
  "notification.case_number": "goes along",
  "thread_rule.case_number": "ends",
  "tip.case_number": "goes along",
  "taken_along.case_number": "goes along when both cases have one owner, and ends otherwise",
  "bookmark.case_number": "goes along, once per person",
  "following.case_number": "goes along, once per person; who muted the other case hears nothing of it",
  "unsubscribe_link.case_number": "goes along",
  "case_link.to_case": "goes along, once per comment",
  "case_reading.case_number": "stays: nobody read the other case by it",
  "case_review.case_number": "stays with the old words",
  "webhook_delivery.case_number": "stays: it was told of the other case",
  "webhook_delivery.comment_id": "goes along",
  "question_round.case_number": "stays with the old words",
  "matter.case_number": "kept by triggers",
  "moderator_note.case_number": "stays with the old words",
  "case_version.case_number": "stays with the old words",
  "case_role.case_number": "stays with the old words",
  "case_co_author.case_number": "stays with the old words",
  "working_copy.case_number": "stays with the old words",
  "personal_data_confirmation.case_number": "stays with the old words",
  "decision.case_number": "stays with the old words",
  "report.case_number": "stays with the old words; none is open",
  "hiding.case_number": "there is none",
  "follow_up_ask.case_number": "stays: the other author was asked or will be",
  "rearrangement.case_number": "history",
  "rearrangement.to_case_number": "history",
  "case_merge.case_number": "history",
  "case_merge.into_number": "leads to the last one",
  "comment.parent_id": "goes along",
  "vote.comment_id": "goes along",
  "report.comment_id": "goes along",
  "decision.comment_id": "goes along",
  "hiding.comment_id": "goes along",
  "notification.comment_id": "goes along",
  "personal_data_confirmation.comment_id": "goes along",
  "rearrangement.comment_id": "history",
  "thread_rule.comment_id": "ends",
  "comment.quoted_comment_id": "goes along; a quote shows only beside what it quotes",
  "comment_version.comment_id": "goes along",
  "mention.comment_id": "goes along",
  "case_link.comment_id": "goes along",
  "taken_along.comment_id": "goes along when both cases have one owner, and ends otherwise",
  "tip.comment_id": "goes along",
  "matter.comment_id": "goes along",
  "moderator_note.comment_id": "goes along",
};
