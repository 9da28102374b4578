import { CsvError, parse } from "csv-parse/sync";
import { Invalid } from "#lib/core/errors";
import { tidy } from "#lib/core/text";
import { LIST_LINES, listColumns } from "#lib/invitations/choices";
import type { ListColumn } from "#lib/invitations/choices";

/** A line of a pasted list as it stands there. */
export interface ListLine extends Record<ListColumn, string> {
  /** The number of the line in what was pasted, counted from 1. */
  line: number;
}

/** What a first line may call the columns, in either language. */
const columnNames: Readonly<Record<string, ListColumn>> = {
  "e-mail": "email",
  email: "email",
  "e-mailadres": "email",
  emailadres: "email",
  mail: "email",
  "e-mail address": "email",
  "email address": "email",
  naam: "name",
  name: "name",
  organisatie: "organisation",
  gemeente: "organisation",
  organisation: "organisation",
  organization: "organisation",
  municipality: "organisation",
  rol: "role",
  role: "role",
  kring: "circle",
  leerkring: "circle",
  circle: "circle",
};

/** The sign between the columns: the first of these that the first line has. A spreadsheet pastes tabs. */
const delimiterOf = (text: string): string => {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? "";
  return ["\t", ";", ","].find((sign) => first.includes(sign)) ?? ";";
};

const columnsIn = (cells: string[]): (ListColumn | undefined)[] | undefined => {
  const named = cells.map((cell) => columnNames[tidy(cell).toLowerCase()]);
  return named.includes("email") ? named : undefined;
};

interface Row {
  record: string[];
  info: { lines: number };
}

/**
 * The lines of a pasted list: columns by tab, semicolon or comma, with or without a first line that names them.
 * @throws Invalid when it cannot be read as a list, or is too long
 */
export function readList(text: string): ListLine[] {
  const rows = rowsOf(text);
  const named = columnsIn(rows[0]?.cells ?? []);
  const columns = named ?? listColumns;
  const lines = rows.slice(named ? 1 : 0).map(({ cells, line }) => {
    const at = (column: ListColumn) => tidy(cells[columns.indexOf(column)] ?? "");
    return {
      line,
      email: at("email"),
      name: at("name"),
      organisation: at("organisation"),
      role: at("role"),
      circle: at("circle"),
    };
  });
  if (lines.length === 0) throw new Invalid([{ field: "list", message: "listMissing" }]);
  if (lines.length > LIST_LINES)
    throw new Invalid([{ field: "list", message: "listTooLong", values: { most: LIST_LINES, lines: lines.length } }]);
  return lines;
}

function rowsOf(text: string): { cells: string[]; line: number }[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Row[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as unknown as { lines?: number }).lines ?? 1);
    throw new Invalid([{ field: "list", message: "listUnreadable", values: { line } }]);
  }
}
