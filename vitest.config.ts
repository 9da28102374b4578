import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "server-only", replacement: here("./tests/support/nothing.ts") },
      { find: /^@\//, replacement: here("./") },
    ],
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/template.ts"],
    setupFiles: ["tests/support/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    passWithNoTests: true,
    // postgres.js throws from a timer when its server dies in mid-write. The application logs it and lives on (scripts/server/mishaps.ts).
    onUnhandledError: ({ name, message, stack }) =>
      !(
        name === "TypeError" &&
        message.includes("reading 'write'") &&
        /postgres\/src\/connection\.js/.test(stack ?? "")
      ),
    // Patience and no bar: what must be fast measures itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
