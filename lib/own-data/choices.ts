/** How long somebody can fetch the file with their own data. */
export const FILE_HOURS = 24;

/** How far a file is. gone: its time is over, or it could not be made. */
export type FileState = "making" | "ready" | "failed";
