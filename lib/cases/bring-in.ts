import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { practiceCases } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { columns, textsOf } from "#lib/cases/columns";
import { publicTextsOf } from "#lib/cases/public-texts";
import type { WriteCase } from "#lib/cases/validation";
import { keepVersion } from "#lib/cases/versions";
import { beginFollowing } from "#lib/following/begin";
import { guardTexts, remember } from "#lib/privacy/guard";

export interface BroughtCase {
  input: WriteCase;
  authorId: string;
  organisationId: string;
  /** The circle of `input`, once it is known that the author is in it. */
  circleId: string | null;
  /** When it was posted; null for now. */
  postedAt: Date | null;
  /** Kept as a draft of its author. */
  asDraft: boolean;
  key: string;
  hash: string;
}

/**
 * Takes in a case that was written elsewhere, in the name of its author: the rules for its texts are those of posting, the
 * limits on how fast somebody posts are not. The same key twice gives one case.
 * @param actor who takes it in; null is the operator at the command line
 * @returns its number, or undefined when it stood here already
 * @throws Invalid for personal data that nobody looked at
 */
export async function bringInCase(
  tx: Transaction,
  actor: Actor | null,
  brought: BroughtCase,
): Promise<number | undefined> {
  const { input, authorId, organisationId, circleId, postedAt, asDraft, key, hash } = brought;
  const answers = await guardTexts(tx, { texts: textsOf(input), seen: input.personalDataSeen ?? false });
  const moment = postedAt ?? sql`now()`;
  const [written] = await tx
    .insert(practiceCases)
    .values({
      ...columns(input, circleId),
      publicTexts: input.audience === "public" ? publicTextsOf(input) : null,
      authorId,
      organisationId,
      submissionKey: key,
      submissionHash: hash,
      postedAt: asDraft ? null : moment,
      ...(!asDraft && { createdAt: moment, changedAt: moment, lastActiveAt: moment }),
    })
    .onConflictDoNothing({ target: [practiceCases.authorId, practiceCases.submissionKey] })
    .returning();
  if (!written) return undefined;
  if (!asDraft) {
    await keepVersion(tx, written, { editorId: authorId, savedAt: written.changedAt });
    await beginFollowing(tx, authorId, written.number);
  }
  await remember(tx, { id: actor?.id ?? authorId }, { caseNumber: written.number }, answers);
  await record(tx, {
    actorId: actor?.id ?? null,
    action: "case.imported",
    caseNumber: written.number,
    participantId: authorId,
    detail: { audience: input.audience, draft: asDraft },
  });
  return written.number;
}
