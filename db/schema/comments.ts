import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { bytes, moment } from "./columns.ts";
import { participants } from "./participants.ts";

export const commentKind = pgEnum("comment_kind", ["question", "experience", "reflection", "tip"]);

export const comments = pgTable(
  "comment",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    parentId: uuid(),
    /**
     * Where it stands in the talk: the moments and ids from the comment on the case down to itself, so that comments in
     * this order stand with their answers below them. A trigger keeps it.
     */
    place: bytes()
      .notNull()
      .default(sql`''`),
    /** 1 for a comment on the case, at most 3: an answer to a third level stands beside it. */
    depth: smallint().notNull().default(1),
    authorId: uuid()
      .notNull()
      .references(() => participants.id),
    kind: commentKind().notNull(),
    body: text().notNull(),
    postedAt: moment().notNull().defaultNow(),
    editedAt: moment(),
    /** Deleted by its author: the text is gone, the place in the thread stays. */
    deletedAt: moment(),
    version: integer().notNull().default(1),
    votes: integer().notNull().default(0),
    submissionKey: text(),
    submissionHash: text(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }),
    uniqueIndex("comment_once").on(table.authorId, table.submissionKey),
    index("comment_thread").on(table.caseNumber, table.postedAt, table.id),
    index("comment_in_talk").on(table.caseNumber, table.place),
    index("comment_most_valued").on(table.caseNumber, table.votes, table.id),
    index("comment_by_kind").on(table.caseNumber, table.kind, table.postedAt, table.id),
    index("comment_changed").on(
      table.caseNumber,
      sql`coalesce(${table.deletedAt}, ${table.editedAt}, ${table.postedAt})`,
    ),
    index("comment_answers").on(table.parentId),
    index("comment_by_author").on(table.authorId, table.postedAt),
    index("comment_search")
      .using("gin", sql`to_tsvector('leerkring', ${table.body})`)
      .where(sql`${table.deletedAt} is null`),
    index("comment_newest").on(table.postedAt, table.id),
    check("comment_depth", sql`${table.depth} between 1 and 3`),
    check("comment_body", sql`(${table.deletedAt} is null) = (${table.body} <> '')`),
    check("comment_body_length", sql`char_length(${table.body}) <= 5000`),
  ],
);

/** One "Waardevol" of one participant on one case or one comment. */
export const votes = pgTable(
  "vote",
  {
    id: uuid().primaryKey().defaultRandom(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number),
    commentId: uuid().references(() => comments.id),
    votedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("vote_once_per_case").on(table.caseNumber, table.participantId),
    uniqueIndex("vote_once_per_comment").on(table.commentId, table.participantId),
    index("vote_by_participant").on(table.participantId),
    check("vote_on_one_thing", sql`num_nonnulls(${table.caseNumber}, ${table.commentId}) = 1`),
  ],
);
