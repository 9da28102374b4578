/** `npm test`: every check and test there is. Stops at none; the last line counts them all. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { migrate } from "#db/migrate";
import type { EmbeddedDatabase } from "./database.ts";
import { openDatabase } from "./database.ts";
import { findBrowser } from "./setup/browser.ts";
import { buildIfStale } from "./setup/build.ts";
import type { Count } from "./setup/counts.ts";
import { countPlaywright, countVitest, honest } from "./setup/counts.ts";
import { freePort } from "./setup/free-port.ts";
import { exitOf, root, spawnNode } from "./setup/node.ts";
import { superviseServer } from "./setup/supervise.ts";
import { tell } from "./setup/tell.ts";

const OURS =
  /^(DATABASE_URL|DATA_DIR|AUTH_SECRET|APP_URL|PORT|HOST|DEMO|SMTP_URL|MAIL_FROM|TRUST_PROXY|RATE_LIMITS|OIDC_LOOPBACK|WEBHOOK_LOOPBACK|NODE_ENV)$/;
/** The tests bring their own settings, whatever the developer's shell says. */
const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))) as NodeJS.ProcessEnv;

const temporary = path.join(root, ".tmp");
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
const cleanups = new Set<() => Promise<void>>();

/** Runs a tool to its end; it ends with us. */
async function tool(script: string, args: string[], env: NodeJS.ProcessEnv = bare): Promise<number> {
  const child = spawnNode(`node_modules/${script}`, args, { env });
  const end = async () => void child.kill("SIGTERM");
  cleanups.add(end);
  return exitOf(child).finally(() => cleanups.delete(end));
}

const one = (passed: boolean): Count => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function step(name: string, work: () => Promise<Count>): Promise<void> {
  tell(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
  const started = Date.now();
  const count = await work().catch((error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    return one(false);
  });
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push([name, ...(count.names ?? [])].join("\n  "));
  tell(`${name}: ${count.passed} passed, ${count.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function read<T>(file: string): T {
  if (!existsSync(file)) throw new Error("The run left no report; it did not get to the end.");
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

async function withDatabase<T>(name: string, work: (database: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const dataDir = path.join(temporary, `${name}-${process.pid}`);
  const database = await openDatabase({ dataDir, report: tell, durable: false });
  const remove = () => database.remove();
  cleanups.add(remove);
  try {
    return await work(database);
  } finally {
    cleanups.delete(remove);
    await remove();
  }
}

async function types(): Promise<Count> {
  const generated = await tool("next/dist/bin/next", ["typegen"]);
  const checked = await tool("typescript/bin/tsc", ["--noEmit"]);
  return one(generated === 0 && checked === 0);
}

async function vitest(config: string, env: NodeJS.ProcessEnv): Promise<Count> {
  const report = path.join(temporary, "vitest.json");
  rmSync(report, { force: true });
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await tool("vitest/vitest.mjs", args, env);
  return honest(countVitest(read(report)), code);
}

const unit = () =>
  withDatabase("unit", ({ url }) => vitest("vitest.config.ts", { ...bare, NODE_ENV: "test", TEST_DATABASE_URL: url }));

/** The production server from the outside: it makes its own databases, and kills them. */
const server = () => vitest("vitest.server.config.ts", { ...bare, NODE_ENV: "test" });

const journeys = () =>
  withDatabase("e2e", async ({ url }) => {
    if (globSync("e2e/**/*.spec.ts", { cwd: root }).length === 0) return { passed: 0, failed: 0 };
    const browser = await findBrowser(tell);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const env: NodeJS.ProcessEnv = {
      ...bare,
      NODE_ENV: "production",
      PORT: String(port),
      APP_URL: address,
      DATABASE_URL: url,
      DATA_DIR: path.join(temporary, `e2e-${process.pid}`),
      AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
      DEMO: "1",
      // The journey with a work account brings a provider of its own.
      OIDC_LOOPBACK: "1",
      RATE_LIMITS: "off",
      // The receiver of the journey about webhooks is on this machine.
      WEBHOOK_LOOPBACK: "1",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
    };
    await migrate(url);
    const filled = await exitOf(spawnNode("scripts/fill.ts", [], { env, conditions: "react-server" }));
    if (filled !== 0) throw new Error("The demo community could not be made (see above).");
    const server = superviseServer({ env, dev: false, workers: 1, report: tell });
    cleanups.add(server.stop);
    try {
      await server.ready;
      const report = path.join(temporary, "playwright.json");
      rmSync(report, { force: true });
      const code = await tool("@playwright/test/cli.js", ["test"], {
        ...bare,
        E2E_BASE_URL: address,
        CHROME_PATH: browser,
        DATABASE_URL: url,
      });
      return honest(countPlaywright(read(report)), code);
    } finally {
      cleanups.delete(server.stop);
      await server.stop();
    }
  });

async function build(): Promise<Count> {
  await buildIfStale(tell, bare);
  return one(true);
}

let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    tell("\nInterrupted; cleaning up …");
    void Promise.allSettled([...cleanups].reverse().map((clean) => clean())).then(() => process.exit(1));
  });
}
process.channel?.unref();

mkdirSync(temporary, { recursive: true });
await step("Format", async () =>
  one((await tool("prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."])) === 0),
);
await step("Lint", async () => one((await tool("eslint/bin/eslint.js", ["."])) === 0));
await step("Types", types);
await step("Unit and integration tests", unit);
await step("Production build", build);
await step("Server tests", server);
await step("End-to-end tests", journeys);

if (failures.length > 0) tell(`\nFailed:\n${failures.join("\n")}`);
tell(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
