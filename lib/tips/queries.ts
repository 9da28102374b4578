import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import { db } from "#db/client";
import { comments, hidings, organisations, participants, practiceCases, tips, votes } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { threadVisibleTo, visibleTo as caseVisibleTo } from "#lib/cases/visible";
import { visibleTo } from "#lib/comments/queries";
import { withNames } from "#lib/comments/whole";
import { NotFound } from "#lib/core/errors";
import { PAGE_SIZE, readCursor, toPage } from "#lib/core/pagination";
import type { PracticeKey } from "#lib/practices/practices";
import type { TipOrder } from "#lib/tips/choices";
import { visibleTo as tipVisibleTo } from "#lib/tips/visible";

/** A tip of a colleague: what a case ends with, a comment of that kind, or one that somebody made of either. */
export interface Tip {
  /** "case-12", "comment-<uuid>" or "tip-<uuid>". */
  key: string;
  text: string;
  at: Date;
  votes: number;
  practices: PracticeKey[];
  author: { id: string; name: string; handle: string; jobTitle: string };
  organisation: { name: string; slug: string };
  case: { number: number; slug: string; title: string };
  commentId: string | null;
  /** When somebody made it: which, what the actor may do with it, and whether others see it. */
  harvested: { id: string; own: boolean; voted: boolean; hiding: (typeof hidings.$inferSelect)["kind"] | null } | null;
}

const about = {
  author: {
    id: participants.id,
    name: participants.name,
    handle: participants.handle,
    jobTitle: participants.jobTitle,
  },
  organisation: { name: organisations.name, slug: organisations.slug },
  case: { number: practiceCases.number, slug: practiceCases.slug, title: practiceCases.title },
};

const caseKey = sql<string>`'case-' || ${practiceCases.number}`;
const commentKey = sql<string>`'comment-' || ${comments.id}`;
const tipKey = sql<string>`'tip-' || ${tips.id}`;

/** What is asked of each kind of tip. */
interface Asked {
  practice: PracticeKey | undefined;
  order: TipOrder;
  position: [Date | number, string] | undefined;
  size: number;
}

const beyond = (column: AnyColumn, key: SQL, { position }: Asked) =>
  position && sql`(${column}, ${key}) < (${sql.param(position[0], column)}, ${position[1]})`;

const usesPractice = ({ practice }: Asked, practices: AnyColumn) =>
  practice && sql`${practice}::practice = any(${practices})`;

function fromCases(actor: Actor, asked: Asked) {
  const column = asked.order === "newest" ? practiceCases.postedAt : practiceCases.votes;
  return db
    .select({
      key: caseKey,
      text: practiceCases.tip,
      at: practiceCases.postedAt,
      votes: practiceCases.votes,
      practices: practiceCases.practices,
      ...about,
    })
    .from(practiceCases)
    .innerJoin(participants, eq(participants.id, practiceCases.authorId))
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(
      and(
        ne(practiceCases.tip, ""),
        isNotNull(practiceCases.postedAt),
        caseVisibleTo(actor),
        usesPractice(asked, practiceCases.practices),
        beyond(column, caseKey, asked),
      ),
    )
    .orderBy(desc(column), desc(caseKey))
    .limit(asked.size);
}

function fromComments(actor: Actor, asked: Asked) {
  const column = asked.order === "newest" ? comments.postedAt : comments.votes;
  return db
    .select({
      key: commentKey,
      body: comments.body,
      at: comments.postedAt,
      votes: comments.votes,
      practices: practiceCases.practices,
      commentId: comments.id,
      ...about,
    })
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
        usesPractice(asked, practiceCases.practices),
        beyond(column, commentKey, asked),
      ),
    )
    .orderBy(desc(column), desc(commentKey))
    .limit(asked.size);
}

const harvestedColumns = (actor: Actor) => ({
  key: tipKey,
  text: tips.body,
  at: tips.postedAt,
  votes: tips.votes,
  practices: tips.practices,
  commentId: tips.commentId,
  harvested: {
    id: tips.id,
    own: sql<boolean>`${tips.authorId} = ${actor.id}`,
    voted: sql<boolean>`exists (select 1 from ${votes} where ${votes.tipId} = ${tips.id} and ${votes.participantId} = ${actor.id})`,
    hiding: hidings.kind,
  },
  ...about,
});

const harvested = (actor: Actor) =>
  db
    .select({ ...harvestedColumns(actor), version: tips.version })
    .from(tips)
    .innerJoin(practiceCases, eq(practiceCases.number, tips.caseNumber))
    .innerJoin(participants, eq(participants.id, tips.authorId))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .leftJoin(hidings, eq(hidings.tipId, tips.id))
    .$dynamic();

function fromHarvest(actor: Actor, asked: Asked) {
  const column = asked.order === "newest" ? tips.postedAt : tips.votes;
  return harvested(actor)
    .where(and(tipVisibleTo(actor), usesPractice(asked, tips.practices), beyond(column, tipKey, asked)))
    .orderBy(desc(column), desc(tipKey))
    .limit(asked.size);
}

/** A page of tips the actor may read, newest or most valued first. @throws Invalid for a cursor that is not ours */
export async function listTips(
  actor: Actor,
  practice?: PracticeKey,
  after?: string,
  size = PAGE_SIZE,
  order: TipOrder = "newest",
) {
  const position = after ? readCursor(after, order === "newest" ? "time" : "count", "text") : undefined;
  const asked = { practice, order, position, size: size + 1 };
  const [ofCases, ofComments, made] = await Promise.all([
    fromCases(actor, asked),
    fromComments(actor, asked).then((rows) => withNames(actor, rows)),
    fromHarvest(actor, asked),
  ]);
  const all: Tip[] = [
    ...ofCases.map(({ at, ...tip }) => ({ ...tip, at: at!, commentId: null, harvested: null })),
    ...ofComments.map(({ body, ...tip }) => ({ ...tip, text: body, harvested: null })),
    ...made.map(({ version: _version, ...tip }) => tip),
  ];
  const place = ({ at, votes: valued }: Tip) => (order === "newest" ? at.getTime() : valued);
  all.sort((a, b) => place(b) - place(a) || (a.key < b.key ? 1 : -1));
  return toPage(all.slice(0, size + 1), size, (tip) => [place(tip), tip.key]);
}

/** One harvested tip, for who may read its source. @throws NotFound */
export async function getTip(actor: Actor, tipId: string) {
  const [found] = await harvested(actor).where(and(eq(tips.id, tipId), tipVisibleTo(actor)));
  if (!found) throw new NotFound();
  return found;
}
