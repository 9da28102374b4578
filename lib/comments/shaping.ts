import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { questionRounds } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { lockPostedCase } from "#lib/cases/lock";
import { canRevise } from "#lib/cases/policy";
import type { CommentKind } from "#lib/comments/choices";
import { canShapeTalk } from "#lib/comments/policy";
import type { AskQuestionsFirst, EndQuestionsFirst } from "#lib/comments/validation";
import { Refused } from "#lib/core/errors";

const openOn = (caseNumber: number) => and(eq(questionRounds.caseNumber, caseNumber), isNull(questionRounds.endedAt));

const end = (tx: Transaction, actor: Actor, caseNumber: number) =>
  tx
    .update(questionRounds)
    .set({ endedAt: sql`least(now(), ${questionRounds.until})`, endedBy: actor.id })
    .where(openOn(caseNumber))
    .returning({ until: questionRounds.until });

/**
 * From now on colleagues only ask, for so many days: as in intervisie, where advice waits until the question is clear.
 * Takes the place of an earlier round. @throws NotFound, Forbidden
 */
export async function askQuestionsFirst(actor: Actor, { caseNumber, days }: AskQuestionsFirst): Promise<void> {
  await db.transaction(async (tx) => {
    authorise(canShapeTalk(actor, await lockPostedCase(tx, actor, caseNumber)));
    await end(tx, actor, caseNumber);
    const until = sql<Date>`now() + make_interval(days => ${days})`;
    await tx.insert(questionRounds).values({ caseNumber, askedBy: actor.id, until });
    await record(tx, {
      actorId: actor.id,
      action: "talk.questions-first",
      caseNumber,
      detail: { days: String(days) },
    });
  });
}

/** Everybody may say everything again. Twice is harmless. @throws NotFound, Forbidden */
export async function endQuestionsFirst(actor: Actor, { caseNumber }: EndQuestionsFirst): Promise<void> {
  await db.transaction(async (tx) => {
    authorise(canShapeTalk(actor, await lockPostedCase(tx, actor, caseNumber)));
    const ended = await end(tx, actor, caseNumber);
    if (ended.some(({ until }) => until > new Date())) {
      await record(tx, { actorId: actor.id, action: "talk.questions-ended", caseNumber });
    }
  });
}

/** Until when only questions are asked on this case, if they are. The caller has read the case. */
export async function questionsFirstUntil(caseNumber: number, store: typeof db | Transaction = db) {
  const [round] = await store
    .select({ until: questionRounds.until })
    .from(questionRounds)
    .where(and(openOn(caseNumber), gt(questionRounds.until, sql`now()`)));
  return round?.until;
}

/** Who writes the case may always answer. @throws Refused */
export async function holdToQuestions(
  tx: Transaction,
  actor: Actor,
  subject: { number: number; authorId: string },
  kind: CommentKind,
): Promise<void> {
  if (kind === "question" || canRevise(actor, subject)) return;
  if (await questionsFirstUntil(subject.number, tx)) throw new Refused("questionsFirst");
}
