import { createHash } from "node:crypto";

/** One value for an input, to see whether the same key came with the same words. */
export const fingerprint = (input: unknown): string => createHash("sha256").update(JSON.stringify(input)).digest("hex");
