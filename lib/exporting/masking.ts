import { withoutMentions } from "#lib/exporting/mentions";
import { findPersonalData } from "#lib/privacy/find";
import { replaceFinds, replacementsOf } from "#lib/privacy/replace";

/** Names known to this community, and what stands in their place. */
export type KnownNames = ReadonlyMap<string, string>;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** A name of one word may be a common word in small letters, such as that of a village; a name of more words is not. */
const isSame = (name: string, text: string): boolean =>
  text === name || (name.includes(" ") && text.toLowerCase() === name.toLowerCase());

/** Finds known names in a text, the longest first, as whole words. */
export class NameMask {
  private readonly byFirstWord = new Map<string, { name: string; by: string }[]>();

  constructor(names: KnownNames) {
    for (const [name, by] of names) {
      const [first] = name.match(WORD) ?? [];
      if (first === undefined || !name.startsWith(first)) continue;
      const key = first.toLowerCase();
      this.byFirstWord.set(key, [...(this.byFirstWord.get(key) ?? []), { name, by }]);
    }
    for (const same of this.byFirstWord.values()) same.sort((one, other) => other.name.length - one.name.length);
  }

  over(text: string): string {
    let [result, done] = ["", 0];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < done) continue;
      const found = this.byFirstWord.get(word.toLowerCase())?.find(({ name }) => {
        const end = index + name.length;
        return isSame(name, text.slice(index, end)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
      });
      if (!found) continue;
      result += text.slice(done, index) + found.by;
      done = index + found.name.length;
    }
    return result + text.slice(done);
  }
}

/**
 * A text without what points at people: who is named, links into this community, names that are known here, and everything
 * the privacy detector finds, sure or perhaps. A help and no promise, as the detector is.
 */
export function masked(text: string, names: NameMask): string {
  if (text === "") return text;
  const known = names.over(withoutMentions(text));
  const finds = findPersonalData(known);
  return finds.length === 0 ? known : replaceFinds(known, finds, replacementsOf(known, finds));
}
