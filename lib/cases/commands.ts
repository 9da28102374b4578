import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { circleMembers, comments, practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit, limitCases } from "#lib/auth/limits";
import { columns, publicPart, textsOf } from "#lib/cases/columns";
import type { CaseRow } from "#lib/cases/columns";
import { lockCase } from "#lib/cases/lock";
import { canPost, canRevise, canShare, canWithdraw } from "#lib/cases/policy";
import { publicTextsOf } from "#lib/cases/public-texts";
import { takeOut } from "#lib/cases/take-out";
import type { ReviseCase, WithdrawCase, WriteCase } from "#lib/cases/validation";
import { changedMeanwhile, keepVersion } from "#lib/cases/versions";
import { forgetWorkingCopy } from "#lib/cases/working-copies";
import { Conflict, Invalid, NotFound, Refused } from "#lib/core/errors";
import { fingerprint } from "#lib/core/fingerprint";
import { beginFollowing } from "#lib/following/begin";
import { notifyFollowers } from "#lib/notifications/followers";
import { askBeforeCase, askBeforePosting } from "#lib/posting/ask";
import { holdFirstPost } from "#lib/posting/first";
import { limitAddedLinks, limitFirstLinks } from "#lib/posting/links";
import { guardTexts, guardedTransaction, remember } from "#lib/privacy/guard";
import type { Remembered } from "#lib/privacy/guard";

export interface CaseAddress {
  number: number;
  slug: string;
}

const address = { number: practiceCases.number, slug: practiceCases.slug };

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
const sent = ({ personalDataSeen: _answer, sure: _sure, ...rest }: WriteCase) => rest;

const reasonOf = (input: WriteCase | ReviseCase): Record<string, string> =>
  "reason" in input ? { reason: input.reason } : {};

/** A draft is only its author's, and nothing typed may be lost: what is posted is guarded. */
const guard = async (tx: Transaction, input: WriteCase | ReviseCase, about?: Remembered) =>
  input.intent === "draft"
    ? []
    : guardTexts(tx, { texts: { ...textsOf(input), ...reasonOf(input) }, seen: input.personalDataSeen, about });

/**
 * Posts a new case, or keeps it as a draft. The same `submissionKey` twice gives the first case again.
 * @throws Forbidden, Invalid, TooFast, Conflict when that key came with other words before
 */
