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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What may stand in a cursor: each kind reads its own and nothing else. */
const readers = {
  /** Later than any count, and a year of four digits: Postgres reads no other one that JavaScript writes. */
  time: (part: unknown) =>
    typeof part === "number" && part >= 2 ** 31 && part < 6.2e13 && Number.isInteger(part) ? new Date(part) : undefined,
  /** A count: four bytes in the database. */
  count: (part: unknown) =>
    Number.isInteger(part) && Math.abs(part as number) < 2 ** 31 ? (part as number) : undefined,
  number: (part: unknown) => (Number.isSafeInteger(part) ? (part as number) : undefined),
  uuid: (part: unknown) => (typeof part === "string" && uuid.test(part) ? part : undefined),
  bytes: (part: unknown) =>
    typeof part === "string" && part.length <= 400 && /^([0-9a-f]{2})+$/.test(part)
      ? Buffer.from(part, "hex")
      : undefined,
  text: (part: unknown) => (typeof part === "string" && part.isWellFormed() && !part.includes("\0") ? part : undefined),
} as const;
type Kind = keyof typeof readers;
type Part<K extends Kind> = NonNullable<ReturnType<(typeof readers)[K]>>;

/**
 * Reads a cursor made by `writeCursor`: the two things its list is ordered by.
 * @throws Invalid when it is not one of ours, or one of another list
 */
export function readCursor<First extends Kind, Second extends Kind>(
  cursor: string,
  first: First,
  second: Second,
): [Part<First>, Part<Second>] {
  const parts = partsOf(cursor);
  const position = [readers[first](parts?.[0]), readers[second](parts?.[1])];
  if (parts?.length !== 2 || position.includes(undefined)) throw new Invalid([{ field: "after", message: "cursor" }]);
  return position as [Part<First>, Part<Second>];
}

function partsOf(cursor: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}
