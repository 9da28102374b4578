import type { LocalCopy } from "./writing";

const PREFIX = "leerkring.tekst.";
const nameOf = (writer: string, key: string) => `${PREFIX}${writer}.${key}`;

/** Keeps a text in this browser. @returns false when the browser will not */
export function keepLocally(writer: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(nameOf(writer, copy.key), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The server has it, or its writer threw it away. */
export function forgetLocally(writer: string, key: string): void {
  try {
    localStorage.removeItem(nameOf(writer, key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The texts of this writer that still wait here for this case (null: for a new one), the last one first. */
export function waitingHere(writer: string, number: number | null): LocalCopy[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(`${PREFIX}${writer}.`))
      .flatMap((name) => read(name))
      .filter((copy) => copy.number === number)
      .toSorted((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

function read(name: string): LocalCopy[] {
  try {
    const copy = JSON.parse(localStorage.getItem(name) ?? "") as LocalCopy;
    return typeof copy.key === "string" && typeof copy.content === "object" ? [copy] : [];
  } catch {
    return [];
  }
}
