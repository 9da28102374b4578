/** Words that make a writer think twice: so many, each so long. */
export const MOST_WORDS = 200;
export const WORD_LENGTH = 60;

/** What an administrator can choose, as it comes. */
export const asItComes = {
  /** The first case or comment of somebody new waits for a moderator. */
  holdFirstPosts: false,
  /** Words that ask "weet je het zeker?" before something is posted. */
  askedWords: [] as string[],
  /** How long things are kept, where that is not as it comes (lib/retention/choices.ts). */
  terms: {} as Record<string, number>,
};
export type Settings = typeof asItComes;
export type SettingName = keyof Settings;
