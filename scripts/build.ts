/** `node scripts/run.mjs build`: the production build, only when it is stale. */
import { buildIfStale } from "./setup/build.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(() => buildIfStale(tell));
