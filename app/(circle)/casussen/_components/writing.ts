/** Fields of the form by name; those of a group are lists. */
export type Content = Record<string, string | string[]>;

/** Where the text of this form is kept while somebody writes. */
export interface Writing {
  /** Of the participant: another one on the same computer never sees this text. */
  writer: string;
  /** Of the text that is kept; without it this form begins a new one. */
  key?: string;
  /** Of the case that is changed. */
  number: number | null;
  /** The version that the text was begun with. */
  baseVersion: number | null;
  /** How often the server kept it. */
  sequence: number;
  /** The form begins with a text that was typed before and not saved: when, in words and in milliseconds. */
  restored?: { text: string; at: number };
  /** Where the saved case can be read again, or an empty form. */
  startOver: string;
  /** Begin with nothing, whatever this browser still has. */
  empty?: boolean;
  locale: "nl" | "en";
}

/** A text that waits in this browser until the server has it. */
export interface LocalCopy {
  key: string;
  number: number | null;
  baseVersion: number | null;
  sequence: number;
  content: Content;
  /** Milliseconds since 1970. */
  at: number;
}
