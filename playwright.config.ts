import { defineConfig, devices } from "@playwright/test";

const { viewport: _viewport, ...phone } = devices["Pixel 7"];

export default defineConfig({
  testDir: "e2e",
  // e2e/server holds vitest files.
  testMatch: "*.spec.ts",
  outputDir: ".tmp/playwright",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: two browsers and a server share two cores.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: ".tmp/playwright.json" }]],
  use: {
    // localhost and not 127.0.0.1: Playwright's own requests send Secure cookies over http only there.
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROME_PATH || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      // The one looks at every page at 320 pixels already on the desktop; to the other no width matters.
      testIgnore: ["accessibility.spec.ts", "hostile.spec.ts"],
      grepInvert: /@desktop/,
      use: { ...phone, viewport: { width: 390, height: 844 } },
    },
  ],
});
