import { and, desc, eq, inArray, isNotNull, notInArray, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { likeness, listRelated, sharedPractices, tellingWords, withTellingWords } from "#lib/cases/related";
import type { Subject, TellingWords } from "#lib/cases/related";
import { wordsFor } from "#lib/cases/reading";
import { visibleTo } from "#lib/cases/visible";
import { likenessOf, municipalitiesLike } from "#lib/organisations/likeness";

const SHOWN = 3;
/** Of each municipality only the newest are weighed. */
const NEWEST = 30;

/**
 * Up to three cases from municipalities like the reader's own that share a practice or telling words with this one, with
 * how those municipalities compare. None for who works elsewhere than in a municipality. `except` are shown already.
 */
export async function listFromLikePlaces(
  viewer: Viewer,
  subject: Subject,
  except: readonly number[] = [],
  telling?: TellingWords,
) {
  if (viewer.kind === "visitor" || subject.practices.length === 0) return [];
  const [places, tellers] = await Promise.all([
    municipalitiesLike(viewer.organisation.id),
    telling ?? tellingWords(viewer, subject.number),
  ]);
  if (places.length === 0) return [];
  const words = wordsFor(viewer);
  const shared = sharedPractices(subject);
  const others = and(
    isNotNull(practiceCases.postedAt),
    visibleTo(viewer),
    notInArray(practiceCases.number, [subject.number, ...except]),
  );
  // A walk per municipality along its own index: the newest of all might be of none of them.
  const newest = sql.join(
    places.map(
      ({ id }) =>
        sql`(${db
          .select({ number: practiceCases.number })
          .from(practiceCases)
          .where(and(others, eq(practiceCases.organisationId, id)))
          .orderBy(desc(practiceCases.postedAt), desc(practiceCases.number))
          .limit(NEWEST)})`,
    ),
    sql` union all `,
  );
  const ids = places.map(({ id }) => id);
  const there = and(others, inArray(practiceCases.organisationId, ids));
  const alike = tellers ? sql` union ${withTellingWords(viewer, there, tellers)}` : sql``;
  const aboutTheSame = tellers && sql`${words.search} @@ ${tellers.any}`;
  const found = await db
    .select({
      number: practiceCases.number,
      slug: words.slug,
      title: words.texts.title,
      question: sql<string>`coalesce(nullif(${words.texts.underlyingQuestion}, ''), ${words.texts.askedQuestion})`,
      practices: practiceCases.practices,
      organisationId: practiceCases.organisationId,
    })
    .from(practiceCases)
    .where(and(sql`${practiceCases.number} in (${newest}${alike})`, or(sql`${shared} > 0`, aboutTheSame)))
    .orderBy(
      desc(likeness(viewer, subject, shared, tellers?.any)),
      desc(practiceCases.postedAt),
      desc(practiceCases.number),
    )
    .limit(SHOWN);
  const byId = new Map(places.map((place) => [place.id, place]));
  return found.map(({ organisationId, ...related }) => {
    const { name, own, ...measured } = byId.get(organisationId)!;
    return { ...related, organisationName: name, ownName: own.name, likeness: likenessOf(own, measured)! };
  });
}
export type LikePlaceCase = Awaited<ReturnType<typeof listFromLikePlaces>>[number];

/** Where to read on after a case: what is most like it, and what comes from a municipality like the reader's own. */
export async function listReadOn(viewer: Viewer, subject: Subject) {
  if (subject.practices.length === 0) return { related: [], like: [] };
  const telling = tellingWords(viewer, subject.number);
  const related = await listRelated(viewer, subject, telling);
  const shown = related.map(({ number }) => number);
  return { related, like: await listFromLikePlaces(viewer, subject, shown, telling) };
}
