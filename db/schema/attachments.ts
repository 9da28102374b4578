import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { practiceCases } from "./cases.ts";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

export const attachmentType = pgEnum("attachment_type", ["png", "jpg", "webp", "pdf", "docx", "xlsx", "odt", "txt"]);
export const scanVerdict = pgEnum("scan_verdict", ["clean", "unsafe"]);

/** A photo or document with a case. The bytes stand in the storage, under its id. */
export const attachments = pgTable(
  "attachment",
  {
    /** Random: it is the address of the file. */
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    uploaderId: uuid()
      .notNull()
      .references(() => participants.id),
    name: text().notNull(),
    type: attachmentType().notNull(),
    /** Of what is kept: a picture is made anew. */
    bytes: integer().notNull(),
    /** Of what was sent. */
    sha256: text().notNull(),
    width: integer(),
    height: integer(),
    /** What a picture shows, in words; without it readers do not get to see the picture. */
    altText: text().notNull().default(""),
    submissionKey: text(),
    uploadedAt: moment().notNull().defaultNow(),
    removedAt: moment(),
    /** Null for what the system removed by itself. */
    removedById: uuid().references(() => participants.id),
    /** When the bytes left the storage. */
    erasedAt: moment(),
  },
  (table) => [
    index("attachment_by_case").on(table.caseNumber, table.uploadedAt, table.id),
    uniqueIndex("attachment_once").on(table.uploaderId, table.submissionKey),
    index("attachment_to_erase")
      .on(table.removedAt)
      .where(sql`${table.removedAt} is not null and ${table.erasedAt} is null`),
    check("attachment_name", sql`char_length(${table.name}) between 1 and 120`),
    check("attachment_bytes", sql`${table.bytes} between 1 and 60000000`),
    check("attachment_sha256", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check("attachment_alt_text", sql`char_length(${table.altText}) <= 300`),
    check(
      "attachment_size_of_picture",
      sql`(${table.type} in ('png', 'jpg', 'webp')) = (num_nonnulls(${table.width}, ${table.height}) = 2)`,
    ),
    check("attachment_removed_by", sql`${table.removedById} is null or ${table.removedAt} is not null`),
    check("attachment_erased", sql`${table.erasedAt} is null or ${table.removedAt} is not null`),
  ],
);

/** What a scanner said of a file. Without such a row it was not looked at yet, and nobody can fetch it. */
export const attachmentScans = pgTable(
  "attachment_scan",
  {
    id: uuid().primaryKey().defaultRandom(),
    attachmentId: uuid()
      .notNull()
      .references(() => attachments.id),
    verdict: scanVerdict().notNull(),
    /** "clamav", or "none" where no scanner was set up. */
    scanner: text().notNull(),
    scannedAt: moment().notNull().defaultNow(),
  },
  (table) => [uniqueIndex("attachment_scan_once").on(table.attachmentId)],
);
