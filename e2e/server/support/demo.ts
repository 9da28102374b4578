import { migrate } from "#db/migrate";
import { exitOf, spawnNode } from "../../../scripts/setup/node.ts";

/** Makes the tables in an empty database, and fills them with the demo community. */
export async function makeDemo(url: string): Promise<void> {
  await migrate(url);
  const env = { ...process.env, DATABASE_URL: url, DEMO: "1", RATE_LIMITS: "off", LOG_LEVEL: "error" };
  const filled = await exitOf(spawnNode("scripts/fill.ts", [], { env, conditions: "react-server", stdio: "ignore" }));
  if (filled !== 0) throw new Error("The demo community could not be made.");
}
