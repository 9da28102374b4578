import type { GroupRole } from "#db/schema";

/** How long somebody may be away at their provider, and how long a work account waits for proof whose it is. */
export const ATTEMPT_MINUTES = 10;
export const WAITING_MINUTES = 30;

/** What a group may give, the strongest first. Who runs the community is never given by a group of one employer. */
export const groupRoles = ["moderator", "researcher", "partner", "participant"] as const satisfies GroupRole["role"][];

export const MOST_DOMAINS = 20;
export const MOST_GROUPS = 50;

/** What can be wrong with a provider or with what it sends: keys in the messages under `workAccounts.troubles`. */
export const troubles = [
  "unreachable", "slow", "tooLarge", "moved", "failed", "notJson", "address", "insecure", "issuerDiffers", "noEndpoint",
  "noProofKey", "noKeys", "secretLost", "clientRefused", "codeRefused", "answerRefused", "cancelled",
] as const; // prettier-ignore
export type Trouble = (typeof troubles)[number];
