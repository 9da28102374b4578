import type { z } from "zod";

/** So many rows in memory at once. */
export const PAGE = 500;

/** One file of an export: its lines, one JSON object each, in the shape that its schema promises. */
export interface ExportFile {
  name: string;
  schema: z.ZodObject;
  lines: () => AsyncGenerator<object>;
}

/** Every row once, page after page: however many there are, memory holds one page. */
export async function* inPages<Row, Place>(
  page: (after: Place | undefined) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): AsyncGenerator<Row> {
  for (let after: Place | undefined; ;) {
    const rows = await page(after);
    yield* rows;
    if (rows.length < PAGE) return;
    after = placeOf(rows.at(-1)!);
  }
}

/** Rows as lines. */
export async function* told<Row, Line>(rows: AsyncGenerator<Row>, toLine: (row: Row) => Line): AsyncGenerator<Line> {
  for await (const row of rows) yield toLine(row);
}
