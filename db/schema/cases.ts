import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { circles } from "./circles.ts";
import { moment, tsvector } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { participants } from "./participants.ts";

/** The texts of a case as visitors read them, and the two choices; an absent one is kept from them. */
export type PublicTexts = Partial<Record<string, string>> & { slug: string; title: string };

export const practice = pgEnum("practice", ["mapping", "relations", "resolutions", "alignment", "support"]);
export const domain = pgEnum("domain", ["desk", "social", "physical"]);
export const audience = pgEnum("audience", ["circle", "participants", "public"]);
export const firstContact = pgEnum("first_contact", ["on-site", "office", "phone", "online"]);
export const politicalInvolvement = pgEnum("political_involvement", ["none", "discussed", "decided"]);
/** The parts of a case that its author may keep from visitors. */
export const caseSection = pgEnum("case_section", ["face-to-face", "inside", "done", "after"]);

/** These texts as visitors read them, one after the other. */
const told = (...names: string[]): SQL =>
  sql.raw(names.map((name) => `coalesce("public_texts" ->> '${name}', '')`).join(" || ' ' || "));

const story = () => text().notNull().default("");

export const practiceCases = pgTable(
  "practice_case",
  {
    number: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    authorId: uuid()
      .notNull()
      .references(() => participants.id),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    title: story(),
    whatHappened: story(),
    askedQuestion: story(),
    underlyingQuestion: story(),
    learningQuestion: story(),
    firstContact: firstContact(),
    metWith: story(),
    speaksFor: story(),
    otherVoices: story(),
    insideRoles: story(),
    history: story(),
    rulesAndPlans: story(),
    politicalInvolvement: politicalInvolvement(),
    whatWasDone: story(),
    doneMapping: story(),
    doneRelations: story(),
    doneResolutions: story(),
    doneAlignment: story(),
    doneSupport: story(),
    outcome: story(),
    doAgain: story(),
    tip: story(),
    practices: practice().array().notNull().default([]),
    domain: domain(),
    audience: audience().notNull().default("participants"),
    circleId: uuid().references(() => circles.id),
    /** Sections that stay with participants when the case is public. */
    participantsOnly: caseSection().array().notNull().default([]),
    /** What visitors read once a moderator agreed, and all of it (lib/cases/public-texts.ts). */
    publicTexts: jsonb().$type<PublicTexts>(),
    /** Written apart by the author; otherwise it is the case without the sections that stay with participants. */
    publicWritten: boolean().notNull().default(false),
    /** Raised by every edit: an edit that names an older version is refused. */
    version: integer().notNull().default(1),
    createdAt: moment().notNull().defaultNow(),
    changedAt: moment().notNull().defaultNow(),
    /** Null: a draft, for its author alone. */
    postedAt: moment(),
    withdrawnAt: moment(),
    /** When a moderator agreed that visitors may read it (the decision has who and why); null again after a change. */
    publishedAt: moment(),
    lastActiveAt: moment().notNull().defaultNow(),
    votes: integer().notNull().default(0),
    comments: integer().notNull().default(0),
    /** Made by the form: posting the same form twice gives one case. */
    submissionKey: text(),
    /** SHA-256 of what was sent with that key: other words under the same key are not silently dropped. */
    submissionHash: text(),
    search: tsvector()
      .notNull()
      .generatedAlwaysAs(
        // case_words is in migration 0002: title, questions, story, circumstances, practices. Another text joins one of these.
        (): SQL => sql`case_words(
          ${practiceCases.title},
          ${practiceCases.askedQuestion} || ' ' || ${practiceCases.underlyingQuestion} || ' ' || ${practiceCases.learningQuestion},
          ${practiceCases.whatHappened} || ' ' || ${practiceCases.whatWasDone} || ' ' || ${practiceCases.doneMapping} || ' ' || ${practiceCases.doneRelations} || ' ' || ${practiceCases.doneResolutions} || ' ' || ${practiceCases.doneAlignment} || ' ' || ${practiceCases.doneSupport} || ' ' || ${practiceCases.outcome} || ' ' || ${practiceCases.doAgain} || ' ' || ${practiceCases.tip},
          ${practiceCases.metWith} || ' ' || ${practiceCases.speaksFor} || ' ' || ${practiceCases.otherVoices} || ' ' || ${practiceCases.insideRoles} || ' ' || ${practiceCases.history} || ' ' || ${practiceCases.rulesAndPlans},
          ${practiceCases.practices}
        )`,
      ),
    publicSearch: tsvector().generatedAlwaysAs(
      (): SQL => sql`case_words(
          ${told("title")},
          ${told("askedQuestion", "underlyingQuestion", "learningQuestion")},
          ${told("whatHappened", "whatWasDone", "doneMapping", "doneRelations", "doneResolutions", "doneAlignment", "doneSupport", "outcome", "doAgain", "tip")},
          ${told("metWith", "speaksFor", "otherVoices", "insideRoles", "history", "rulesAndPlans")},
          ${practiceCases.practices}
        )`,
    ),
  },
  (table) => [
    uniqueIndex("practice_case_once").on(table.authorId, table.submissionKey),
    index("practice_case_newest").on(table.postedAt, table.number),
    index("practice_case_most_valued").on(table.votes, table.number),
    index("practice_case_most_discussed").on(table.comments, table.number),
    index("practice_case_last_active").on(table.lastActiveAt, table.number),
    // Whoever wants last year by last activity would walk past all of this year first.
    index("practice_case_year_active").on(
      sql`extract(year from ${table.postedAt} at time zone 'Europe/Amsterdam')`,
      table.lastActiveAt,
      table.number,
    ),
    index("practice_case_by_organisation").on(table.organisationId, table.postedAt, table.number),
    index("practice_case_by_author").on(table.authorId, table.changedAt),
    index("practice_case_by_circle").on(table.circleId, table.postedAt, table.number),
    index("practice_case_public")
      .on(table.postedAt, table.number)
      .where(sql`${table.publishedAt} is not null`),
    index("practice_case_wants_to_be_public")
      .on(table.changedAt, table.number)
      .where(sql`${table.audience} = 'public' and ${table.publishedAt} is null and ${table.postedAt} is not null`),
    // For what has its term: drafts nobody touched, cases that were withdrawn, cases that grew old.
    index("practice_case_untouched_draft")
      .on(table.changedAt)
      .where(sql`${table.postedAt} is null and ${table.withdrawnAt} is null`),
    index("practice_case_withdrawn")
      .on(table.withdrawnAt)
      .where(sql`${table.withdrawnAt} is not null`),
    index("practice_case_unchanged")
      .on(table.changedAt)
      .where(sql`${table.postedAt} is not null and ${table.withdrawnAt} is null`),
    index("practice_case_uncommented")
      .on(table.postedAt, table.number)
      .where(sql`${table.comments} = 0`),
    index("practice_case_search").using("gin", table.search),
    index("practice_case_public_search").using("gin", table.publicSearch),
    check(
      "practice_case_published",
      sql`${table.publishedAt} is null or (${table.audience} = 'public' and ${table.postedAt} is not null)`,
    ),
    check("practice_case_public_texts", sql`${table.publishedAt} is null or ${table.publicTexts} is not null`),
    check(
      "practice_case_canvas_length",
      sql`char_length(${table.metWith}) <= 500 and char_length(${table.doAgain}) <= 2000 and greatest(char_length(${table.doneMapping}), char_length(${table.doneRelations}), char_length(${table.doneResolutions}), char_length(${table.doneAlignment}), char_length(${table.doneSupport})) <= 20000`,
    ),
    check("practice_case_circle", sql`(${table.audience} = 'circle') = (${table.circleId} is not null)`),
    check(
      "practice_case_whole",
      sql`${table.postedAt} is null or (${table.title} <> '' and ${table.whatHappened} <> '' and cardinality(${table.practices}) between 1 and 5 and ${table.domain} is not null)`,
    ),
    // The lengths of lib/cases/validation.ts; tests/cases/lengths.test.ts holds them together.
    check("practice_case_title_length", sql`char_length(${table.title}) <= 120`),
    check("practice_case_line_length", sql`char_length(${table.speaksFor}) <= 500`),
    check(
      "practice_case_question_length",
      sql`greatest(char_length(${table.askedQuestion}), char_length(${table.underlyingQuestion}), char_length(${table.learningQuestion}), char_length(${table.otherVoices}), char_length(${table.insideRoles}), char_length(${table.rulesAndPlans}), char_length(${table.tip})) <= 2000`,
    ),
    check(
      "practice_case_story_length",
      sql`greatest(char_length(${table.whatHappened}), char_length(${table.history}), char_length(${table.whatWasDone}), char_length(${table.outcome})) <= 20000`,
    ),
  ],
);

