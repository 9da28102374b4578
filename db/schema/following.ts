import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgEnum, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { notificationKind, pace } from "./notifications.ts";
import { participants } from "./participants.ts";

/** follow: hears of what is new; mute: wants to know nothing of it. */
export const followingLevel = pgEnum("following_level", ["follow", "mute"]);

/** What a participant wants to hear of one case. */
export const followings = pgTable(
  "following",
  {
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number, { onDelete: "cascade" }),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    level: followingLevel().notNull(),
    /** How, for this case alone; null means as for every case. */
    pace: pace(),
    since: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.caseNumber, table.participantId] }),
    index("following_by_participant").on(table.participantId, table.since),
    check("following_mute_has_no_pace", sql`${table.level} = 'follow' or ${table.pace} is null`),
  ],
);

/** How a participant wants to hear of one kind of thing; without a row the default holds. */
export const notificationPreferences = pgTable(
  "notification_preference",
  {
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    kind: notificationKind().notNull(),
    pace: pace().notNull(),
    changedAt: moment().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.participantId, table.kind] })],
);

/** What a participant chose about all their mails; without a row the defaults hold. */
export const mailSettings = pgTable(
  "mail_setting",
  {
    participantId: uuid()
      .primaryKey()
      .references(() => participants.id, { onDelete: "cascade" }),
    /** The day of the weekly mail: 1 is Monday. */
    digestDay: smallint().notNull().default(1),
    /** Titles of cases in mails: off unless asked for. */
    titles: boolean().notNull().default(false),
  },
  (table) => [check("mail_setting_day", sql`${table.digestDay} between 1 and 7`)],
);

/** The link in a mail that stops mails like it, without signing in. Only the SHA-256 of its token is kept. */
export const unsubscribeLinks = pgTable(
  "unsubscribe_link",
  {
    tokenHash: text().primaryKey(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    /** About this case, or … */
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number, { onDelete: "cascade" }),
    /** … about these kinds. */
    kinds: notificationKind().array(),
    createdAt: moment().notNull().defaultNow(),
    usedAt: moment(),
  },
  (table) => [
    index("unsubscribe_link_by_age").on(table.createdAt),
    check("unsubscribe_link_of_one_thing", sql`num_nonnulls(${table.caseNumber}, ${table.kinds}) = 1`),
  ],
);
