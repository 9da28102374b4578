import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { exitOf, spawnNode } from "./node.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function installed(): string | undefined {
  const given = process.env.CHROME_PATH;
  if (given && existsSync(given)) return given;
  for (const name of NAMES) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout?.trim();
    if (found) return found;
  }
  return [...PLACES, chromium.executablePath()].find((file) => existsSync(file));
}

/** The browser for the end-to-end tests: an installed one, else Playwright's own, else Debian's. */
export async function findBrowser(report: (line: string) => void): Promise<string> {
  const there = installed();
  if (there) return there;
  report("Fetching a browser …");
  await exitOf(spawnNode("node_modules/playwright/cli.js", ["install", "chromium"]));
  if (!installed() && process.getuid?.() === 0) {
    spawnSync("sh", ["-c", "apt-get update -q && apt-get install -y -q chromium"], { stdio: "inherit" });
  }
  const browser = installed();
  if (!browser) throw new Error("No browser: install Chromium or Chrome, or set CHROME_PATH.");
  return browser;
}
