import { db } from "#db/client";
import { textsOf } from "#lib/cases/columns";
import { Invalid } from "#lib/core/errors";
import type { Outcome } from "#lib/importing/choices";
import { knownOf, takenInBefore } from "#lib/importing/known";
import { dutchNameOf, readRow, withNames } from "#lib/importing/read";
import type { ReadRow } from "#lib/importing/read";
import type { Row } from "#lib/importing/rows";
import { findPersonalData } from "#lib/privacy/find";

/** One thing that is wrong, or asked: in which column, and why. Never what stands there. */
export interface Remark {
  field: string;
  message: string;
  values?: Record<string, string | number>;
}

export interface Checked {
  line: number;
  outcome: Outcome;
  /** Empty when it holds what may be personal data. */
  title: string;
  /** It waits as a draft of its author: visitors read nothing that no moderator saw. */
  asDraft: boolean;
  remarks: Remark[];
  row: Row;
  read: ReadRow | undefined;
}

/** A file takes seconds to look at: others have their turn in between. */
const othersFirst = () => new Promise<void>((resolve) => setImmediate(resolve));

const titleOf = ({ given }: Row): string => {
  const title = typeof given.titel === "string" ? given.titel.trim().slice(0, 120) : "";
  return findPersonalData(title).length > 0 ? "" : title;
};

/** Each kind of find once per column. */
function personalDataIn({ input }: ReadRow): (Remark & { hard: boolean })[] {
  const found = new Map<string, Remark & { hard: boolean }>();
  for (const [field, text] of Object.entries(textsOf(input))) {
    if (text === "") continue;
    for (const { kind, certainty } of findPersonalData(text)) {
      const hard = certainty === "hard";
      const message = hard ? "personalData" : "personalDataPossible";
      found.set(`${field} ${kind} ${message}`, { field: dutchNameOf(field), message, values: { kind }, hard });
    }
  }
  return [...found.values()];
}

type Judged = Pick<Checked, "outcome" | "remarks" | "read">;

const wrong = (...remarks: Remark[]): Judged => ({ outcome: "wrong", remarks, read: undefined });

function readOrWrong(row: Row, known: Parameters<typeof readRow>[1]): ReadRow | Judged {
  try {
    return readRow(row, known);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return wrong(
      ...error.mistakes.map(({ field, message, values }) => ({ field, message, ...(values && { values }) })),
    );
  }
}

function judge(read: ReadRow, before: ReadonlyMap<string, string | null>, seen: Map<string, number>, line: number) {
  const place = `${read.author.id} ${read.key}`;
  const known = before.get(place);
  if (known !== undefined)
    return known === read.hash
      ? { outcome: "there" as const, remarks: [], read }
      : wrong({ field: "bron", message: "importOtherText" });
  const first = seen.get(place);
  if (first !== undefined) return wrong({ field: "bron", message: "importTwice", values: { line: first } });
  seen.set(place, line);
  const finds = personalDataIn(read);
  const remarks = finds.map(({ hard: _hard, ...remark }) => remark);
  if (finds.some(({ hard }) => hard)) return wrong(...remarks);
  return { outcome: finds.length > 0 ? ("asks" as const) : ("ready" as const), remarks, read };
}

/** What would become of each row, by the same rules as posting. Nothing is kept. */
export async function checkRows(found: readonly Row[]): Promise<Checked[]> {
  const rows = found.map(withNames);
  const known = await knownOf(rows);
  const reads = rows.map((row) => readOrWrong(row, known));
  const good = reads.flatMap((read) => ("key" in read ? [{ authorId: read.author.id, key: read.key }] : []));
  const before = await takenInBefore(db, good);
  const seen = new Map<string, number>();
  const checked: Checked[] = [];
  for (const [at, row] of rows.entries()) {
    await othersFirst();
    const read = reads[at]!;
    const judged = "key" in read ? judge(read, before, seen, row.line) : read;
    const asDraft = judged.read !== undefined && waits(judged.read);
    checked.push({ line: row.line, title: titleOf(row), asDraft, row, ...judged });
  }
  return checked;
}

/** Whether it is kept as a draft: by its own word, or because visitors would read it. */
export const waits = ({ input }: ReadRow): boolean => input.intent === "draft" || input.audience === "public";
