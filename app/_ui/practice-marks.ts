/**
 * The mark of each practice in a box of 12 by 12, so that no one needs the colour: a lens (look), two that overlap (relate),
 * three corners to one shape (resolve), inside and outside touching (align), a plus (support). Order of the essay.
 */
export const practiceMarks = {
  mapping: "M6 0a6 6 0 1 1 0 12a6 6 0 1 1 0-12zm0 3.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z",
  relations:
    "M4 1.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 0 0 2-.5a4.2 4.2 0 1 0 0-7.4a4.2 4.2 0 0 0-2-.5zm2 2.2a2.8 2.8 0 0 1 0 4a2.8 2.8 0 0 1 0-4z",
  resolutions: "M6 .6a1 1 0 0 1 .9.5l5 8.8a1 1 0 0 1-.9 1.5h-10a1 1 0 0 1-.9-1.5l5-8.8a1 1 0 0 1 .9-.5z",
  alignment:
    "M.8.3h6.4a.6.6 0 0 1 .6.6v3.3h3.4a.6.6 0 0 1 .6.6v6.4a.6.6 0 0 1-.6.6h-6.4a.6.6 0 0 1-.6-.6v-3.4h-3.4a.6.6 0 0 1-.6-.6v-6.3a.6.6 0 0 1 .6-.6z",
  support:
    "M4.3 0h3.4a.5.5 0 0 1 .5.5v3.3h3.3a.5.5 0 0 1 .5.5v3.4a.5.5 0 0 1-.5.5h-3.3v3.3a.5.5 0 0 1-.5.5h-3.4a.5.5 0 0 1-.5-.5v-3.3h-3.3a.5.5 0 0 1-.5-.5v-3.4a.5.5 0 0 1 .5-.5h3.3v-3.3a.5.5 0 0 1 .5-.5z",
} as const;

export type PracticeKey = keyof typeof practiceMarks;

export const markOrder = Object.keys(practiceMarks) as PracticeKey[];
