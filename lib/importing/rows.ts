import { CsvError, parse } from "csv-parse/sync";
import { Invalid } from "#lib/core/errors";
import { MOST_ROWS } from "#lib/importing/choices";
import { columnOf, lists, needed } from "#lib/importing/columns";

/** One case as it stands in the file. */
export interface Row {
  /** Where it begins, from 1; in JSON that is one list, its place in that list. */
  line: number;
  given: Readonly<Record<string, unknown>>;
}

const wrongFile = (message: string, values: Record<string, string | number> = {}) =>
  new Invalid([{ field: "file", message, values }]);

/** The cases in a text: JSON (a list, or the answer of the API), JSON Lines or CSV. @throws Invalid about the whole file */
export function rowsIn(text: string): Row[] {
  const start = text.trimStart()[0];
  const rows = start === "[" ? listIn(text) : start === "{" ? linesIn(text) : tableIn(text.replace(/\r\n?/g, "\n"));
  if (rows.length === 0) throw wrongFile("importNoRows");
  if (rows.length > MOST_ROWS) throw wrongFile("importTooManyRows", { most: MOST_ROWS, rows: rows.length });
  refuseStrange(rows.flatMap(({ given }) => Object.keys(given)));
  return rows.map(({ line, given }) => ({
    line,
    given: Object.fromEntries(Object.entries(given).map(([name, value]) => [columnOf(name)!, value])),
  }));
}

/** An unknown column is no detail: what stands in it would get lost. */
function refuseStrange(names: readonly string[]): void {
  const strange = new Set(names.filter((name) => !columnOf(name)));
  if (strange.size > 0)
    throw wrongFile("importUnknownColumns", { columns: [...strange].slice(0, 10).join(", ").slice(0, 300) });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A case has lists and named things in it, and nothing within those. */
const MOST_LEVELS = 3;
const isDeep = (value: unknown, levels = MOST_LEVELS): boolean =>
  typeof value === "object" &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeep(one, levels - 1)));

function rowsOfList(value: readonly unknown[]): Row[] {
  return value.map((given: unknown, at) => {
    if (!isObject(given) || isDeep(given)) throw wrongFile("importBroken", { line: at + 1 });
    return { line: at + 1, given };
  });
}

function listIn(text: string): Row[] {
  const value = parsed(text, 1);
  if (!Array.isArray(value)) throw wrongFile("importBroken", { line: 1 });
  return rowsOfList(value);
}

function linesIn(text: string): Row[] {
  const whole = safely(text);
  if (isObject(whole)) return rowsOfList(Array.isArray(whole.items) ? whole.items : [whole]);
  return text.split("\n").flatMap((part, at) => {
    if (part.trim() === "") return [];
    const given = parsed(part, at + 1);
    if (!isObject(given) || isDeep(given)) throw wrongFile("importBroken", { line: at + 1 });
    return [{ line: at + 1, given }];
  });
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsed(text: string, line: number): unknown {
  const value = safely(text);
  if (value === undefined) throw wrongFile("importBroken", { line });
  return value;
}

/** The sign that parts the headings most often. */
const delimiterOf = (text: string): string => {
  const [heading = ""] = text.split(/\r?\n/, 1);
  const signs = [";", ",", "\t"];
  const count = (sign: string) => heading.split(sign).length;
  return signs.toSorted((one, other) => count(other) - count(one))[0]!;
};

/** A sign that keeps a spreadsheet from calculating with a cell is no part of its text. */
const withoutGuard = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, "");

function tableIn(text: string): Row[] {
  const records = recordsIn(text);
  const [first, ...rest] = records;
  if (!first) return [];
  const headings = first.cells.map((cell) => columnOf(cell) ?? cell.trim());
  refuseStrange(headings.filter((name) => name !== ""));
  const twice = headings.find((name, at) => name !== "" && headings.indexOf(name) !== at);
  if (twice !== undefined) throw wrongFile("importColumnTwice", { column: twice });
  const missing = needed.filter((name) => !headings.includes(name));
  if (missing.length > 0) throw wrongFile("importColumnsMissing", { columns: missing.join(", ") });
  return rest.map(({ line, cells }) => {
    if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell.trim() !== ""))
      throw wrongFile("importTooManyCells", { line });
    const filled = headings.flatMap((name, at) => {
      const cell = withoutGuard(cells[at] ?? "");
      if (name === "" && cell.trim() === "") return [];
      return [[name, lists.includes(name) ? partsOf(cell) : cell] as const];
    });
    return { line, given: Object.fromEntries(filled) };
  });
}

/** More than one value in one cell. */
export const partsOf = (cell: string): string[] =>
  cell
    .split(/[|,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

function recordsIn(text: string): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let before = 0;
    return records.flatMap(({ record, info }) => {
      const line = before + 1;
      before = info.lines;
      return record.some((cell) => cell.trim() !== "") ? [{ line, cells: record }] : [];
    });
  } catch (error) {
    if (error instanceof CsvError) throw wrongFile("importBroken", { line: Number(error.lines ?? 1) });
    throw error;
  }
}
