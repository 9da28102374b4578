import { setImmediate } from "node:timers/promises";
import { Invalid } from "#lib/core/errors";
import { findPersonalData } from "#lib/privacy/find";
import type { FindKind } from "#lib/privacy/kinds";

/** So much is looked at in one go, in signs: others get their turn in between. */
const PIECE = 50_000;
/** Longer than anything that is looked for, so that nothing hides where two pieces meet. */
const OVERLAP = 500;

async function kindsIn(text: string): Promise<Set<FindKind>> {
  const kinds = new Set<FindKind>();
  for (let at = 0; at < text.length; at += PIECE) {
    for (const { kind, certainty } of findPersonalData(text.slice(at, at + PIECE + OVERLAP)))
      if (certainty === "hard") kinds.add(kind);
    await setImmediate();
  }
  return kinds;
}

/**
 * Refuses a file when personal data surely stands in its name or its words. Says which kinds, never where or what: the
 * writer has the file, and what may not be shared does not go back and forth either.
 * @throws Invalid with one mistake per kind and place
 */
export async function refusePersonalData(name: string, text: string): Promise<void> {
  const [inName, inFile] = [await kindsIn(name.replace(/\.[a-z]+$/, "")), await kindsIn(text)];
  const mistakes = [
    ...[...inName].map((kind) => ({ field: "name", message: "personalDataInName", values: { kind } })),
    ...[...inFile].map((kind) => ({ field: "file", message: "personalDataInFile", values: { kind } })),
  ];
  if (mistakes.length > 0) throw new Invalid(mistakes);
}
