import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import { db } from "#db/client";
import { comments, organisations, participants, practiceCases } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo } from "#lib/comments/queries";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import type { PracticeKey } from "#lib/practices/practices";

/** A tip of a colleague: what a case ends with, or a comment of that kind. */
export interface Tip {
  /** "case-12" or "comment-<uuid>". */
  key: string;
  text: string;
  at: Date;
  practices: PracticeKey[];
  author: { name: string; handle: string; jobTitle: string };
  organisation: { name: string; slug: string };
  case: { number: number; slug: string; title: string };
  commentId: string | null;
}

const about = {
  practices: practiceCases.practices,
  author: { name: participants.name, handle: participants.handle, jobTitle: participants.jobTitle },
  organisation: { name: organisations.name, slug: organisations.slug },
  case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
};

const caseKey = sql<string>`'case-' || ${practiceCases.number}`;
const commentKey = sql<string>`'comment-' || ${comments.id}`;

type Position = [Date, string] | undefined;
const beyond = (at: AnyColumn, key: SQL, position: Position) =>
  position && sql`(${at}, ${key}) < (${sql.param(position[0], at)}, ${position[1]})`;

const usesPractice = (practice: PracticeKey | undefined) =>
  practice && sql`${practice}::practice = any(${practiceCases.practices})`;

function fromCases(actor: Actor, practice: PracticeKey | undefined, position: Position, size: number) {
  return db
    .select({ key: caseKey, text: practiceCases.tip, at: practiceCases.postedAt, ...about })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(
      and(
        ne(practiceCases.tip, ""),
        isNotNull(practiceCases.postedAt),
        caseVisibleTo(actor),
        usesPractice(practice),
        beyond(practiceCases.postedAt, caseKey, position),
      ),
    )
    .orderBy(desc(practiceCases.postedAt), desc(caseKey))
    .limit(size);
}

function fromComments(actor: Actor, practice: PracticeKey | undefined, position: Position, size: number) {
  return db
    .select({ key: commentKey, text: comments.body, at: comments.postedAt, commentId: comments.id, ...about })
    .from(comments)
    .innerJoin(practiceCases, eq(practiceCases.number, comments.caseNumber))
    .innerJoin(participants, eq(participants.id, comments.authorId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(comments.kind, "tip"),
        isNull(comments.deletedAt),
        isNotNull(practiceCases.postedAt),
        visibleTo(actor),
        threadVisibleTo(actor),
        usesPractice(practice),
        beyond(comments.postedAt, commentKey, position),
      ),
    )
    .orderBy(desc(comments.postedAt), desc(commentKey))
    .limit(size);
}

/** A page of tips the actor may read, newest first. @throws Invalid for a cursor that is not ours */
export async function listTips(actor: Actor, practice?: PracticeKey, after?: string, size = PAGE_SIZE) {
  const position = after ? readCursor(after, "time", "text") : undefined;
  const [ofCases, ofComments] = await Promise.all([
    fromCases(actor, practice, position, size + 1),
    fromComments(actor, practice, position, size + 1),
  ]);
  const tips: Tip[] = [...ofCases.map(({ at, ...tip }) => ({ ...tip, at: at!, commentId: null })), ...ofComments];
  tips.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.key < b.key ? 1 : -1));
  return toPage(tips.slice(0, size + 1), size, (tip) => [tip.at.getTime(), tip.key]);
}
