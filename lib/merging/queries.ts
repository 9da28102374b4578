import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { accountMergeAsks, accountMerges, measures, organisations, participants } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { requireFresh } from "#lib/auth/fresh";
import { roleNow } from "#lib/auth/role-now";
import { secondFactorSetUp } from "#lib/auth/second-factor";
import { hashOf } from "#lib/auth/tokens";
import { CONFIRM_HOURS } from "#lib/auth/terms";
import { countedThings } from "#lib/merging/choices";
import type { CountedThing, Counts } from "#lib/merging/choices";
import { whyNotMerge } from "#lib/merging/policy";

/** The address the actor asked about and whose link still works; null when there is none. */
export async function findOwnMergeAsk(actor: Actor): Promise<{ email: string } | null> {
  const [own] = await db
    .select({ email: accountMergeAsks.email })
    .from(accountMergeAsks)
    .where(and(eq(accountMergeAsks.participantId, actor.id), inTime));
  return own ?? null;
}

const inTime = sql`${accountMergeAsks.askedAt} > now() - make_interval(hours => ${CONFIRM_HOURS})`;

/** The link of the actor with this code, while it works. @returns undefined for one that was used, is too old or somebody else's */
export const linkOf = (actor: Actor, code: string): SQL | undefined =>
  and(eq(accountMergeAsks.tokenHash, hashOf(code)), eq(accountMergeAsks.participantId, actor.id), inTime);

const measured = sql<boolean>`exists (select 1 from ${measures} where ${measures.participantId} = "participant"."id"
  and ${measures.until} > now() and ${measures.liftedAt} is null)`;

const administers = sql<boolean>`exists (select 1 from organisation_administrator a where a.participant_id = "participant"."id"
  and a.ended_at is null and (a.until is null or a.until > now()))`;

/** One of the two accounts as it stands. */
export const standingColumns = {
  id: participants.id,
  name: participants.name,
  handle: participants.handle,
  email: participants.email,
  language: participants.language,
  role: roleNow,
  measured,
  administers,
  secondFactor: secondFactorSetUp(),
};

/** The account with this address, other than that of the actor. */
export const otherWith = (actor: Actor, email: string | SQL): SQL | undefined =>
  and(eq(sql`lower(${participants.email})`, email), isNull(participants.erasedAt), ne(participants.id, actor.id));

/** How much there is of each thing that comes along. */
const tables: Record<CountedThing, readonly [table: string, person: string]> = {
  cases: ["practice_case", "author_id"],
  comments: ["comment", "author_id"],
  tips: ["tip", "author_id"],
  votes: ["vote", "participant_id"],
  followUps: ["case_follow_up", "author_id"],
  transfers: ["case_transfer", "participant_id"],
  collections: ["collection", "maker_id"],
  circles: ["circle_member", "participant_id"],
  bookmarks: ["bookmark", "participant_id"],
  searches: ["saved_search", "owner_id"],
};

/** What comes along of somebody, by count. */
export async function countThings(store: typeof db | Transaction, participantId: string): Promise<Counts> {
  const counts = countedThings.map((thing) => {
    const [table, person] = tables[thing];
    const all = sql`select count(*)::int from ${sql.identifier(table)} where ${sql.identifier(person)} = ${participantId}`;
    return sql`(${all}) as ${sql.identifier(thing)}`;
  });
  const [row] = await store.execute<Counts & Record<string, number>>(sql`select ${sql.join(counts, sql`, `)}`);
  return row!;
}

/**
 * What would happen with this link: which account goes into that of the actor, what comes along, and why it cannot be now, if so.
 * Looking uses nothing up. @returns null when the link was used, is too old or is somebody else's. @throws FreshSignInNeeded
 */
export async function previewMerge(actor: Actor, code: string) {
  requireFresh(actor);
  const [former] = await db
    .select({ ...standingColumns, organisation: organisations.name })
    .from(accountMergeAsks)
    .innerJoin(participants, otherWith(actor, sql`${accountMergeAsks.email}`))
    .innerJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(linkOf(actor, code));
  const [staying] = await db.select(standingColumns).from(participants).where(eq(participants.id, actor.id));
  if (!former || !staying) return null;
  const { name, email, organisation } = former;
  return {
    former: { name, email, organisation },
    staying: { email: staying.email },
    counts: await countThings(db, former.id),
    refusal: whyNotMerge(staying, former),
  };
}

export type MergePreview = NonNullable<Awaited<ReturnType<typeof previewMerge>>>;

/** Where a participant stands now whose account, with this handle, went into another one; undefined when none did. */
export async function presentHandle(former: string): Promise<string | undefined> {
  const [found] = await db
    .select({ handle: participants.handle })
    .from(accountMerges)
    .innerJoin(participants, eq(participants.id, accountMerges.intoId))
    .where(eq(accountMerges.formerHandle, former));
  return found?.handle;
}
