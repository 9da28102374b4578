/** The words of the discussion in the language of the reader; `{…}` in a value is filled in by `fill`. */
export interface DiscussionWords {
  list: string;
  empty: string;
  emptyVisitor: string;
  valuable: string;
  valuableNone: string;
  answer: string;
  report: string;
  edit: string;
  remove: string;
  removeSure: string;
  cancel: string;
  save: string;
  edited: string;
  owner: string;
  gone: string;
  held: string;
  hidden: string;
  kinds: Record<"vraag" | "ervaring" | "reflectie" | "tip", string>;
  kindHints: Record<"vraag" | "ervaring" | "reflectie" | "tip", string>;
  kind: string;
  write: string;
  writeAnswer: string;
  place: string;
  sending: string;
  offline: string;
  summary: string;
  close: string;
  reportTitle: string;
  reportReason: string;
  reportReasons: Record<"personal-data" | "disrespectful" | "off-topic" | "other", string>;
  reportExplanation: string;
  reportPrivacy: string;
  reportSend: string;
  reportThanks: string;
  optional: string;
}

/** "{count} waardevol" → "4 waardevol". */
export const fill = (words: string, values: Record<string, string | number>): string =>
  words.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