export async function writeCase(actor: Actor, input: WriteCase): Promise<CaseAddress> {
  authorise(canPost(actor));
  return guardedTransaction(actor, async (tx) => {
    const answers = await guard(tx, input);
    const circleId = await needsMembership(tx, actor, input);
    const posting = input.intent === "post";
    const [written] = await tx
      .insert(practiceCases)
      .values({
        ...columns(input, circleId),
        publicTexts: input.audience === "public" ? publicTextsOf(input) : null,
        authorId: actor.id,
        organisationId: actor.organisation.id,
        submissionKey: input.submissionKey,
        submissionHash: fingerprint(sent(input)),
        postedAt: posting ? sql`now()` : null,
      })
      .onConflictDoNothing({ target: [practiceCases.authorId, practiceCases.submissionKey] })
      .returning();
    if (!written) return alreadyWritten(tx, actor, input);
    if (posting) {
      const texts = textsOf(input);
      await askBeforeCase(tx, actor, { number: written.number, texts, sure: input.sure });
      await limitCases(actor, tx);
      await limitFirstLinks(tx, actor, Object.values(texts));
      await keepVersion(tx, written, { editorId: actor.id });
      await beginFollowing(tx, actor.id, written.number);
      await holdFirstPost(tx, actor, { caseNumber: written.number });
    }
    await forgetWorkingCopy(tx, actor, input.submissionKey);
    await remember(tx, actor, { caseNumber: written.number }, answers);
    await record(tx, {
      actorId: actor.id,
      action: posting ? "case.posted" : "case.drafted",
      caseNumber: written.number,
      detail: { audience: input.audience },
    });
    return { number: written.number, slug: written.slug };
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

/** Whether others commented, in confidence that only the circle reads along. */
const othersSpoke = async (tx: Transaction, actor: Actor, number: number): Promise<boolean> =>
  (await tx.$count(
    comments,
    and(eq(comments.caseNumber, number), ne(comments.authorId, actor.id), isNull(comments.deletedAt)),
  )) > 0;

/** Who may read it, and whether it is posted, only the author may change. @throws Forbidden */
function authoriseSharing(actor: Actor, before: CaseRow, input: ReviseCase): void {
  const sharing =
    input.audience !== before.audience ||
    input.circleId !== before.circleId ||
    input.participantsOnly.toSorted().join() !== before.participantsOnly.toSorted().join() ||
    (before.postedAt === null && input.intent === "post");
  if (sharing) authorise(canShare(actor, before));
}

/**
 * Changes a case that the actor writes, or posts a draft. Every version is kept, with who, when and why. When visitors
 * would read something else than a moderator agreed to, it waits for a moderator again.
 * @throws NotFound, Forbidden, Invalid, TooFast, Conflict when someone saved a later version, Refused when it would show
 *   others what was said in a circle
 */
export async function reviseCase(actor: Actor, input: ReviseCase): Promise<CaseAddress> {
  return guardedTransaction(actor, async (tx) => {
    const before = await lockCase(tx, actor, input.number);
    authorise(canRevise(actor, before));
    authoriseSharing(actor, before, input);
    if (before.postedAt && input.intent === "draft")
      throw new Invalid([{ field: "audience", message: "postedAlready" }]);
    if (before.version !== input.version) throw await changedMeanwhile(tx, before);
    // Who writes along need not be in the circle of the case.
    const stays = input.audience === "circle" && input.circleId === before.circleId;
    const circleId = stays ? before.circleId : await needsMembership(tx, actor, input);
    if (before.circleId && before.circleId !== circleId && (await othersSpoke(tx, actor, before.number)))
      throw new Refused("saidInCircle");
    const about = { caseNumber: before.number };
    const answers = await guard(tx, input, about);
    await limit("edit.minute", actor.id, tx);
    const posting = before.postedAt === null && input.intent === "post";
    const [textsBefore, texts] = [before.postedAt ? textsOf(before) : undefined, textsOf(input)];
    if (posting) await askBeforeCase(tx, actor, { number: before.number, texts, sure: input.sure });
    else if (textsBefore) await askBeforePosting(tx, { texts, before: textsBefore, sure: input.sure });
    if (posting) await limitCases(actor, tx);
    if (input.intent === "post")
      await limitAddedLinks(tx, actor, Object.values(textsBefore ?? {}), Object.values(texts));
    if (before.postedAt) await keepVersion(tx, before, { editorId: before.authorId, savedAt: before.changedAt });
    const [after] = await tx
      .update(practiceCases)
      .set({
        ...columns(input, circleId),
        ...publicPart(before, input),
        version: before.version + 1,
        changedAt: sql`now()`,
        ...(posting && { postedAt: sql`now()`, lastActiveAt: sql`now()` }),
      })
      .where(eq(practiceCases.number, input.number))
      .returning();
    if (after!.postedAt) await keepVersion(tx, after!, { editorId: actor.id, reason: input.reason });
    await forgetWorkingCopy(tx, actor, input.workingCopy);
    await remember(tx, actor, about, answers);
    if (posting) await beginFollowing(tx, before.authorId, input.number);
    if (before.postedAt && !input.quiet)
      await notifyFollowers(tx, { kind: "case-changed", actorId: actor.id, caseNumber: input.number });
    if (posting) await holdFirstPost(tx, actor, { caseNumber: before.number });
    if (before.postedAt) await takeOut(tx, actor, before.number, textsOf(before), textsOf(input));
    await record(tx, {
      actorId: actor.id,
      action: posting ? "case.posted" : "case.revised",
      caseNumber: input.number,
      detail: { version: before.version + 1, audience: input.audience },
    });
    return { number: after!.number, slug: after!.slug };
  });
}

/** Takes the actor's own case out of sight for everyone; doing it twice is "not found". @throws NotFound, Forbidden, Conflict */
export async function withdrawCase(actor: Actor, { number, version }: WithdrawCase): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockCase(tx, actor, number);
    authorise(canWithdraw(actor, found));
    if (version !== undefined && version !== found.version) throw await changedMeanwhile(tx, found);
    await tx
      .update(practiceCases)
      .set({ withdrawnAt: sql`now()`, publishedAt: null })
      .where(eq(practiceCases.number, number));
    await record(tx, { actorId: actor.id, action: "case.withdrawn", caseNumber: number });
  });
}
