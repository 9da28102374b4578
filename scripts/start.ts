/** `npm start`: build when stale, database, migrations, demo community, serve. */
import { buildIfStale } from "./setup/build.ts";
import { runApplication } from "./setup/run-application.ts";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(() => runApplication({ dev: false, before: () => buildIfStale(tell) }));
