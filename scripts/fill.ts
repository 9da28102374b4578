/** Fills the database of DATABASE_URL with the demo community; a process of its own, so that its pool ends with it. */
import { closeDatabase } from "#db/client";
import { fillDemo } from "#db/seed/demo";
import { orExplain, tell } from "./setup/tell.ts";

await orExplain(() => fillDemo(tell));
await closeDatabase();
