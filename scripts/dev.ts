/** `npm run dev`: the same set-up as `npm start`, with Next in development mode. */
import { runApplication } from "./setup/run-application.ts";
import { orExplain } from "./setup/tell.ts";

await orExplain(() => runApplication({ dev: true, before: async () => {} }));
