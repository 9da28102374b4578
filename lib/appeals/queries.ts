import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { appeals, collections, comments, decisions, participants, practiceCases, tips } from "#db/schema";
import { appealable, canAnswer } from "#lib/appeals/policy";
import type { InCharge } from "#lib/appeals/policy";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { hasRoleNow, roleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { NotFound } from "#lib/core/errors";
import { about } from "#lib/moderation/subject";
import type { Item, Pointers, Subject } from "#lib/moderation/subject";

/** Moderators and administrators who can get in now: a handful. */
export const listInCharge = (store: typeof db | Transaction = db): Promise<InCharge[]> =>
  store
    .select({ id: participants.id, role: roleNow, organisationId: participants.organisationId })
    .from(participants)
    .where(and(hasRoleNow("moderator", "administrator"), sql`not ${suspendedNow()}`))
    .orderBy(asc(participants.id))
    .execute();

const decider = alias(participants, "decider");
const answerer = alias(participants, "answerer");

const columns = {
  id: appeals.id,
  authorId: appeals.authorId,
  words: appeals.words,
  askedAt: appeals.askedAt,
  outcome: appeals.outcome,
  answer: appeals.answer,
  answeredAt: appeals.answeredAt,
  answeredBy: answerer.name,
  decisionId: decisions.id,
  verdict: decisions.verdict,
  reason: decisions.reason,
  decidedAt: decisions.decidedAt,
  deciderId: decisions.moderatorId,
  decider: decider.name,
  deciderOrganisationId: decider.organisationId,
  caseNumber: decisions.caseNumber,
  commentId: decisions.commentId,
  collectionId: decisions.collectionId,
  tipId: decisions.tipId,
};

/** Appeals with the decision they are about. */
export const appealRows = (store: typeof db | Transaction = db) =>
  store
    .select(columns)
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(decider, eq(decider.id, decisions.moderatorId))
    .leftJoin(answerer, eq(answerer.id, appeals.answeredBy))
    .$dynamic();

/** What the author asked about the latest decision on an item of theirs. The caller has read the item itself. */
export async function lastAppeal(item: Item) {
  const [found] = await appealRows()
    .where(about(decisions, item))
    .orderBy(desc(appeals.askedAt), desc(appeals.id))
    .limit(1);
  return found;
}

/** The case that was decided about, or that what was decided about stands with. */
const caseOfDecision = sql`coalesce(${decisions.caseNumber}, ${comments.caseNumber}, ${tips.caseNumber})`;

/** An appeal that the actor is called for, with the text it is about. @throws NotFound, Forbidden */
export async function getAppeal(actor: Actor, appealId: string) {
  const [found] = await appealRows().where(eq(appeals.id, appealId));
  if (!found) throw new NotFound();
  authorise(canAnswer(actor, found, await listInCharge()));
  const [text] = await db
    .select({
      title: sql<string>`coalesce(${practiceCases.title}, ${collections.title})`,
      slug: practiceCases.slug,
      collectionSlug: collections.slug,
      number: practiceCases.number,
      text: sql<string>`coalesce(${comments.body}, ${tips.body}, ${practiceCases.whatHappened}, ${collections.introduction})`,
      author: participants.name,
      authorHandle: participants.handle,
    })
    .from(decisions)
    .leftJoin(comments, eq(comments.id, decisions.commentId))
    .leftJoin(tips, eq(tips.id, decisions.tipId))
    .leftJoin(practiceCases, eq(practiceCases.number, caseOfDecision))
    .leftJoin(collections, eq(collections.id, decisions.collectionId))
    .innerJoin(participants, eq(participants.id, found.authorId))
    .where(eq(decisions.id, found.decisionId));
  return { ...found, ...text! };
}
export type WholeAppeal = Awaited<ReturnType<typeof getAppeal>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function kindOf({ commentId, collectionId, tipId }: Pointers): Subject["kind"] {
  if (commentId) return "comment";
  if (collectionId) return "collection";
  return tipId ? "tip" : "case";
}

/** A decision on something of the actor's that they may ask another look at, with what they asked. @throws NotFound */
export async function getOwnDecision(actor: Actor, decisionId: string) {
  if (!uuid.test(decisionId)) throw new NotFound();
  const [found] = await db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      reason: decisions.reason,
      decidedAt: decisions.decidedAt,
      caseNumber: decisions.caseNumber,
      commentId: decisions.commentId,
      collectionId: decisions.collectionId,
      tipId: decisions.tipId,
      title: sql<string>`coalesce(${collections.title}, ${practiceCases.title})`,
      number: practiceCases.number,
      slug: practiceCases.slug,
      collectionSlug: collections.slug,
      appeal: { words: appeals.words, outcome: appeals.outcome, answer: appeals.answer },
      isLast: sql<boolean>`not exists (select 1 from decision later where (later.decided_at, later.id) > (${decisions.decidedAt}, ${decisions.id})
        and (later.case_number = ${decisions.caseNumber} or later.comment_id = ${decisions.commentId} or later.collection_id = ${decisions.collectionId} or later.tip_id = ${decisions.tipId}))`,
    })
    .from(decisions)
    .leftJoin(appeals, eq(appeals.decisionId, decisions.id))
    .leftJoin(comments, eq(comments.id, decisions.commentId))
    .leftJoin(tips, eq(tips.id, decisions.tipId))
    .leftJoin(practiceCases, eq(practiceCases.number, caseOfDecision))
    .leftJoin(collections, eq(collections.id, decisions.collectionId))
    .where(
      and(
        eq(decisions.id, decisionId),
        inArray(decisions.verdict, [...appealable]),
        // Of a comment or a tip: who wrote that, not who wrote the case it stands with.
        sql`case when ${decisions.commentId} is not null then ${comments.authorId}
          when ${decisions.tipId} is not null then ${tips.authorId}
          when ${decisions.collectionId} is not null then ${collections.makerId} else ${practiceCases.authorId} end = ${actor.id}`,
        sql`${practiceCases.withdrawnAt} is null and ${comments.deletedAt} is null and ${collections.removedAt} is null and ${tips.removedAt} is null`,
      ),
    );
  if (!found) throw new NotFound();
  return { ...found, kind: kindOf(found) };
}
