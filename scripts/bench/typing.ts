/**
 * From a letter in the searchbox to its suggestions on the screen, in a browser, for a participant of a running demo:
 * `E2E_BASE_URL=http://localhost:3000 node scripts/bench/typing.ts`, with CHROME_PATH for another browser.
 */
import { chromium } from "@playwright/test";

const base = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const LETTERS = 30;
/** Each is typed but for its last letter, which is the one that is measured; what suggests nothing is left out. */
const typed =
  "mo moes buur be bel spee speel fi fiets wij wijk pa park do dorps st straat te va vo wa zo ruim ha sk en ge pl plu bo we tr bus sc no on wat af le jo".split(
    " ",
  );

interface Measured {
  total: number;
  waiting: number;
  asking: number;
  painting: number;
}

/** Runs in the page. Painted means: the frame that shows them has been handed over. */
function watch() {
  const box = document.activeElement as HTMLInputElement;
  const list = box.parentElement!.querySelector("[role=listbox]")!;
  return new Promise<Measured>((resolve) => {
    let began = 0;
    box.addEventListener("input", ({ timeStamp }) => (began = timeStamp), { capture: true, once: true });
    const seen = new MutationObserver(() => {
      if (!began || list.children.length === 0) return;
      seen.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const asked = performance
            .getEntriesByType("resource")
            .filter(({ name, startTime }) => name.includes("/suggesties") && startTime >= began)
            .at(-1) as PerformanceResourceTiming;
          const now = performance.now();
          resolve({
            total: now - began,
            waiting: asked.startTime - began,
            asking: asked.responseEnd - asked.startTime,
            painting: now - asked.responseEnd,
          });
        };
        port2.postMessage(null);
      });
    });
    seen.observe(list, { childList: true, subtree: true, characterData: true });
  });
}

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH || undefined, args: ["--no-sandbox"] });
const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 800 } });
await context.request.post("/inloggen/demo", {
  form: { email: "deelnemer.breda@example.nl" },
  headers: { Origin: base },
  maxRedirects: 0,
});
const page = await context.newPage();
await page.goto("/casussen");
const box = page.getByRole("searchbox", { name: "Zoek in casussen" });
const found: Measured[] = [];
for (const word of typed) {
  if (found.length === LETTERS) break;
  const answer = await context.request.get("/api/v1/suggesties", { params: { zoek: word } });
  if (((await answer.json()) as { items: unknown[] }).items.length === 0) continue;
  await box.fill("");
  await box.fill(word.slice(0, -1));
  await page.waitForTimeout(400);
  // Where none are, Escape would empty the field.
  if (await page.getByRole("option").first().isVisible()) await box.press("Escape");
  await page.evaluate(() => performance.clearResourceTimings());
  const measured = page.evaluate(watch);
  await box.press(word.at(-1)!);
  found.push(await measured);
}
await browser.close();

const at = (part: number, of: keyof Measured) =>
  [...found.map((one) => one[of])]
    .sort((a, b) => a - b)
    [Math.ceil(found.length * part) - 1]!.toFixed(0)
    .padStart(4);
console.log(`${found.length} letters        p50 ms  p95 ms`);
for (const part of ["waiting", "asking", "painting", "total"] as const)
  console.log(`${part.padEnd(18)} ${at(0.5, part)}    ${at(0.95, part)}`);
