import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { caseVersions, circleMembers, comments, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit, limitCases } from "#lib/auth/limits";
import { canPost, canRevise, canWithdraw } from "#lib/cases/policy";
import { caseTextNames } from "#lib/cases/validation";
import { takeOut } from "#lib/cases/take-out";
import type { ReviseCase, WithdrawCase, WriteCase } from "#lib/cases/validation";
import { visibleTo } from "#lib/cases/visible";
import { Conflict, Invalid, NotFound, Refused } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { slugOf } from "#lib/core/text";
import { guardTexts, notingStops, remember } from "#lib/privacy/guard";
import type { Remembered } from "#lib/privacy/guard";

export interface CaseAddress {
  number: number;
  slug: string;
}

const address = { number: practiceCases.number, slug: practiceCases.slug };

const writing = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  notingStops(actor, () => db.transaction(work));

/** A case for a circle needs its author in that circle. @throws Invalid */
async function needsMembership(
  tx: Transaction,
  actor: Actor,
  input: { audience: string | null; circleId: string | null },
) {
  if (input.audience !== "circle" || !input.circleId) return null;
  const [member] = await tx
    .select({ circleId: circleMembers.circleId })
    .from(circleMembers)
    .where(and(eq(circleMembers.circleId, input.circleId), eq(circleMembers.participantId, actor.id)));
  if (!member) throw new Invalid([{ field: "circleId", message: "circleUnknown" }]);
  return member.circleId;
}

/** What makes two sendings the same: an answer about personal data is no other text. */
const sent = ({ personalDataSeen: _answer, ...rest }: WriteCase) => rest;

const textsOf = (input: Pick<WriteCase, (typeof caseTextNames)[number]>) =>
  Object.fromEntries(caseTextNames.map((name) => [name, input[name]])) as Pick<
    WriteCase,
    (typeof caseTextNames)[number]
  >;

/** A draft is only its author's, and nothing typed may be lost: what is posted is guarded. */
const guard = async (tx: Transaction, input: WriteCase | ReviseCase, about?: Remembered) =>
  input.intent === "draft" ? [] : guardTexts(tx, { texts: textsOf(input), seen: input.personalDataSeen, about });

function columns(input: WriteCase | ReviseCase, circleId: string | null) {
  return {
    ...textsOf(input),
    slug: slugOf(input.title),
    practices: input.practices,
    domain: input.domain,
    firstContact: input.firstContact,
    politicalInvolvement: input.politicalInvolvement,
    audience: input.audience ?? "participants",
    circleId,
  };
}

/**
 * Posts a new case, or keeps it as a draft. The same `submissionKey` twice gives the first case again.
 * @throws Forbidden, Invalid, TooFast, Conflict when that key came with other words before
 */
export async function writeCase(actor: Actor, input: WriteCase): Promise<CaseAddress> {
  authorise(canPost(actor));
  return writing(actor, async (tx) => {
    const answers = await guard(tx, input);
    const circleId = await needsMembership(tx, actor, input);
    const [written] = await tx
      .insert(practiceCases)
      .values({
        ...columns(input, circleId),
        authorId: actor.id,
        organisationId: actor.organisation.id,
        submissionKey: input.submissionKey,
        submissionHash: fingerprint(sent(input)),
        postedAt: input.intent === "post" ? sql`now()` : null,
      })
      .onConflictDoNothing({ target: [practiceCases.authorId, practiceCases.submissionKey] })
      .returning(address);
    if (!written) return alreadyWritten(tx, actor, input);
    await remember(tx, actor, { caseNumber: written.number }, answers);
    if (input.intent === "post") await limitCases(actor, tx);
    await record(tx, {
      actorId: actor.id,
      action: input.intent === "post" ? "case.posted" : "case.drafted",
      caseNumber: written.number,
      detail: { audience: input.audience },
    });
    return written;
  });
}

