import { randomBytes } from "node:crypto";
import type { Answer } from "../support/server.ts";
import type { Viewer } from "./viewers.ts";

const SONG = /kanarie[a-p]{12}/gi;

const wordsIn = (text: string) => (text.match(SONG) ?? []).map((word) => word.toLowerCase());

/** Words that stand in one text alone, each with who may read that text. */
export class Canaries {
  private readonly known = new Map<string, { of: string; readers: readonly Viewer[] }>();

  /** A word of its own for `of`: letters only, so that it may stand in a title, a name or an address. */
  word(of: string, readers: readonly Viewer[]): string {
    const letters = [...randomBytes(6).toString("hex")].map((digit) => "abcdefghijklmnop"[parseInt(digit, 16)]);
    const word = `kanarie${letters.join("")}`;
    this.known.set(word, { of, readers });
    return word;
  }

  /** Every word, with who may read it. */
  all(): { word: string; of: string; readers: readonly Viewer[] }[] {
    return [...this.known].map(([word, one]) => ({ word, ...one }));
  }

  /**
   * What an answer tells this viewer and should not, by what it is of; without a viewer it should tell nothing. What was
   * `asked` may come back: it was known already.
   */
  leakedTo(viewer: Viewer | undefined, { headers, body }: Pick<Answer, "headers" | "body">, asked = ""): string[] {
    const words = new Set(wordsIn(JSON.stringify(headers) + body));
    for (const word of wordsIn(asked)) words.delete(word);
    return [...words]
      .filter((word) => !viewer || !this.known.get(word)?.readers.includes(viewer))
      .map((word) => this.known.get(word)?.of ?? word);
  }
}