/**
 * One row. Its version goes up with every statement that changes which cases a list may show (a trigger sees to that:
 * migration 0001), so a count that was made at this version still holds.
 */
export const caseLists = pgTable(
  "case_list",
  {
    only: boolean().primaryKey().default(true),
    version: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [check("case_list_one_row", sql`${table.only}`)],
);

/** A case as it was saved, each time: who, when and why. The last one is the case as it stands. */
export const caseVersions = pgTable(
  "case_version",
  {
    id: uuid().primaryKey().defaultRandom(),
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number),
    version: integer().notNull(),
    editorId: uuid()
      .notNull()
      .references(() => participants.id),
    content: jsonb().notNull(),
    /** Why, in the editor's words; may be empty. */
    reason: text().notNull().default(""),
    savedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("case_version_once").on(table.caseNumber, table.version),
    check("case_version_reason_length", sql`char_length(${table.reason}) <= 500`),
  ],
);

/** Who writes along with the author. */
export const caseCoAuthors = pgTable(
  "case_co_author",
  {
    caseNumber: bigint({ mode: "number" })
      .notNull()
      .references(() => practiceCases.number, { onDelete: "cascade" }),
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    addedBy: uuid()
      .notNull()
      .references(() => participants.id),
    addedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.caseNumber, table.participantId] }),
    index("case_co_author_by_participant").on(table.participantId, table.caseNumber),
  ],
);

/**
 * What somebody is typing and has not saved: one row per form, overwritten while they write. Nobody else reads it. A new
 * case has no number yet.
 */
export const workingCopies = pgTable(
  "working_copy",
  {
    participantId: uuid()
      .notNull()
      .references(() => participants.id, { onDelete: "cascade" }),
    /** Made by the form; becomes the submission key of a new case. */
    key: uuid().notNull(),
    caseNumber: bigint({ mode: "number" }).references(() => practiceCases.number, { onDelete: "cascade" }),
    /** The fields as they are in the form, right or wrong. */
    content: jsonb().$type<Partial<Record<string, string | string[]>>>().notNull(),
    /** The version of the case that the writer began with. */
    baseVersion: integer(),
    /** Counts the times it was saved: who saves names the number they know. */
    sequence: integer().notNull(),
    /** Made by the browser for each time it saves: a repeated request is known again. */
    saveId: uuid().notNull(),
    savedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.participantId, table.key] }),
    index("working_copy_newest").on(table.participantId, table.savedAt),
    index("working_copy_of_case").on(table.caseNumber, table.savedAt),
    index("working_copy_by_age").on(table.savedAt),
    check("working_copy_size", sql`octet_length(${table.content}::text) <= 2000000`),
  ],
);
