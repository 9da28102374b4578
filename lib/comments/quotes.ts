import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { comments } from "#db/schema";
import type { Actor, Viewer } from "#lib/auth/actor";
import { getCase } from "#lib/cases/queries";
import { caseTextNames } from "#lib/cases/validation";
import type { CaseText } from "#lib/cases/validation";
import { visibleTo } from "#lib/comments/queries";
import type { Quote } from "#lib/comments/validation";
import { Invalid } from "#lib/core/errors";
import { wordsIn } from "#lib/core/rich-text";

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

const holds = (source: string, quote: string) =>
  plain(source).includes(plain(quote)) || plain(wordsIn(source)).includes(plain(quote));

const isText = (field: string): field is CaseText => (caseTextNames as readonly string[]).includes(field);

const bodiesOf = (store: typeof db | Transaction, viewer: Viewer, ids: string[]) =>
  store
    .select({ id: comments.id, body: comments.body, caseNumber: comments.caseNumber })
    .from(comments)
    .where(and(inArray(comments.id, ids), isNull(comments.deletedAt), visibleTo(viewer)));

/** A quote must stand where it says, for who quotes it. @throws Invalid */
export async function checkQuote(
  tx: Transaction,
  actor: Actor,
  caseNumber: number,
  quote: Quote | undefined,
): Promise<void> {
  if (!quote) return;
  let source: string | undefined;
  if (quote.commentId) {
    const [found] = await bodiesOf(tx, actor, [quote.commentId]);
    source = found?.caseNumber === caseNumber ? found.body : undefined;
  } else if (quote.field && isText(quote.field)) {
    source = (await getCase(actor, caseNumber))[quote.field];
  }
  if (source === undefined || !holds(source, quote.text)) throw new Invalid([{ field: "quote", message: "quoteGone" }]);
}

interface Quoting {
  id: string;
  caseNumber: number;
  quote: string | null;
  quotedField: string | null;
  quotedCommentId: string | null;
}

export interface ShownQuote {
  text: string;
  field: string | null;
  commentId: string | null;
}

/**
 * The quotes of these comments of one case, as far as their words stand in what this viewer may read: a source that is
 * hidden, deleted, changed or kept from them takes its quotes along.
 */
export async function quotesIn(viewer: Viewer, quoting: readonly Quoting[]): Promise<Map<string, ShownQuote>> {
  const quotes = quoting.filter(({ quote }) => quote !== null);
  const shown = new Map<string, ShownQuote>();
  if (quotes.length === 0) return shown;
  const ids = quotes.flatMap(({ quotedCommentId }) => quotedCommentId ?? []);
  const fromCase = quotes.find(({ quotedField }) => quotedField !== null);
  const [bodies, found] = await Promise.all([
    ids.length > 0 ? bodiesOf(db, viewer, ids) : [],
    fromCase ? getCase(viewer, fromCase.caseNumber) : undefined,
  ]);
  for (const { id, caseNumber, quote, quotedField: field, quotedCommentId: commentId } of quotes) {
    const source = field
      ? isText(field) && found?.number === caseNumber && found[field]
      : bodies.find((one) => one.id === commentId && one.caseNumber === caseNumber)?.body;
    if (source && holds(source, quote!)) shown.set(id, { text: quote!, field, commentId });
  }
  return shown;
}

/** The quotes of a comment that is no more, or of words that were taken out of it. */
export const forgetQuotesOf = (tx: Transaction, commentId: string) =>
  tx
    .update(comments)
    .set({ quote: null, quotedField: null, quotedCommentId: null })
    .where(eq(comments.quotedCommentId, commentId));
