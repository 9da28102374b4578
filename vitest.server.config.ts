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
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
