import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { matters, moderatorNotes, participants } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { limit } from "#lib/auth/limits";
import { NotFound, Refused } from "#lib/core/errors";
import type { NoteOnMatter, NoteOnParticipant } from "#lib/desk/validation";
import { canModerate } from "#lib/moderation/policy";
import { itemIn } from "#lib/moderation/subject";
import type { Item } from "#lib/moderation/subject";
import { guardTexts, guardedTransaction } from "#lib/privacy/guard";

type About = Item | { participantId: string };

async function write(tx: Transaction, actor: Actor, about: About, { text, personalDataSeen: seen }: NoteText) {
  await guardTexts(tx, { texts: { text }, seen });
  await limit("edit.minute", actor.id, tx);
  await tx.insert(moderatorNotes).values({ ...about, writerId: actor.id, text });
  // That there is one, not what it says: the log cannot be erased.
  await record(tx, {
    actorId: actor.id,
    action: "moderator-note.written",
    ...("caseNumber" in about && about),
    ...("commentId" in about && about),
    ...("participantId" in about && about),
    ...("collectionId" in about && { detail: { collection: about.collectionId } }),
    ...("tipId" in about && { detail: { tipId: about.tipId } }),
  });
}
type NoteText = Pick<NoteOnMatter, "text" | "personalDataSeen">;

/** Writes something down about what waits, for moderators only. @throws Forbidden, NotFound, Invalid, Refused for a request, which has notes of its own */
export async function noteOnMatter(actor: Actor, input: NoteOnMatter): Promise<void> {
  authorise(canModerate(actor));
  await guardedTransaction(actor, async (tx) => {
    const [matter] = await tx.select().from(matters).where(eq(matters.id, input.matterId));
    if (!matter) throw new NotFound();
    const item = itemIn(matter);
    if (!item) throw new Refused("verdictDoesNotFit");
    await write(tx, actor, item, input);
  });
}

/** Writes something down about a person, for moderators only; nobody about themselves. @throws Forbidden, NotFound, Invalid */
export async function noteOnParticipant(actor: Actor, input: NoteOnParticipant): Promise<void> {
  authorise(canModerate(actor) && actor.handle !== input.handle);
  await guardedTransaction(actor, async (tx) => {
    const [person] = await tx
      .select({ id: participants.id })
      .from(participants)
      .where(eq(participants.handle, input.handle));
    if (!person) throw new NotFound();
    await write(tx, actor, { participantId: person.id }, input);
  });
}

const MOST_NOTES = 50;

/** Notes about one item or person, the newest first; at most the last fifty. @throws Forbidden */
export async function listNotes(actor: Actor, about: About) {
  authorise(canModerate(actor));
  const [[column, value]] = Object.entries(about) as [
    ["caseNumber" | "commentId" | "collectionId" | "tipId" | "participantId", never],
  ];
  return await db
    .select({
      id: moderatorNotes.id,
      text: moderatorNotes.text,
      writtenAt: moderatorNotes.writtenAt,
      writer: participants.name,
    })
    .from(moderatorNotes)
    .innerJoin(participants, eq(participants.id, moderatorNotes.writerId))
    .where(eq(moderatorNotes[column], value))
    .orderBy(desc(moderatorNotes.writtenAt), desc(moderatorNotes.id))
    .limit(MOST_NOTES);
}
export type Note = Awaited<ReturnType<typeof listNotes>>[number];
