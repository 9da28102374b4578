import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, participants, practiceCases, savedSearches } from "#db/schema";
import type { Actor, Reader } from "#lib/auth/actor";
import { roleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { hashOf } from "#lib/auth/tokens";
import { CaseQuery, filterOf } from "#lib/cases/dutch";
import { matches, withWords } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import { wordsFor } from "#lib/cases/reading";
import { visibleTo } from "#lib/cases/visible";
import { NotFound } from "#lib/core/errors";

const FEED_ENTRIES = 30;

/** The actor's own, the newest first; there are never many. */
export function listSavedSearches(actor: Actor) {
  const { id, name, query, pace, createdAt } = savedSearches;
  return db
    .select({ id, name, query, pace, createdAt })
    .from(savedSearches)
    .where(eq(savedSearches.ownerId, actor.id))
    .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id));
}
export type SavedSearch = Awaited<ReturnType<typeof listSavedSearches>>[number];

/** The filter that was kept. A municipality that is gone simply finds nothing. */
export const keptFilter = (query: SavedSearch["query"]): CaseFilter => filterOf(CaseQuery.parse(query));

/** The owner as a reader, with role and circles as they are now; undefined while suspended. */
export async function readerOf(ownerId: string): Promise<Reader | undefined> {
  const [owner] = await db
    .select({
      id: participants.id,
      role: roleNow,
      circleIds: sql<
        string[]
      >`to_json(array(select m.circle_id from circle_member m where m.participant_id = ${participants.id}))`,
      coAuthored: sql<
        number[]
      >`to_json(array(select c.case_number from case_co_author c where c.participant_id = ${participants.id}))`,
    })
    .from(participants)
    .where(and(eq(participants.id, ownerId), sql`not ${suspendedNow()}`));
  return owner && { kind: "participant", ...owner };
}

/** The newest cases of a kept search that this reader may read at this moment. */
export async function newestFor(reader: Reader, kept: CaseFilter, size: number, before?: Date) {
  const filter = await withWords(kept);
  const { slug, texts } = wordsFor(reader);
  return db
    .select({
      number: practiceCases.number,
      slug,
      title: texts.title,
      askedQuestion: texts.askedQuestion,
      underlyingQuestion: texts.underlyingQuestion,
      postedAt: practiceCases.postedAt,
      changedAt: practiceCases.changedAt,
      organisation: { name: organisations.name },
    })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(
      and(
        isNotNull(practiceCases.postedAt),
        visibleTo(reader),
        matches(reader, filter),
        before && sql`${practiceCases.postedAt} <= ${sql.param(before, practiceCases.postedAt)}`,
      ),
    )
    .orderBy(desc(practiceCases.postedAt), desc(practiceCases.number))
    .limit(size);
}

/**
 * What the feed with this secret tells now. The secret is the whole right: nobody is signed in.
 * @throws NotFound for an unknown secret and for an owner who is suspended
 */
export async function readFeed(secret: string) {
  const [found] = await db
    .select({ ownerId: savedSearches.ownerId, name: savedSearches.name, query: savedSearches.query })
    .from(savedSearches)
    .where(eq(savedSearches.feedHash, hashOf(secret)));
  const reader = found && (await readerOf(found.ownerId));
  if (!reader) throw new NotFound();
  return { name: found.name, items: await newestFor(reader, keptFilter(found.query), FEED_ENTRIES) };
}
