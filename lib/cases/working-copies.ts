import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { participants, practiceCases, workingCopies } from "#db/schema";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { canPost, canRevise } from "#lib/cases/policy";
import type { KeepWorkingCopy } from "#lib/cases/validation";
import { visibleTo } from "#lib/cases/visible";
import { Conflict, NotFound, Refused } from "#lib/core/errors";

/** Unsaved texts one person may have beside each other. */
const MOST_COPIES = 100;
/** Who saved in the last so many minutes is writing now. */
const WRITING_MINUTES = 3;

const mine = (actor: Actor, key: string) => and(eq(workingCopies.participantId, actor.id), eq(workingCopies.key, key));

/**
 * Keeps what somebody is typing, whatever it is: nothing is checked but size and names, and the case itself does not
 * change. `sequence` is the number the browser knows; the same `saveId` again is the same save, another window's is not.
 * @returns the number to name next time, and the moment at which the text was safe
 * @throws Conflict when the text was kept from elsewhere meanwhile, NotFound, Forbidden, Refused, TooFast
 */
export async function keepWorkingCopy(
  actor: Actor,
  input: KeepWorkingCopy,
): Promise<{ sequence: number; savedAt: Date; alsoWriting: string[] }> {
  const { key, number, sequence, saveId } = input;
  await authoriseWriting(actor, key, number);
  const [kept] = await (sequence === 0 ? keepFirst(actor, input) : keepAgain(actor, input));
  if (!kept) return repeated(actor, key, saveId);
  if (sequence === 0) await refuseTooMany(actor, key);
  return { ...kept, alsoWriting: number ? await alsoWriting(actor, number) : [] };
}

const kept = { sequence: workingCopies.sequence, savedAt: workingCopies.savedAt };

const keepFirst = (actor: Actor, { key, number, baseVersion, saveId, content }: KeepWorkingCopy) =>
  db
    .insert(workingCopies)
    .values({ participantId: actor.id, key, caseNumber: number, baseVersion, sequence: 1, saveId, content })
    .onConflictDoNothing()
    .returning(kept);

/** Changes what is there and makes nothing new: a late request changes nothing, nor does one for a text that is saved for good. */
const keepAgain = (actor: Actor, { key, baseVersion, sequence, saveId, content }: KeepWorkingCopy) =>
  db
    .update(workingCopies)
    .set({ content, baseVersion, saveId, sequence: sequence + 1, savedAt: sql`now()` })
    .where(and(mine(actor, key), eq(workingCopies.sequence, sequence)))
    .returning(kept);

async function repeated(actor: Actor, key: string, saveId: string) {
  const [there] = await db.select(whole).from(workingCopies).where(mine(actor, key));
  if (there?.saveId !== saveId) throw new Conflict("keptElsewhere");
  return { sequence: there.sequence, savedAt: there.savedAt, alsoWriting: [] };
}

async function authoriseWriting(actor: Actor, key: string, number: number | null): Promise<void> {
  const subject =
    number === null
      ? and(eq(practiceCases.authorId, actor.id), eq(practiceCases.submissionKey, key))
      : eq(practiceCases.number, number);
  const [found] = await db
    .select({ number: practiceCases.number, authorId: practiceCases.authorId })
    .from(practiceCases)
    .where(and(subject, visibleTo(actor)));
  if (number !== null) {
    if (!found) throw new NotFound();
    authorise(canRevise(actor, found));
    return;
  }
  authorise(canPost(actor));
  // Saved for good a moment ago: a late copy of the same form would only confuse.
  if (found) throw new Conflict("sentAlready");
}

/** The new one goes again when there are too many: the browser still has it, and says so. @throws Refused */
async function refuseTooMany(actor: Actor, key: string): Promise<void> {
  const copies = await db.$count(workingCopies, eq(workingCopies.participantId, actor.id));
  if (copies <= MOST_COPIES) return;
  await db.delete(workingCopies).where(mine(actor, key));
  throw new Refused("tooManyCopies");
}

/** Names of the others who kept a text for this case in the last minutes. */
export async function alsoWriting(actor: Actor, number: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: participants.name })
    .from(workingCopies)
    .innerJoin(participants, eq(participants.id, workingCopies.participantId))
    .where(
      and(
        eq(workingCopies.caseNumber, number),
        ne(workingCopies.participantId, actor.id),
        gt(workingCopies.savedAt, sql`now() - make_interval(mins => ${WRITING_MINUTES})`),
      ),
    )
    .limit(10);
  return rows.map(({ name }) => name);
}

const whole = {
  key: workingCopies.key,
  number: workingCopies.caseNumber,
  content: workingCopies.content,
  baseVersion: workingCopies.baseVersion,
  sequence: workingCopies.sequence,
  saveId: workingCopies.saveId,
  savedAt: workingCopies.savedAt,
};
export interface WorkingCopy {
  key: string;
  number: number | null;
  content: Partial<Record<string, string | string[]>>;
  baseVersion: number | null;
  sequence: number;
  saveId: string;
  savedAt: Date;
}

/** The actor's own unsaved text under this key. @throws NotFound */
export async function getWorkingCopy(actor: Actor, key: string): Promise<WorkingCopy> {
  const [found] = await db.select(whole).from(workingCopies).where(mine(actor, key));
  if (!found) throw new NotFound();
  return found;
}

/** The last text that the actor typed for this case and did not save, or the one of this key; undefined when there is none. */
export async function unsavedFor(actor: Actor, number: number, key?: string): Promise<WorkingCopy | undefined> {
  const one = key && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key) ? eq(workingCopies.key, key) : undefined;
  const [found] = await db
    .select(whole)
    .from(workingCopies)
    .where(and(eq(workingCopies.participantId, actor.id), eq(workingCopies.caseNumber, number), one))
    .orderBy(desc(workingCopies.savedAt), desc(workingCopies.key))
    .limit(1);
  return found;
}

/** Everything that the actor typed and did not save, the last first, with its title as typed; without a number it is a new case. */
export async function listUnsaved(actor: Actor) {
  return db
    .select({
      key: workingCopies.key,
      number: workingCopies.caseNumber,
      title: sql<string>`left(coalesce(${workingCopies.content} ->> 'title', ''), 120)`,
      savedAt: workingCopies.savedAt,
    })
    .from(workingCopies)
    .where(eq(workingCopies.participantId, actor.id))
    .orderBy(desc(workingCopies.savedAt), desc(workingCopies.key))
    .limit(MOST_COPIES);
}

/** Throws an unsaved text away at the wish of who typed it; doing it twice is harmless. Like typing, it leaves no line in the log. */
export async function discardWorkingCopy(actor: Actor, { key }: { key: string }): Promise<void> {
  await db.delete(workingCopies).where(mine(actor, key));
}

/** The text is saved where it belongs: its working copy has done its work. */
export async function forgetWorkingCopy(tx: Transaction, actor: Actor, key: string | undefined): Promise<void> {
  if (!key || !/^[0-9a-f-]{36}$/i.test(key)) return;
  await tx.delete(workingCopies).where(mine(actor, key));
}
