import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { organisations, practiceCases } from "#db/schema";
import type { Viewer } from "#lib/auth/actor";
import { wordsFor } from "#lib/cases/reading";
import type { CaseText } from "#lib/cases/validation";
import { visibleTo } from "#lib/cases/visible";
import type { PracticeKey } from "#lib/practices/practices";

/** Among so many of the newest cases with the practice. */
const LOOKED_AT = 300;

interface Asked {
  /** Only cases that nobody commented on yet. */
  uncommented?: boolean;
  size?: number;
}

/**
 * What the newest cases with this practice tell in one of their texts, as this viewer may read it: what was done, the
 * tip, the question to colleagues. Cases that say nothing there are left out.
 */
export function listTold(
  viewer: Viewer,
  practice: PracticeKey,
  field: CaseText,
  { uncommented, size = 4 }: Asked = {},
) {
  const { slug, texts } = wordsFor(viewer);
  const newest = db
    .select({
      number: practiceCases.number,
      slug: sql<string>`${slug}`.as("slug"),
      title: sql<string>`${texts.title}`.as("title"),
      text: sql<string>`${texts[field]}`.as("told"),
      organisation: organisations.name,
      postedAt: practiceCases.postedAt,
    })
    .from(practiceCases)
    .innerJoin(organisations, eq(organisations.id, practiceCases.organisationId))
    .where(
      and(
        isNotNull(practiceCases.postedAt),
        visibleTo(viewer),
        sql`${practice}::practice = any(${practiceCases.practices})`,
        uncommented ? eq(practiceCases.comments, 0) : undefined,
      ),
    )
    .orderBy(desc(practiceCases.postedAt), desc(practiceCases.number))
    .limit(LOOKED_AT)
    .as("newest");
  return db
    .select()
    .from(newest)
    .where(ne(newest.text, ""))
    .orderBy(desc(newest.postedAt), desc(newest.number))
    .limit(size);
}
export type Told = Awaited<ReturnType<typeof listTold>>[number];
