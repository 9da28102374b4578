import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeEach, inject } from "vitest";

// Set before anything imports lib/core/env, which reads it once. The database itself is made by useDatabase().
const url = new URL(inject("testServerUrl"));
url.pathname = `/test_${randomBytes(6).toString("hex")}`;
const files = path.resolve(".tmp", `files-${randomBytes(6).toString("hex")}`);
Object.assign(process.env, {
  DATA_DIR: files,
  DATABASE_URL: url.href,
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  DEMO: "1",
  // Providers of work accounts stand on this machine here.
  OIDC_LOOPBACK: "1",
  // tests/auth/limits.test.ts switches them on for itself.
  RATE_LIMITS: "off",
  // Receivers of webhooks are on this machine.
  WEBHOOK_LOOPBACK: "1",
  LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
});

afterAll(() => rmSync(files, { recursive: true, force: true }));

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
