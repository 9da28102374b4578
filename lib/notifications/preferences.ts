import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import type { notifications } from "#db/schema";
import { mailSettings, notificationPreferences } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { topics } from "#lib/notifications/choices";
import type { Pace, Topic } from "#lib/notifications/choices";
import { defaultPace } from "#lib/notifications/pace";
import { replan } from "#lib/notifications/replan";
import type { SetPreferences } from "#lib/notifications/validation";

type Kind = (typeof notifications.kind.enumValues)[number];

/** The pace of every kind for this participant. */
export async function pacesOf(participantId: string, tx: Pick<Transaction, "execute"> = db) {
  const rows = await tx.execute<{ kind: Kind; pace: Pace }>(sql`
    select k.kind, coalesce(p.pace, ${defaultPace(sql`k.kind::text`)}) as pace
    from unnest(enum_range(null::notification_kind)) k(kind)
    left join notification_preference p on p.kind = k.kind and p.participant_id = ${participantId}`);
  return new Map(rows.map(({ kind, pace }) => [kind, pace]));
}

export async function mailSettingsOf(participantId: string, tx: Pick<Transaction, "select"> = db) {
  const [found] = await tx
    .select({ digestDay: mailSettings.digestDay, titles: mailSettings.titles })
    .from(mailSettings)
    .where(eq(mailSettings.participantId, participantId));
  return found ?? { digestDay: 1, titles: false };
}

/** How the actor wants to hear of things, per topic. */
export async function getPreferences(actor: Actor) {
  const [paces, settings] = await Promise.all([pacesOf(actor.id), mailSettingsOf(actor.id)]);
  const chosen = Object.fromEntries(
    Object.entries(topics).map(([topic, [kind]]) => [topic, paces.get(kind) ?? "weekly"]),
  ) as Record<Topic, Pace>;
  return { ...settings, paces: chosen };
}

/** Also for what still waits for its mail. Twice is harmless. */
export async function setPreferences(actor: Actor, { digestDay, titles, ...paces }: SetPreferences): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = (Object.keys(topics) as Topic[]).flatMap((topic) =>
      topics[topic].map((kind) => ({ participantId: actor.id, kind, pace: paces[topic] })),
    );
    await tx
      .insert(notificationPreferences)
      .values(rows)
      .onConflictDoUpdate({
        target: [notificationPreferences.participantId, notificationPreferences.kind],
        set: { pace: sql`excluded.pace`, changedAt: sql`now()` },
      });
    await tx
      .insert(mailSettings)
      .values({ participantId: actor.id, digestDay, titles })
      .onConflictDoUpdate({ target: mailSettings.participantId, set: { digestDay, titles } });
    await replan(tx, actor.id);
    await record(tx, { actorId: actor.id, action: "preference.chosen" });
  });
}
