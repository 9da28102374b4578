import { defineConfig } from "vitest/config";

/** The production server as a black box, over HTTP and signals: needs a build. */
export default defineConfig({
  test: {
    include: ["e2e/server/**/*.test.ts"],
    globalSetup: ["e2e/server/support/world.ts"],
    pool: "forks",
    // One at a time: they measure, and they kill.
    maxWorkers: 1,
    fileParallelism: false,
    // The same as in vitest.config.ts: these tests kill the database under connections of their own too.
    onUnhandledError: ({ name, message, stack }) =>
      !(
        name === "TypeError" &&
        message.includes("reading 'write'") &&
        /postgres\/src\/connection\.js/.test(stack ?? "")
      ),
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