/** The case that this key already made. Other words under the same key would get lost: those are a Conflict. */
async function alreadyWritten(tx: Transaction, actor: Actor, input: WriteCase): Promise<CaseAddress> {
  const [first] = await tx
    .select({ ...address, hash: practiceCases.submissionHash })
    .from(practiceCases)
    .where(and(eq(practiceCases.authorId, actor.id), eq(practiceCases.submissionKey, input.submissionKey!)));
  if (!first) throw new NotFound();
  if (first.hash !== fingerprint(sent(input))) throw new Conflict("sentAlready");
  return { number: first.number, slug: first.slug };
}

/** The row of a case the actor may read, locked until the transaction ends. @throws NotFound */
async function lockCase(tx: Transaction, actor: Actor, number: number) {
  const [found] = await tx
    .select()
    .from(practiceCases)
    .where(and(eq(practiceCases.number, number), visibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound();
  return found;
}

/** Whether others commented, in confidence that only the circle reads along. */
const othersSpoke = async (tx: Transaction, actor: Actor, number: number): Promise<boolean> =>
  (await tx.$count(
    comments,
    and(eq(comments.caseNumber, number), ne(comments.authorId, actor.id), isNull(comments.deletedAt)),
  )) > 0;

/**
 * Changes the actor's own case, or posts a draft. The former texts are kept as a version. A case that visitors could
 * read waits for a moderator again, because the new text may hold what the old one did not.
 * @throws NotFound, Forbidden, Invalid, TooFast, Conflict when someone saved a later version, Refused when it would show
 *   others what was said in a circle
 */
export async function reviseCase(actor: Actor, input: ReviseCase): Promise<CaseAddress> {
  return writing(actor, async (tx) => {
    const before = await lockCase(tx, actor, input.number);
    authorise(canRevise(actor, before));
    if (before.postedAt && input.intent === "draft")
      throw new Invalid([{ field: "audience", message: "postedAlready" }]);
    if (before.version !== input.version) throw new Conflict("changedMeanwhile", undefined, before.changedAt);
    const circleId = await needsMembership(tx, actor, input);
    if (before.circleId && before.circleId !== circleId && (await othersSpoke(tx, actor, before.number)))
      throw new Refused("saidInCircle");
    const about = { caseNumber: before.number };
    const answers = await guard(tx, input, about);
    await limit("edit.minute", actor.id, tx);
    const posting = before.postedAt === null && input.intent === "post";
    if (posting) await limitCases(actor, tx);
    if (before.postedAt) await keepVersion(tx, actor, before);
    const [after] = await tx
      .update(practiceCases)
      .set({
        ...columns(input, circleId),
        version: before.version + 1,
        changedAt: sql`now()`,
        publishedAt: null,
        ...(posting && { postedAt: sql`now()`, lastActiveAt: sql`now()` }),
      })
      .where(eq(practiceCases.number, input.number))
      .returning(address);
    await remember(tx, actor, about, answers);
    if (before.postedAt) await takeOut(tx, actor, before.number, textsOf(before), textsOf(input));
    await record(tx, {
      actorId: actor.id,
      action: posting ? "case.posted" : "case.revised",
      caseNumber: input.number,
      detail: { version: before.version + 1, audience: input.audience },
    });
    return after!;
  });
}

async function keepVersion(tx: Transaction, actor: Actor, before: typeof practiceCases.$inferSelect): Promise<void> {
  await tx.insert(caseVersions).values({
    caseNumber: before.number,
    version: before.version,
    editorId: actor.id,
    content: { ...textsOf(before), practices: before.practices, domain: before.domain },
  });
}

/** Takes the actor's own case out of sight for everyone; doing it twice is "not found". @throws NotFound, Forbidden, Conflict */
export async function withdrawCase(actor: Actor, { number, version }: WithdrawCase): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockCase(tx, actor, number);
    authorise(canWithdraw(actor, found));
    if (version !== undefined && version !== found.version) throw new Conflict("changedMeanwhile");
    await tx
      .update(practiceCases)
      .set({ withdrawnAt: sql`now()`, publishedAt: null })
      .where(eq(practiceCases.number, number));
    await record(tx, { actorId: actor.id, action: "case.withdrawn", caseNumber: number });
  });
}
