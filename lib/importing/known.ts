import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circleMembers, circles, organisations, participants, practiceCases } from "#db/schema";
import type { Row } from "#lib/importing/rows";

export interface Author {
  id: string;
  organisationId: string;
}

/** What the rows of a file speak of, as it is here. */
export interface Known {
  /** By e-mail address and by handle, in small letters. */
  authors: ReadonlyMap<string, Author>;
  /** By slug and by name, in small letters: the id. */
  organisations: ReadonlyMap<string, string>;
  /** "slug id-of-author": the id of a circle with that author in it. */
  circles: ReadonlyMap<string, string>;
}

/** At most so many in one statement. */
const AT_ONCE = 500;

export const nameOf = (value: unknown): string => (typeof value === "string" ? value.trim().toLowerCase() : "");

const namesIn = (rows: readonly Row[], column: string): string[] => [
  ...new Set(rows.map(({ given }) => nameOf(given[column])).filter((name) => name !== "" && name.length <= 320)),
];

function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}

async function authorsNamed(names: readonly string[]): Promise<Map<string, Author>> {
  const found = new Map<string, Author>();
  for (const some of portions(names)) {
    const rows = await db
      .select({
        id: participants.id,
        organisationId: participants.organisationId,
        handle: participants.handle,
        email: participants.email,
      })
      .from(participants)
      .where(
        and(
          isNull(participants.erasedAt),
          or(inArray(sql`lower(${participants.email})`, some), inArray(participants.handle, some)),
        ),
      );
    for (const { id, organisationId, handle, email } of rows) {
      found.set(handle, { id, organisationId });
      found.set(email.toLowerCase(), { id, organisationId });
    }
  }
  return found;
}

async function circlesNamed(slugs: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of portions(slugs)) {
    const rows = await db
      .select({ id: circles.id, slug: circles.slug, memberId: circleMembers.participantId })
      .from(circles)
      .innerJoin(circleMembers, eq(circleMembers.circleId, circles.id))
      .where(inArray(circles.slug, some));
    for (const { id, slug, memberId } of rows) found.set(`${slug} ${memberId}`, id);
  }
  return found;
}

/** Everything these rows name that is here, in a few statements. */
export async function knownOf(rows: readonly Row[]): Promise<Known> {
  const places = await db
    .select({ id: organisations.id, slug: organisations.slug, name: organisations.name })
    .from(organisations);
  return {
    authors: await authorsNamed(namesIn(rows, "auteur")),
    organisations: new Map(
      places.flatMap(
        ({ id, slug, name }) =>
          [
            [name.toLowerCase(), id],
            [slug, id],
          ] as const,
      ),
    ),
    circles: await circlesNamed(namesIn(rows, "leerkring")),
  };
}

/** Which of these were taken in before: by author and key, the fingerprint of what it said. */
export async function takenInBefore(
  store: typeof db | Transaction,
  keys: readonly { authorId: string; key: string }[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const some of portions(keys)) {
    const rows = await store
      .select({
        authorId: practiceCases.authorId,
        key: practiceCases.submissionKey,
        hash: practiceCases.submissionHash,
      })
      .from(practiceCases)
      .where(
        and(
          inArray(practiceCases.authorId, [...new Set(some.map(({ authorId }) => authorId))]),
          inArray(
            practiceCases.submissionKey,
            some.map(({ key }) => key),
          ),
        ),
      );
    for (const { authorId, key, hash } of rows) found.set(`${authorId} ${key}`, hash);
  }
  return found;
}
