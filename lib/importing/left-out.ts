import { say } from "#lib/core/messages";
import type { Language } from "#lib/core/messages";
import type { Checked, Remark } from "#lib/importing/check";
import { columns } from "#lib/importing/columns";
import { safeCell } from "#lib/logbook/export";

/** One remark in words: "auteur: Deze deelnemer kennen we niet." */
export const inWords = ({ field, message, values }: Remark, language: Language): string =>
  `${field}: ${say(language, "mistakes")(message, values)}`;

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(String).join("|");
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | number | boolean);
};

/** The rows that stayed out, as a table to mend and bring again: their own columns, and what is wrong. */
export function leftOut(rows: readonly Checked[], language: Language): string {
  const out = rows.filter(({ outcome }) => outcome === "wrong" || outcome === "asks");
  const used = columns.filter((name) => out.some(({ row }) => cellOf(row.given[name]) !== ""));
  const lines = [
    [...used, "fouten"],
    ...out.map(({ row, remarks }) => [
      ...used.map((name) => cellOf(row.given[name])),
      remarks.map((remark) => inWords(remark, language)).join(" "),
    ]),
  ];
  // The marks tell a spreadsheet that the letters are UTF-8.
  return `\uFEFF${lines.map((cells) => `${cells.map(safeCell).join(";")}\r\n`).join("")}`;
}
