const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Who is named in a text: "@deelnemer:…" or "@kring:…", with the id, so that the present name is shown. */
const token = new RegExp(`@(deelnemer|kring):(${uuid})`, "g");

export interface Named {
  kind: "participant" | "circle";
  id: string;
}

const kinds = { deelnemer: "participant", kring: "circle" } as const;

/** At most so many are named in one comment, so that nobody rings every bell at once. */
export const MOST_NAMED = 10;

/** Everybody named in a text, each once. */
export function namedIn(text: string): Named[] {
  const found = new Map(
    [...text.matchAll(token)].map(([whole, kind, id]) => [
      whole,
      { kind: kinds[kind as keyof typeof kinds], id: id! } satisfies Named,
    ]),
  );
  return [...found.values()];
}

/** The text with blanks for its tokens: an id is no telephone number, and places stay what they are. */
export const withoutTokens = (text: string): string => text.replaceAll(token, (whole) => " ".repeat(whole.length));

/** The cases a text leads to: "#12", or an address of this installation. */
const links = (origin: string) =>
  new RegExp(
    `(?<![\\w/&#])#(\\d{1,9})(?![\\w-])|(?:${RegExp.escape(origin)}|(?<![\\w/.:-]))/casussen/(\\d{1,9})(?:-[a-z0-9-]*)?(?:[?#][\\w=&#-]*)?(?![\\w/])`,
    "g",
  );

export const MOST_LINKED = 20;

export function casesIn(text: string, origin: string): number[] {
  const numbers = [...text.matchAll(links(origin))].map(([, short, long]) => Number(short ?? long));
  return [...new Set(numbers)].filter((number) => number > 0).slice(0, MOST_LINKED);
}

/** A stretch of a text as it is shown; with where it leads, when it leads anywhere. */
export interface Piece {
  text: string;
  href: string | null;
}

interface Known {
  named: (one: Named) => Piece;
  linked: (number: number) => Piece;
}

/** The text in pieces: whoever is named by their present name, other cases by their title. */
export function piecesOf(text: string, origin: string, known: Known): Piece[] {
  const places = [
    ...[...text.matchAll(token)].map((match) => ({
      at: match.index,
      length: match[0].length,
      piece: known.named({ kind: kinds[match[1] as keyof typeof kinds], id: match[2]! }),
    })),
    ...[...text.matchAll(links(origin))].map((match) => ({
      at: match.index,
      length: match[0].length,
      piece: known.linked(Number(match[1] ?? match[2])),
    })),
  ].toSorted((one, other) => one.at - other.at);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { at, length, piece } of places) {
    if (at > end) pieces.push({ text: text.slice(end, at), href: null });
    pieces.push(piece);
    end = at + length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
