import { db } from "#db/client";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { authorise } from "#lib/auth/authorise";
import { requireFresh } from "#lib/auth/fresh";
import { limit } from "#lib/auth/limits";
import { listLog } from "#lib/logbook/queries";
import type { LogFilter, LogLine } from "#lib/logbook/queries";
import type { ExportLog } from "#lib/logbook/validation";
import { canReadLog } from "#lib/moderation/policy";

const AT_ONCE = 500;

const columns = {
  wanneer: (line: LogLine) => line.at.toISOString(),
  wie: (line: LogLine) => line.actor ?? "",
  wat: (line: LogLine) => line.action,
  over: (line: LogLine) => line.about ?? "",
  casus: (line: LogLine) => String(line.caseNumber ?? ""),
  reactie: (line: LogLine) => line.commentId ?? "",
  waarom: (line: LogLine) => line.reason ?? line.reported ?? "",
  voor: (line: LogLine) => String(line.detail.before ?? ""),
  na: (line: LogLine) => String(line.detail.after ?? ""),
  gegevens: ({ detail: { before: _before, after: _after, ...rest } }: LogLine) =>
    Object.keys(rest).length > 0 ? JSON.stringify(rest) : "",
  vanwaar: (line: LogLine) => line.network ?? "",
};
const names = Object.keys(columns) as (keyof typeof columns)[];

/** A cell that no spreadsheet takes for a formula; some read the wide signs too. */
export const safeCell = (text: string): string =>
  `"${(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const csvLine = (cells: readonly string[]) => `${cells.map(safeCell).join(";")}\r\n`;

async function* pages(actor: Actor, filter: LogFilter): AsyncGenerator<LogLine[]> {
  for (let after: string | undefined; ;) {
    const { items, next } = await listLog(actor, filter, after, AT_ONCE);
    yield items;
    if (next === null) return;
    after = next;
  }
}

/** The marks tell a spreadsheet that the letters are UTF-8. */
async function* asCsv(lines: AsyncGenerator<LogLine[]>): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(names)}`;
  for await (const page of lines) yield page.map((line) => csvLine(names.map((name) => columns[name](line)))).join("");
}

async function* asJson(lines: AsyncGenerator<LogLine[]>): AsyncGenerator<string> {
  let before = "[";
  for await (const page of lines) {
    for (const line of page) {
      yield `${before}\n${JSON.stringify(Object.fromEntries(names.map((name) => [name, columns[name](line)])))}`;
      before = ",";
    }
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

/**
 * The logbook as a file, piece by piece, newest first. Taking it along is itself a line in the log.
 * @throws Forbidden, FreshSignInNeeded, TooFast after five in an hour
 */
export async function exportLog(actor: Actor, { form, ...filter }: ExportLog): Promise<AsyncGenerator<string>> {
  authorise(canReadLog(actor));
  requireFresh(actor);
  await db.transaction(async (tx) => {
    await limit("export.hour", actor.id, tx);
    await record(tx, {
      actorId: actor.id,
      action: "log.exported",
      detail: { form, filters: Object.keys(filter).length },
    });
  });
  const lines = pages(actor, filter);
  return form === "csv" ? asCsv(lines) : asJson(lines);
}
