import { randomBytes } from "node:crypto";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../scripts/database.ts";
import { makeTemplate } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the throw-away server; each test file has a database of its own on it. */
    testServerUrl: string;
  }
}

/** Migrates the template once. `npm test` brings a server in TEST_DATABASE_URL; a bare `vitest` starts its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const dataDir = path.resolve(".tmp", `vitest-${randomBytes(4).toString("hex")}`);
  const own = given ? undefined : await openDatabase({ dataDir, report: () => {}, durable: false });
  const url = given ?? own!.url;
  await makeTemplate(url);
  project.provide("testServerUrl", url);
  return async () => own?.remove();
}
