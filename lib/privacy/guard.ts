import { createHmac, randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client";
import type { Transaction } from "#db/client";
import { personalDataConfirmations } from "#db/schema";
import { record } from "#lib/audit/record";
import type { Actor } from "#lib/auth/actor";
import { env } from "#lib/core/env";
import { Invalid } from "#lib/core/errors";
import type { FieldMistake } from "#lib/core/errors";
import { findPersonalData, valueOf } from "#lib/privacy/find";
import type { Find } from "#lib/privacy/kinds";

/** What the answers of a writer are remembered with: a text that can be edited. */
export type Remembered = { caseNumber: number } | { commentId: string } | { profileId: string };

interface Guarded {
  /** By the name of the field; empty ones cost nothing. */
  texts: Readonly<Record<string, string>>;
  /** The writer's answer; undefined when nobody asked. */
  seen: boolean | undefined;
  /** Where earlier answers stand, when the text is there already. */
  about?: Remembered;
  /** Finds that are no find in this place, such as one's own name in one's own profile. */
  except?: (field: string, value: string, find: Find) => boolean;
}

/** An answer that was given now, to be kept by `remember` once the text is there. */
export interface Answer {
  field: string;
  kind: Find["kind"];
  valueHash: string;
}

/** Without a secret nothing is remembered beyond this process, and still no value can be guessed from its hash. */
const secret = env.AUTH_SECRET ?? randomUUID();

const hashOf = (kind: string, value: string): string =>
  createHmac("sha256", secret).update(`personal-data ${kind} ${value}`).digest("hex");

const matches = (about: Remembered) =>
  "caseNumber" in about
    ? eq(personalDataConfirmations.caseNumber, about.caseNumber)
    : "commentId" in about
      ? eq(personalDataConfirmations.commentId, about.commentId)
      : eq(personalDataConfirmations.profileId, about.profileId);

interface Place extends Answer {
  find: Find;
}

const placesIn = ({ texts, except }: Guarded): Place[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    text === ""
      ? []
      : findPersonalData(text)
          .filter((find) => !except?.(field, text.slice(find.begin, find.end), find))
          .map((find) => ({ field, kind: find.kind, valueHash: hashOf(find.kind, valueOf(text, find)), find })),
  );

async function answered(tx: Transaction, about: Remembered, places: Place[]): Promise<Set<string>> {
  const rows = await tx
    .select({ field: personalDataConfirmations.field, hash: personalDataConfirmations.valueHash })
    .from(personalDataConfirmations)
    .where(
      and(
        matches(about),
        inArray(
          personalDataConfirmations.valueHash,
          places.map(({ valueHash }) => valueHash),
        ),
      ),
    );
  return new Set(rows.map(({ field, hash }) => `${field} ${hash}`));
}

/**
 * The authority on personal data in what is posted: certain finds stop it, possible ones unless the writer has seen
 * them, now or earlier for this same text (docs/adr/0010-the-privacy-guard.md).
 * @returns the answers to keep
 * @throws Invalid with one mistake per find
 */
export async function guardTexts(tx: Transaction, guarded: Guarded): Promise<Answer[]> {
  const places = placesIn(guarded);
  const hard = places.filter(({ find }) => find.certainty === "hard");
  const soft = places.filter(({ find }) => find.certainty === "soft");
  let open = guarded.seen === false ? soft : [];
  if (open.length > 0 && guarded.about) {
    const known = await answered(tx, guarded.about, open);
    open = open.filter(({ field, valueHash }) => !known.has(`${field} ${valueHash}`));
  }
  const mistakes = [...hard, ...open].map(({ field, find }): FieldMistake => ({
    field,
    message: find.certainty === "hard" ? "personalData" : "personalDataPossible",
    values: { kind: find.kind },
    find,
  }));
  if (mistakes.length > 0) throw new Invalid(mistakes);
  return guarded.seen ? soft.map(({ field, kind, valueHash }) => ({ field, kind, valueHash })) : [];
}

/** Keeps the answers of `guardTexts` with the text, in its transaction. Twice is harmless. */
export async function remember(
  tx: Transaction,
  actor: Pick<Actor, "id">,
  about: Remembered,
  answers: Answer[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx
    .insert(personalDataConfirmations)
    .values(answers.map((answer) => ({ ...answer, ...about, confirmedBy: actor.id })))
    .onConflictDoNothing();
}

/** The same for texts beside a case, such as a follow-up: its answers are kept with the case. @throws Invalid */
export async function guardBesideCase(
  tx: Transaction,
  actor: Actor,
  caseNumber: number,
  given: Pick<Guarded, "texts" | "seen">,
): Promise<void> {
  const about = { caseNumber };
  await remember(tx, actor, about, await guardTexts(tx, { ...given, about }));
}

/** A transaction that posts texts: when the guard stops it, the log says so. */
export const guardedTransaction = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  notingStops(actor, () => db.transaction(work));

/**
 * Notes in the log that a text was stopped, with the kinds found and nothing else. Around the transaction, because the
 * refusal takes everything in it back.
 */
async function notingStops<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const finds = error instanceof Invalid ? error.mistakes.flatMap(({ find }) => (find ? [find.kind] : [])) : [];
    if (finds.length > 0) {
      const kinds = [...new Set(finds)].join(" ");
      await db.transaction((tx) => record(tx, { actorId: actor.id, action: "privacy.stopped", detail: { kinds } }));
    }
    throw error;
  }
}
