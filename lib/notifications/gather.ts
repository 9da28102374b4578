import { and, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { mails, notifications, participants } from "#db/schema";
import { roleNow } from "#lib/auth/role-now";
import { suspendedNow } from "#lib/auth/standing";
import { enqueueMail } from "#lib/mail/outbox";
import { writeMail } from "#lib/notifications/letter";
import type { ToTell } from "#lib/notifications/letter";
import { told } from "#lib/notifications/queries";
import { readableBy } from "#lib/notifications/readable";
import type { Receiver } from "#lib/notifications/readable";

/** Between two mails to one person about one case, and between two digests. */
const QUIET_MINUTES = 15;
/** Of notifications, to the people of one organisation. */
const MOST_PER_HOUR = 1_000;
const PER_RUN = 200;
/** A digest names no more than these, the newest; they count as told all the same. */
const MOST_TOLD = 500;

const MOST_SETTLED = 5_000;

const due = () => lte(notifications.mailDueAt, sql`now()`);

/**
 * Makes mails of the notifications whose time has come: per receiver one about each case that could not wait, and one for
 * the day or the week. Only what the receiver may read at this moment and did not read in the bell; when nothing is left
 * there is no mail. Two servers at once each take other receivers.
 * @returns how many mails were made
 */
export async function gatherMails(mostPerHour = MOST_PER_HOUR): Promise<number> {
  const receivers = await db
    .select({ id: notifications.receiverId })
    .from(notifications)
    .where(due())
    .groupBy(notifications.receiverId)
    .orderBy(sql`min(${notifications.mailDueAt})`)
    .limit(PER_RUN);
  let made = 0;
  for (const { id } of receivers) made += await db.transaction((tx) => gatherFor(tx, id, mostPerHour));
  return made;
}

/** The receiver as a reader, while nobody else gathers for them; undefined when somebody does. */
async function lockReceiver(tx: Transaction, receiverId: string) {
  const [found] = await tx
    .select({
      id: participants.id,
      role: roleNow,
      email: participants.email,
      language: participants.language,
      organisationId: participants.organisationId,
      suspended: sql<boolean>`${suspendedNow()}`,
      circleIds: sql<
        string[]
      >`to_json(array(select m.circle_id from circle_member m where m.participant_id = ${participants.id}))`,
      coAuthored: sql<
        number[]
      >`to_json(array(select c.case_number from case_co_author c where c.participant_id = ${participants.id}))`,
    })
    .from(participants)
    .where(eq(participants.id, receiverId))
    .for("no key update", { of: participants, skipLocked: true });
  return found && { ...found, kind: "participant" as const };
}

/** Whether the people of this organisation had their share for this hour; its receivers are gathered one at a time. */
async function isFull(tx: Transaction, organisationId: string, mostPerHour: number): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mails ${organisationId}`}, 0))`);
  const [{ sent } = { sent: 0 }] = await tx
    .select({ sent: sql<number>`count(*)::int` })
    .from(mails)
    .innerJoin(participants, eq(participants.id, mails.participantId))
    .where(
      and(
        eq(mails.kind, "notification"),
        sql`${mails.createdAt} > now() - interval '1 hour'`,
        eq(participants.organisationId, organisationId),
      ),
    );
  return sent >= mostPerHour;
}

async function gatherFor(tx: Transaction, receiverId: string, mostPerHour: number): Promise<number> {
  const receiver = await lockReceiver(tx, receiverId);
  if (!receiver) return 0;
  const now = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.receiverId, receiverId), due()))
    .limit(MOST_SETTLED);
  // These and no others: what rings from here on has its own turn.
  const own = sql`${notifications.id} = any(${`{${now.map(({ id }) => id).join(",")}}`}::uuid[])`;
  const settle = (which: SQL, change: object) => tx.update(notifications).set(change).where(and(own, which));
  if (receiver.suspended) {
    await settle(sql`true`, { mailDueAt: null });
    return 0;
  }
  if (await isFull(tx, receiver.organisationId, mostPerHour)) {
    await settle(sql`true`, { mailDueAt: sql`now() + make_interval(mins => ${QUIET_MINUTES})` });
    return 0;
  }
  const waiting = await readable(tx, receiver, own);
  const groups = groupsOf(waiting);
  let made = 0;
  for (const group of groups) {
    const quietUntil = await lastMailed(tx, receiverId, group);
    if (quietUntil) {
      await settle(group.which, { mailDueAt: quietUntil });
      continue;
    }
    await enqueueMail(tx, await writeMail(tx, receiver, group));
    await settle(group.which, { mailDueAt: null, mailedAt: sql`now()` });
    made += 1;
  }
  // What is left is read already, or out of sight.
  await settle(due(), { mailDueAt: null });
  return made;
}

/** What waits for its mail now, is not read and may be read: newest first. */
async function readable(tx: Transaction, receiver: Receiver, own: SQL): Promise<ToTell[]> {
  const rows = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(own, isNull(notifications.readAt), readableBy(receiver)))
    .orderBy(sql`${notifications.createdAt} desc, ${notifications.id} desc`)
    .limit(MOST_TOLD);
  const ids = rows.map(({ id }) => id);
  return told(receiver, tx)
    .where(inArray(notifications.id, ids))
    .orderBy(sql`${notifications.createdAt} desc, ${notifications.id} desc`);
}

export interface Group {
  /** Undefined for a digest, and for what is about no case. */
  caseNumber: number | undefined;
  digest: boolean;
  items: ToTell[];
  which: SQL;
}

const inDigest = () => inArray(notifications.mailPace, ["daily", "weekly"]);

/** One mail for each case that could not wait, one for what is about no case, one digest. */
function groupsOf(items: ToTell[]): Group[] {
  const atOnce = items.filter(({ mailPace }) => mailPace === "at-once");
  const digest = items.filter(({ mailPace }) => mailPace !== "at-once");
  const groups: Group[] = [...Map.groupBy(atOnce, (item) => item.case?.number).entries()].map(([number, own]) => ({
    caseNumber: number,
    digest: false,
    items: own,
    which: and(
      eq(notifications.mailPace, "at-once"),
      number === undefined
        ? inArray(
            notifications.id,
            own.map(({ id }) => id),
          )
        : eq(notifications.caseNumber, number),
    )!,
  }));
  return digest.length > 0
    ? [...groups, { caseNumber: undefined, digest: true, items: digest, which: inDigest() }]
    : groups;
}

/** When the next mail like this may go, if the last one went too short ago. */
async function lastMailed(tx: Transaction, receiverId: string, group: Group): Promise<SQL | undefined> {
  const { caseNumber, digest } = group;
  if (caseNumber === undefined && !digest) return undefined;
  const [last] = await tx
    .select({ at: sql<string | null>`max(${notifications.mailedAt})::text` })
    .from(notifications)
    .where(
      and(
        eq(notifications.receiverId, receiverId),
        isNotNull(notifications.mailedAt),
        sql`${notifications.mailedAt} > now() - make_interval(mins => ${QUIET_MINUTES})`,
        digest ? inDigest() : and(eq(notifications.caseNumber, caseNumber!), eq(notifications.mailPace, "at-once")),
      ),
    );
  return last?.at ? sql`${last.at}::timestamptz + make_interval(mins => ${QUIET_MINUTES})` : undefined;
}
