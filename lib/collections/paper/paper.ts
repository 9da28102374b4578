// What stands on paper, made ready for the thread that sets it: plain texts, nothing to look up or to decide.

export interface PaperPart {
  title: string;
  /** "Alleen voor deelnemers", above a part that visitors do not get. */
  note: string;
  fields: { label: string; text: string }[];
}

export interface PaperCase {
  place: string;
  title: string;
  byline: string;
  practices: string;
  note: string;
  reason: string;
  asked: string;
  behind: string;
  parts: PaperPart[];
  tip: string;
  learningQuestion: string;
}

export interface Paper {
  title: string;
  introduction: string;
  by: string;
  facts: string;
  made: string;
  /** That it may not be passed on; empty when everybody may read all of it. */
  notice: string;
  address: string;
  /** What an address without a host in a text is of. */
  origin: string;
  cases: PaperCase[];
  words: Record<"name" | "subject" | "contents" | "why" | "asked" | "behind" | "tip" | "learningQuestion", string>;
}
