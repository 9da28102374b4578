import { aliasedTable, and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations } from "#db/schema";

/** What municipalities are compared by. */
interface Measured {
  inhabitants: number | null;
  urbanity: number | null;
}

/**
 * So far apart two municipalities may be and still be alike: a doubling of inhabitants is 1, a class of urbanity a half.
 * One of the same class may be more than twice as large, one of the same size two classes more urban.
 */
const FARTHEST = 1.25;
/** The most like it are enough to find cases in. */
const LIKEST = 12;

export interface Likeness {
  size: "same" | "about" | "larger" | "smaller";
  urban: "same" | "more" | "less";
}

/** How the other compares to one's own, for saying why it is like it. Undefined when one of the two is not measured. */
export function likenessOf(own: Measured, other: Measured): Likeness | undefined {
  if (!own.inhabitants || !other.inhabitants || !own.urbanity || !other.urbanity) return undefined;
  const ratio = other.inhabitants / own.inhabitants;
  const times = Math.max(ratio, 1 / ratio);
  const size = times <= 1.25 ? "same" : times <= 1.5 ? "about" : ratio > 1 ? "larger" : "smaller";
  const urban = other.urbanity === own.urbanity ? "same" : other.urbanity < own.urbanity ? "more" : "less";
  return { size, urban };
}

/** The municipalities like this one, the most like it first; none when it is no municipality or not measured. */
export function municipalitiesLike(organisationId: string) {
  const own = aliasedTable(organisations, "own");
  const distance = sql<number>`(abs(log(2::numeric, ${organisations.inhabitants}::numeric / ${own.inhabitants})) + abs(${organisations.urbanity} - ${own.urbanity}) / 2.0)::float8`;
  return db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      inhabitants: organisations.inhabitants,
      urbanity: organisations.urbanity,
      own: { name: own.name, inhabitants: own.inhabitants, urbanity: own.urbanity },
    })
    .from(own)
    .innerJoin(organisations, and(ne(organisations.id, own.id), eq(organisations.kind, own.kind)))
    .where(
      and(
        eq(own.id, organisationId),
        eq(own.kind, "municipality"),
        isNotNull(organisations.inhabitants),
        sql`${distance} <= ${FARTHEST}`,
      ),
    )
    .orderBy(asc(distance), asc(organisations.name), asc(organisations.id))
    .limit(LIKEST);
}
