import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { comments } from "./comments.ts";
import { participants } from "./participants.ts";
import { tips } from "./talk.ts";

/** One "Waardevol" of one participant on one case, one comment or one tip. */
export const votes = pgTable(
  "vote",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    tipId: uuid().references(() => tips.id),
    votedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("vote_once_per_case").on(table.caseNumber, table.participantId),
    uniqueIndex("vote_once_per_comment").on(table.commentId, table.participantId),
    uniqueIndex("vote_once_per_tip").on(table.tipId, table.participantId),
    index("vote_by_participant").on(table.participantId),
    check("vote_on_one_thing", sql`num_nonnulls(${table.caseNumber}, ${table.commentId}, ${table.tipId}) = 1`),
  ],
);
