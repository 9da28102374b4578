import journal from "./migrations/meta/_journal.json" with { type: "json" };

/** How many migrations this version of Leerkring knows. */
export const knownMigrations = journal.entries.length;
