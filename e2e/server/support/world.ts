import { randomBytes } from "node:crypto";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate";
import { openDatabase } from "../../../scripts/database.ts";
import { exitOf, spawnNode } from "../../../scripts/setup/node.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated database with the demo community; each test file works on a copy of it. */
    demoDatabaseUrl: string;
  }
}

/** Fills one database with the demo community, for the copies that the tests work on. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = path.resolve(".tmp", `world-${randomBytes(4).toString("hex")}`);
  const database = await openDatabase({ dataDir, report: () => {}, durable: false });
  await migrate(database.url);
  const env = { ...process.env, DATABASE_URL: database.url, DEMO: "1", RATE_LIMITS: "off", LOG_LEVEL: "error" };
  const filled = await exitOf(spawnNode("scripts/fill.ts", [], { env, conditions: "react-server", stdio: "ignore" }));
  if (filled !== 0) throw new Error("The demo community could not be made.");
  project.provide("demoDatabaseUrl", database.url);
  return () => database.remove();
}
