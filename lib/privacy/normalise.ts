/**
 * Signs that hide a number or a name from a pattern: not seen (soft hyphen, zero width), unusual spaces and dashes,
 * full-width digits, and a letter with its accents apart.
 */
const odd =
  /[\u00ad\u200b-\u200f\u2060\ufeff]{1,99}|[\u00a0\u2000-\u200a\u202f\u3000\t]|[\u2010-\u2015\u2212]|[\uff10-\uff19]|[^\p{M}]\p{M}{1,8}/gu;

const invisible = /^[\u00ad\u200b-\u200f\u2060\ufeff]/;

function plain(found: string): string {
  if (invisible.test(found)) return "";
  if (found.length > 1) return found.normalize("NFC");
  const code = found.charCodeAt(0);
  if (code >= 0xff10) return String.fromCharCode(code - 0xff10 + 48);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 ? "-" : " ";
}

export interface Normalised {
  text: string;
  /** The position in the original text of the sign that stands at `position` here. */
  originOf: (position: number) => number;
}

/** The text as the patterns read it, and the way back to the text as it was written. */
export function normalise(original: string): Normalised {
  const here: number[] = [0];
  const there: number[] = [0];
  const known = new Map<string, string>();
  let shorter = 0;
  const text = original.replace(odd, (found: string, at: number) => {
    let better = known.get(found);
    if (better === undefined) known.set(found, (better = plain(found)));
    if (better.length !== found.length) {
      shorter += found.length - better.length;
      there.push(at + found.length);
      here.push(at + found.length - shorter);
    }
    return better;
  });
  if (text === original) return { text, originOf: (position) => position };
  const originOf = (position: number) => {
    let low = 0;
    let high = here.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (here[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return there[low]! + position - here[low]!;
  };
  return { text, originOf };
}
