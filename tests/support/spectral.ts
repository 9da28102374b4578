import { Document, Spectral } from "@stoplight/spectral-core";
import type { RulesetDefinition } from "@stoplight/spectral-core";
import { Json } from "@stoplight/spectral-parsers";

/** What Spectral has to say of a document under a ruleset: one line per error, warning or hint. Nothing is fetched. */
export async function remarksOn(document: unknown, ruleset: RulesetDefinition): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
  const found = await spectral.run(new Document(JSON.stringify(document), Json, "openapi.json"));
  return found.map(({ severity, code, path, message }) => `${severity} ${code} ${path.join("/")}: ${message}`);
}
