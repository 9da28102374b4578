import { Invalid } from "#lib/core/errors";

export const PAGE_SIZE = 20;

/** A stretch of a list: `next` is the cursor of the following page, or null on the last one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Turns one row more than asked into a page; `positionOf` gives what the order ends in. */
export function toPage<Row>(rows: Row[], size: number, positionOf: (row: Row) => (string | number)[]): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? writeCursor(positionOf(last)) : null };
}

export const writeCursor = (position: (string | number)[]): string =>
  Buffer.from(JSON.stringify(position)).toString("base64url");

/**
 * Reads a cursor made by `writeCursor`.
 * @throws Invalid when it is not one of ours
 */
export function readCursor(cursor: string): (string | number)[] {
  const mistake = new Invalid([{ field: "after", message: "cursor" }]);
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (!Array.isArray(position) || position.length !== 2) throw mistake;
    if (!position.every((part) => typeof part === "string" || Number.isSafeInteger(part))) throw mistake;
    return position as (string | number)[];
  } catch {
    throw mistake;
  }
}
