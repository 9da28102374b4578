import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { firstVisits, participantInterests } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { topics } from "#lib/notifications/choices";
import type { Topic } from "#lib/notifications/choices";
import { getPreferences, setPreferences } from "#lib/notifications/preferences";
import type { SetPreferences } from "#lib/notifications/validation";
import type { ChooseInterests, ChooseNews } from "#lib/welcome/validation";

/** Keeps which practices the actor wants to read about: these and no others. Twice is harmless. */
export async function chooseInterests(actor: Actor, { practices }: ChooseInterests): Promise<void> {
  await db.transaction(async (tx) => {
    const own = eq(participantInterests.participantId, actor.id);
    const others = practices.length > 0 ? and(own, notInArray(participantInterests.practice, practices)) : own;
    await tx.delete(participantInterests).where(others);
    if (practices.length > 0) {
      const rows = practices.map((practice) => ({ participantId: actor.id, practice }));
      await tx.insert(participantInterests).values(rows).onConflictDoNothing();
    }
    await record(tx, { actorId: actor.id, action: "preference.interests-chosen", detail: { count: practices.length } });
  });
}

/** What is decided about one's own work, and what waits for a moderator, comes as it does for everyone. */
const fixed: readonly Topic[] = ["decisions", "requests"];

/** One pace for all that one may hear of; "usual" leaves it as it is for everyone. */
export async function chooseNews(actor: Actor, { news }: ChooseNews): Promise<void> {
  if (news === "usual") return;
  const { paces, digestDay, titles } = await getPreferences(actor);
  const chosen = (Object.keys(topics) as Topic[]).map((topic) => [topic, fixed.includes(topic) ? paces[topic] : news]);
  await setPreferences(actor, { ...Object.fromEntries(chosen), digestDay, titles } as SetPreferences);
}

/** The first steps are over, done or skipped; twice is harmless. */
export async function endFirstVisit(actor: Actor): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(firstVisits)
      .set({ endedAt: sql`now()` })
      .where(and(eq(firstVisits.participantId, actor.id), isNull(firstVisits.endedAt)))
      .returning({ participantId: firstVisits.participantId });
    if (ended.length > 0) await record(tx, { actorId: actor.id, action: "preference.first-visit-ended" });
  });
}
