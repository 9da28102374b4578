import { expect, it } from "vitest";
import { GET } from "../../app/.well-known/security.txt/route.ts";

it("security.txt has what RFC 9116 wants, leads to how to report, and runs out between a month and a year from now", async () => {
  const text = await GET().text();
  const fields = new Map(text.trim().split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])); // prettier-ignore
  expect([...fields.keys()].toSorted()).toEqual(["Canonical", "Contact", "Expires", "Policy", "Preferred-Languages"]);
  expect(fields.get("Contact")).toMatch(/^(mailto:|https:|tel:)/);
  expect(fields.get("Policy")).toMatch(/\/kwetsbaarheid-melden$/);
  expect(fields.get("Canonical")).toMatch(/\/\.well-known\/security\.txt$/);
  const days = (new Date(fields.get("Expires")!).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});
