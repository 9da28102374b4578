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
    /** Words of the case or of another comment that this is about, shown as long as they stand there. */
    quote: text(),
    quotedField: text(),
    quotedCommentId: uuid(),
    version: integer().notNull().default(1),
    votes: integer().notNull().default(0),
    submissionKey: text(),
    submissionHash: text(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }),
    foreignKey({ columns: [table.quotedCommentId], foreignColumns: [table.id] }),
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
    index("comment_quoting")
      .on(table.quotedCommentId)
      .where(sql`${table.quotedCommentId} is not null`),
    check(
      "comment_quote",
      sql`num_nonnulls(${table.quotedField}, ${table.quotedCommentId}) = num_nonnulls(${table.quote})`,
    ),
    check("comment_quote_length", sql`char_length(${table.quote}) between 1 and 300`),
    check("comment_body_length", sql`char_length(${table.body}) <= 5000`),
  ],
);
