import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { appeals, collections, comments, decisions, hidings, participants, practiceCases, reports } from "#db/schema";
import { isModerator } from "#lib/auth/actor";
import type { Actor } from "#lib/auth/actor";
import { lockPostedCase } from "#lib/cases/lock";
import { visibleTo as collectionVisibleTo } from "#lib/collections/queries";
import { visibleTo } from "#lib/comments/queries";
import { NotFound } from "#lib/core/errors";
import { lockTip } from "#lib/tips/lock";

/** What can be reported and judged. */
export type Item = { caseNumber: number } | { commentId: string } | { collectionId: string } | { tipId: string };

/** The columns or fields that point at an item, of which one does. */
export interface Pointers {
  caseNumber?: number | null;
  commentId?: string | null;
  collectionId?: string | null;
  tipId?: string | null;
}

/** The one thing that is pointed at; undefined for something that is no item, as a request of a resident. */
export function itemIn({ caseNumber, commentId, collectionId, tipId }: Pointers): Item | undefined {
  if (caseNumber) return { caseNumber };
  if (commentId) return { commentId };
  if (collectionId) return { collectionId };
  return tipId ? { tipId } : undefined;
}

/** What a report or decision is about, locked, with what stands on it. */
export interface Subject {
  kind: "case" | "comment" | "collection" | "tip";
  /** Of a comment or a tip: the one it stands with. Of a collection: none. */
  caseNumber: number | undefined;
  commentId: string | undefined;
  collectionId: string | undefined;
  tipId: string | undefined;
  authorId: string;
  /** Of the text: each edit raises it. */
  version: number;
  /** Of a comment or a tip, whose older texts are kept nowhere else. */
  text: string | null;
  /** The one column that points at it, as written in reports, decisions and hidings. */
  key: Item;
}

const nothing = { caseNumber: undefined, commentId: undefined, collectionId: undefined, tipId: undefined, text: null };

/** @throws NotFound for what the actor may not know of */
export function lockSubject(tx: Transaction, actor: Actor, item: Item): Promise<Subject> {
  if ("caseNumber" in item) return lockCase(tx, actor, item.caseNumber);
  if ("commentId" in item) return lockComment(tx, actor, item.commentId);
  return "tipId" in item ? lockTipOf(tx, actor, item.tipId) : lockCollection(tx, actor, item.collectionId);
}

async function lockCase(tx: Transaction, actor: Actor, number: number): Promise<Subject> {
  const { authorId, version } = await lockPostedCase(tx, actor, number);
  return { ...nothing, kind: "case", caseNumber: number, authorId, version, key: { caseNumber: number } };
}

async function lockComment(tx: Transaction, actor: Actor, commentId: string): Promise<Subject> {
  const [place] = await tx.select({ number: comments.caseNumber }).from(comments).where(eq(comments.id, commentId));
  if (!place) throw new NotFound();
  await lockPostedCase(tx, actor, place.number);
  const [found] = await tx
    .select({ authorId: comments.authorId, version: comments.version, text: comments.body })
    .from(comments)
    .where(
      and(
        eq(comments.id, commentId),
        // It may have been moved while we waited for its case.
        eq(comments.caseNumber, place.number),
        isNull(comments.deletedAt),
        visibleTo(actor),
      ),
    )
    .for("update");
  if (!found) throw new NotFound();
  return { ...nothing, kind: "comment", caseNumber: place.number, commentId, ...found, key: { commentId } };
}

async function lockTipOf(tx: Transaction, actor: Actor, tipId: string): Promise<Subject> {
  const { caseNumber, authorId, version, body: text } = await lockTip(tx, actor, tipId);
  return { ...nothing, kind: "tip", caseNumber, tipId, authorId, version, text, key: { tipId } };
}

async function lockCollection(tx: Transaction, actor: Actor, collectionId: string): Promise<Subject> {
  // A maker who takes a reported collection back to themselves does not take it from the moderators.
  const visible = isModerator(actor)
    ? and(isNull(collections.removedAt), or(collectionVisibleTo(actor), onDesk()))
    : collectionVisibleTo(actor);
  const [found] = await tx
    .select({ authorId: collections.makerId, version: collections.version })
    .from(collections)
    .where(and(eq(collections.id, collectionId), visible))
    .for("update");
  if (!found) throw new NotFound();
  return { ...nothing, kind: "collection", collectionId, ...found, key: { collectionId } };
}

/** The collection of the row was reported or judged before. */
const onDesk = () => sql`exists (select 1 from ${reports} where ${reports.collectionId} = ${collections.id})
  or exists (select 1 from ${decisions} where ${decisions.collectionId} = ${collections.id})`;

type Pointing = typeof decisions | typeof reports | typeof hidings;

/** "Is about this item", for each of the tables that point at one. */
export function about(table: Pointing, item: Item): SQL {
  if ("caseNumber" in item) return eq(table.caseNumber, item.caseNumber);
  if ("commentId" in item) return eq(table.commentId, item.commentId);
  return "tipId" in item ? eq(table.tipId, item.tipId) : eq(table.collectionId, item.collectionId);
}

/** Whether visitors are waiting for a yes, or read it already. */
async function publicationOf(tx: Transaction, { key }: Subject) {
  if ("caseNumber" in key) {
    const [found] = await tx
      .select({ audience: practiceCases.audience, publishedAt: practiceCases.publishedAt })
      .from(practiceCases)
      .where(eq(practiceCases.number, key.caseNumber));
    return {
      waitsForPublication: found?.audience === "public" && found.publishedAt === null,
      isPublished: (found?.publishedAt ?? null) !== null,
    };
  }
  if (!("collectionId" in key)) return { waitsForPublication: false, isPublished: false };
  const [found] = await tx
    .select({ audience: collections.audience, askedAt: collections.publicAskedAt })
    .from(collections)
    .where(eq(collections.id, key.collectionId));
  const isPublished = found?.audience === "public";
  return { waitsForPublication: !isPublished && (found?.askedAt ?? null) !== null, isPublished };
}

/** What stands on the subject now. Read under the lock, so it is still so when the decision is written. */
export async function stateOf(tx: Transaction, subject: Subject) {
  const [last] = await tx
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      moderatorId: decisions.moderatorId,
      decidedAt: decisions.decidedAt,
      by: participants.name,
    })
    .from(decisions)
    .innerJoin(participants, eq(participants.id, decisions.moderatorId))
    .where(about(decisions, subject.key))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  const [hiding] = await tx.select({ kind: hidings.kind }).from(hidings).where(about(hidings, subject.key));
  const [appeal] = await tx
    .select({ id: appeals.id })
    .from(appeals)
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .where(and(about(decisions, subject.key), isNull(appeals.answeredAt)))
    .limit(1);
  return { last, hiding: hiding?.kind, appealId: appeal?.id, ...(await publicationOf(tx, subject)) };
}
