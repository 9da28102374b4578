/** How long the link works with which somebody shows that the new address is theirs. */
export const CONFIRM_HOURS = 24;
/** What became of a move is kept this long after it was asked; where somebody worked when stands in the log. */
export const ERASE_AFTER_DAYS = 90;
export const ANSWER_LENGTH = 1_000;
