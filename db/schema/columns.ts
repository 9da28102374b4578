import { customType, timestamp } from "drizzle-orm/pg-core";

/** A moment to the millisecond, as JavaScript keeps it, so that a cursor never loses a digit. */
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The number of a transaction that never wraps around: as text here, it is larger than a number can hold. */
export const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });
export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
