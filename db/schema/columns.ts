import { customType, timestamp } from "drizzle-orm/pg-core";

/** A moment to the millisecond, as JavaScript keeps it, so that a cursor never loses a digit. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
