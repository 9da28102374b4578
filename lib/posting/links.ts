import type { Transaction } from "#db/client";
import { limitLinks } from "#lib/auth/limits";
import type { Actor } from "#lib/auth/actor";

const link = /\bhttps?:\/\/|\bwww\./gi;

/** How many links stand in these texts. */
export const countLinks = (texts: Iterable<string>): number =>
  [...texts].reduce((count, text) => count + (text.match(link)?.length ?? 0), 0);

/** Two links in all on the first day (trust.md R-3). @throws TooFast */
export const limitFirstLinks = (tx: Transaction, actor: Actor, texts: Iterable<string>): Promise<void> =>
  limitLinks(actor, tx, countLinks(texts));

/** The same for a change: only what came in. @throws TooFast */
export const limitAddedLinks = (
  tx: Transaction,
  actor: Actor,
  before: Iterable<string>,
  after: Iterable<string>,
): Promise<void> => limitLinks(actor, tx, Math.max(0, countLinks(after) - countLinks(before)));
