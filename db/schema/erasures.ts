import { pgEnum, pgTable, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";
import { participants } from "./participants.ts";

/** keep: under "Oud-deelnemer"; remove: the words go. */
export const erasureTexts = pgEnum("erasure_texts", ["keep", "remove"]);

/** Somebody had their account removed. Name and address went at that moment; `doneAt` is when the last of their words had gone too. */
export const erasures = pgTable("erasure", {
  participantId: uuid()
    .primaryKey()
    .references(() => participants.id),
  texts: erasureTexts().notNull(),
  askedAt: moment().notNull().defaultNow(),
  doneAt: moment(),
});
