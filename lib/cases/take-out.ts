import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "#db/client";
import { caseVersions, comments, practiceCases, workingCopies } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { findPersonalData, valueOf } from "#lib/privacy/find";
import { replaceFinds, replacementsOf } from "#lib/privacy/replace";

type Texts = Readonly<Record<string, string>>;

/** The personal data in these texts, each value once, with its kind. */
function valuesIn(texts: Texts): Map<string, string> {
  const values = new Map<string, string>();
  for (const text of Object.values(texts)) {
    for (const find of findPersonalData(text)) values.set(`${find.kind} ${valueOf(text, find)}`, find.kind);
  }
  return values;
}

/** The text with what stands in `gone` replaced, or the text itself. */
export function without(text: string, gone: ReadonlyMap<string, string>): string {
  const finds = findPersonalData(text).filter((find) => gone.has(`${find.kind} ${valueOf(text, find)}`));
  return finds.length === 0 ? text : replaceFinds(text, finds, replacementsOf(text, finds));
}

/** The same for every text in what is kept as JSON. */
function everywhereWithout<T>(kept: T, gone: ReadonlyMap<string, string>): T {
  if (typeof kept === "string") return without(kept, gone) as T;
  if (Array.isArray(kept)) return kept.map((one) => everywhereWithout<unknown>(one, gone)) as T;
  if (kept === null || typeof kept !== "object") return kept;
  return Object.fromEntries(Object.entries(kept).map(([name, one]) => [name, everywhereWithout(one, gone)])) as T;
}

/** The personal data that stood in these texts before and does not any more. */
export function valuesGone(before: Texts, after: Texts): Map<string, string> {
  const changed = Object.keys(before).filter((field) => before[field] !== after[field]);
  const gone = valuesIn(Object.fromEntries(changed.map((field) => [field, before[field]!])));
  if (gone.size > 0) for (const value of valuesIn(after).keys()) gone.delete(value);
  return gone;
}

/** Quotes of the case in its comments hold the same words. */
async function takeOutOfQuotes(tx: Transaction, caseNumber: number, gone: ReadonlyMap<string, string>) {
  const quotes = await tx
    .select({ id: comments.id, quote: comments.quote })
    .from(comments)
    .where(and(eq(comments.caseNumber, caseNumber), isNotNull(comments.quotedField)));
  for (const { id, quote } of quotes) {
    if (quote && without(quote, gone) !== quote) {
      await tx.update(comments).set({ quote: null, quotedField: null }).where(eq(comments.id, id));
    }
  }
}

/**
 * When an edit takes personal data out of a posted case, it leaves the kept versions, the public version and what is
 * being written too; the search vectors follow the texts, and notifications and mails hold no text of a case. The log
 * says which kinds, and no value.
 */
export async function takeOut(
  tx: Transaction,
  actor: Actor,
  caseNumber: number,
  before: Texts,
  after: Texts,
): Promise<void> {
  const gone = valuesGone(before, after);
  if (gone.size === 0) return;
  await takeOutOfQuotes(tx, caseNumber, gone);
  const versions = await tx.select().from(caseVersions).where(eq(caseVersions.caseNumber, caseNumber));
  for (const { id, content } of versions) {
    const kept = everywhereWithout(content, gone);
    await tx.update(caseVersions).set({ content: kept }).where(eq(caseVersions.id, id));
  }
  const ofCase = eq(practiceCases.number, caseNumber);
  const [shown] = await tx.select({ texts: practiceCases.publicTexts }).from(practiceCases).where(ofCase);
  if (shown?.texts) {
    const publicTexts = everywhereWithout(shown.texts, gone);
    await tx.update(practiceCases).set({ publicTexts }).where(ofCase);
  }
  const copies = await tx.select().from(workingCopies).where(eq(workingCopies.caseNumber, caseNumber));
  for (const { participantId, key, content } of copies) {
    await tx
      .update(workingCopies)
      .set({ content: everywhereWithout(content, gone) })
      .where(and(eq(workingCopies.participantId, participantId), eq(workingCopies.key, key)));
  }
  const kinds = [...new Set(gone.values())].join(" ");
  await record(tx, { actorId: actor.id, action: "privacy.taken-out", caseNumber, detail: { kinds } });
}
