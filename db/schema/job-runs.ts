import { pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns.ts";

/** When the work that happens by itself was last done, and when it last failed. Unlogged: it is about now. Not part of a backup. */
export const jobRuns = pgTable("job_run", {
  name: text().primaryKey(),
  ranAt: moment(),
  failedAt: moment(),
});
