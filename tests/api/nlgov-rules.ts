import { readFileSync } from "node:fs";
import path from "node:path";
import type { RulesetDefinition } from "@stoplight/spectral-core";
import { casing, or, pattern, schema, truthy } from "@stoplight/spectral-functions";
import { oas } from "@stoplight/spectral-rulesets";
import { parse } from "yaml";

const functions: Readonly<Record<string, unknown>> = { casing, or, pattern, schema, truthy };

interface WrittenRule {
  then: { function: string };
}
interface Written {
  extends: unknown;
  rules: Record<string, string | WrittenRule>;
}

/** Functions by their name in the file; a name that is not known here is a mistake. */
function withFunction(rule: string | WrittenRule): unknown {
  if (typeof rule === "string") return rule;
  const found = functions[rule.then.function];
  if (!found) throw new Error(`nlgov-rules.yaml asks for a function that is not here: ${rule.then.function}`);
  return { ...rule, then: { ...rule.then, function: found } };
}

/** The official ruleset, read from its file: nothing is fetched. */
export function nlgovRules(): RulesetDefinition {
  const written = parse(readFileSync(path.join(import.meta.dirname, "nlgov-rules.yaml"), "utf8")) as Written;
  const rules = Object.entries(written.rules).map(([name, rule]) => [name, withFunction(rule)] as const);
  return { extends: [[oas, "off"]], rules: Object.fromEntries(rules) } as RulesetDefinition;
}
