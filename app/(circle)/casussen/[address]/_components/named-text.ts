import type { Nameable } from "./mention-box";

type Named = Pick<Nameable, "soort" | "id" | "naam">;

const tokenOf = ({ soort, id }: Named) => `@${soort}:${id}`;

/** The text as one types it: whoever is named by their name. */
export const asTyped = (text: string, named: readonly Named[]): string =>
  named.reduce((typed, one) => typed.replaceAll(tokenOf(one), `@${one.naam}`), text);

/** The text as it is kept: with who is meant in place of their name, which may change. The longest name first. */
export const asKept = (typed: string, named: readonly Named[]): string =>
  named
    .toSorted((one, other) => other.naam.length - one.naam.length)
    .reduce((text, one) => text.replaceAll(`@${one.naam}`, tokenOf(one)), typed);
