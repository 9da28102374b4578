import { and, eq, ilike, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circleMembers, circles, mentions, organisations, participants, practiceCases } from "#db/schema";
import type { Actor, Viewer } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { mayReadThread } from "#lib/cases/readers";
import { visibleTo as circleVisibleTo } from "#lib/circles/queries";
import { MOST_NAMED, namedIn } from "#lib/comments/pieces";
import type { Named } from "#lib/comments/pieces";
import { Invalid } from "#lib/core/errors";
import { containing } from "#lib/core/text";
import { notify } from "#lib/notifications/notify";

const idsOf = (named: readonly Named[], kind: Named["kind"]) =>
  named.filter((one) => one.kind === kind).map(({ id }) => id);

/** Participants who may read what is said about this case now. */
const readersOf = (store: typeof db | Transaction, caseNumber: number) =>
  store
    .select({
      id: participants.id,
      name: participants.name,
      jobTitle: participants.jobTitle,
      organisation: organisations.name,
    })
    .from(participants)
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .innerJoin(practiceCases, eq(practiceCases.number, caseNumber))
    .$dynamic();

/** Circles that may be named here: on a case of a circle only that one. */
const circlesFor = (actor: Actor) =>
  and(circleVisibleTo(actor), or(isNull(practiceCases.circleId), eq(practiceCases.circleId, circles.id)));

const MOST_OFFERED = 6;

export interface Nameable extends Named {
  name: string;
  about: string;
}

/** Whom and which circles one may name in a comment on this case: only who may read it. @throws NotFound */
export async function findNameable(actor: Actor, caseNumber: number, search: string): Promise<Nameable[]> {
  await getCase(actor, caseNumber);
  const like = containing(search);
  const [people, rings] = await Promise.all([
    readersOf(db, caseNumber)
      .where(and(ilike(participants.name, like), ne(participants.id, actor.id), mayReadThread()))
      .orderBy(participants.name, participants.id)
      .limit(MOST_OFFERED),
    db
      .select({ id: circles.id, name: circles.name, about: circles.purpose })
      .from(circles)
      .innerJoin(practiceCases, eq(practiceCases.number, caseNumber))
      .where(and(ilike(circles.name, like), circlesFor(actor)))
      .orderBy(circles.name, circles.id)
      .limit(MOST_OFFERED),
  ]);
  return [
    ...people.map(({ id, name, jobTitle, organisation }) => ({
      kind: "participant" as const,
      id,
      name,
      about: [jobTitle, organisation].filter(Boolean).join(" · "),
    })),
    ...rings.map((one) => ({ kind: "circle" as const, ...one })),
  ];
}

/** Everybody named must be able to read the case. @returns who is named @throws Invalid */
export async function checkNamed(tx: Transaction, actor: Actor, caseNumber: number, body: string): Promise<Named[]> {
  const named = namedIn(body);
  if (named.length === 0) return named;
  const [people, rings] = [idsOf(named, "participant"), idsOf(named, "circle")];
  const readers =
    people.length === 0
      ? []
      : await readersOf(tx, caseNumber).where(and(inArray(participants.id, people), mayReadThread()));
  const known =
    rings.length === 0
      ? []
      : await tx
          .select({ id: circles.id })
          .from(circles)
          .innerJoin(practiceCases, eq(practiceCases.number, caseNumber))
          .where(and(inArray(circles.id, rings), circlesFor(actor)));
  if (named.length > MOST_NAMED) throw new Invalid([{ field: "body", message: "tooManyNamed" }]);
  if (readers.length + known.length < named.length) throw new Invalid([{ field: "body", message: "namedCannotRead" }]);
  return named;
}

interface Place {
  caseNumber: number;
  commentId: string;
}

/**
 * Keeps who is named in a comment, and rings who is named anew: each once, of a circle everybody who may read it.
 * `heard` already know of this comment.
 */
export async function keepNamed(
  tx: Transaction,
  actor: Actor,
  { caseNumber, commentId }: Place,
  named: readonly Named[],
  heard: readonly string[] = [],
): Promise<void> {
  const [people, rings] = [idsOf(named, "participant"), idsOf(named, "circle")];
  const ofComment = eq(mentions.commentId, commentId);
  const gone = or(
    sql`${mentions.participantId} is not null and ${people.length > 0 ? notInArray(mentions.participantId, people) : sql`true`}`,
    sql`${mentions.circleId} is not null and ${rings.length > 0 ? notInArray(mentions.circleId, rings) : sql`true`}`,
  );
  await tx.delete(mentions).where(and(ofComment, gone));
  if (named.length === 0) return;
  const rows = [
    ...people.map((id) => ({ commentId, participantId: id })),
    ...rings.map((id) => ({ commentId, circleId: id })),
  ];
  const added = await tx.insert(mentions).values(rows).onConflictDoNothing().returning();
  const newRings = added.flatMap(({ circleId }) => circleId ?? []);
  const members =
    newRings.length === 0
      ? []
      : await tx
          .selectDistinct({ id: participants.id })
          .from(circleMembers)
          .innerJoin(participants, eq(participants.id, circleMembers.participantId))
          .innerJoin(practiceCases, eq(practiceCases.number, caseNumber))
          .where(and(inArray(circleMembers.circleId, newRings), mayReadThread()));
  const receivers = new Set([
    ...added.flatMap(({ participantId }) => participantId ?? []),
    ...members.map(({ id }) => id),
  ]);
  for (const receiverId of receivers) {
    if (!heard.includes(receiverId)) {
      await notify(tx, { receiverId, actorId: actor.id, kind: "mention", caseNumber, commentId });
    }
  }
}

export interface NamedShown extends Named {
  name: string;
  href: string;
}

/** The present names of who is named in these texts; a circle that does not exist for the viewer stays unnamed. */
export async function namesFor(viewer: Viewer, texts: readonly string[]): Promise<Map<string, NamedShown>> {
  const named = texts.flatMap(namedIn);
  const [people, rings] = [idsOf(named, "participant"), idsOf(named, "circle")];
  const [persons, known] = await Promise.all([
    people.length === 0
      ? []
      : db
          .select({ id: participants.id, name: participants.name, handle: participants.handle })
          .from(participants)
          .where(inArray(participants.id, people)),
    rings.length === 0 || viewer.kind === "visitor"
      ? []
      : db
          .select({ id: circles.id, name: circles.name, slug: circles.slug })
          .from(circles)
          .where(and(inArray(circles.id, rings), circleVisibleTo(viewer))),
  ]);
  return new Map<string, NamedShown>([
    ...persons.map(
      ({ id, name, handle }) => [id, { kind: "participant", id, name, href: `/deelnemers/${handle}` }] as const,
    ),
    ...known.map(({ id, name, slug }) => [id, { kind: "circle", id, name, href: `/leerkringen/${slug}` }] as const),
  ]);
}
