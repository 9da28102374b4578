export const NOTE_LENGTH = 1_000;
