import type { Transaction } from "#db/client";
import type { Actor } from "#lib/auth/actor";
import { Invalid } from "#lib/core/errors";
import type { FieldMistake } from "#lib/core/errors";
import { commentLike, caseLike } from "#lib/posting/duplicates";
import { wordsFound } from "#lib/posting/words";
import { getSettings } from "#lib/settings/queries";

interface Asked {
  texts: Readonly<Record<string, string>>;
  /** The texts as they stood: what was asked about those was answered then. */
  before?: Readonly<Record<string, string>>;
  /** The writer's answer. */
  sure: boolean | undefined;
}

async function askedWords(tx: Transaction, { texts, before = {} }: Asked): Promise<FieldMistake[]> {
  const { askedWords: words } = await getSettings(tx);
  if (words.length === 0) return [];
  return Object.entries(texts).flatMap(([field, text]) => {
    const known = wordsFound(before[field] ?? "", words);
    return wordsFound(text, words)
      .filter((word) => !known.includes(word))
      .slice(0, 1)
      .map((word) => ({ field, message: "askedWord", values: { word }, asks: true }));
  });
}

/**
 * Asks whether a writer is sure: when a word stands in a text that an administrator put on the list, and not in it before.
 * @throws Invalid with a mistake per field that asks
 */
export async function askBeforePosting(tx: Transaction, asked: Asked): Promise<void> {
  if (asked.sure) return;
  const mistakes = await askedWords(tx, asked);
  if (mistakes.length > 0) throw new Invalid(mistakes);
}

/** The same, and whether the actor posted nearly this same comment in the last 24 hours. @throws Invalid */
export async function askBeforeComment(
  tx: Transaction,
  actor: Actor,
  { id, body, sure }: { id: string; body: string; sure?: boolean | undefined },
): Promise<void> {
  if (sure) return;
  const mistakes = await askedWords(tx, { texts: { body }, sure });
  const twin = sure === false ? await commentLike(tx, actor, { id, body }) : undefined;
  if (twin)
    mistakes.push({
      field: "body",
      message: "postedTwice",
      values: { title: twin.title },
      asks: true,
      link: twin.link,
    });
  if (mistakes.length > 0) throw new Invalid(mistakes);
}

type CaseTexts = Readonly<Record<string, string>> & { title: string; whatHappened: string };

/** The same of a new case. @throws Invalid */
export async function askBeforeCase(
  tx: Transaction,
  actor: Actor,
  { number, texts, sure }: { number: number; texts: CaseTexts; sure: boolean | undefined },
): Promise<void> {
  if (sure) return;
  const mistakes = await askedWords(tx, { texts, sure });
  const twin = sure === false ? await caseLike(tx, actor, { number, ...texts }) : undefined;
  if (twin)
    mistakes.push({
      field: "title",
      message: "postedTwice",
      values: { title: twin.title },
      asks: true,
      link: twin.link,
    });
  if (mistakes.length > 0) throw new Invalid(mistakes);
}
