export const ANSWER_LENGTH = 1_000;
