import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, inject } from "vitest";

// Set before anything imports lib/core/env, which reads it once. The database itself is made by useDatabase().
const url = new URL(inject("testServerUrl"));
url.pathname = `/test_${randomBytes(6).toString("hex")}`;
Object.assign(process.env, {
  DATABASE_URL: url.href,
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  DEMO: "1",
  // tests/auth/limits.test.ts switches them on for itself.
  RATE_LIMITS: "off",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});

const said: unknown[][] = [];
const original = console.error;

beforeEach(() => {
  said.length = 0;
  console.error = (...words: unknown[]) => {
    said.push(words);
    original(...words);
  };
});

afterEach(() => {
  console.error = original;
  if (said.length > 0) throw new Error(`Unexpected console.error: ${String(said[0]?.[0])}`);
});
