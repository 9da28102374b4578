import type { Tally } from "#lib/votes/commands";

export const toStem = ({ votes, voted }: Tally) => ({ waardevol: votes, gestemd: voted });
