import { randomBytes } from "node:crypto";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../../scripts/database.ts";
import { makeDemo } from "./demo.ts";

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
  await makeDemo(database.url);
  project.provide("demoDatabaseUrl", database.url);
  return () => database.remove();
}
