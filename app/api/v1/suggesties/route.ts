import { casePath, domainSlugs } from "#lib/cases/dutch";
import { env } from "#lib/core/env";
import { practiceSlug } from "#lib/practices/practices";
import { suggest } from "#lib/search/suggestions";
import type { Suggestion } from "#lib/search/suggestions";
import { handle, json } from "../_api/operation.ts";
import { languageOf } from "../_api/problem.ts";
import { listSuggesties } from "../_operations/suggesties.ts";

const kinds = { word: "woord", case: "casus", practice: "werkpraktijk", organisation: "gemeente", domain: "domein" };

const list = (name: string, value: string) => `/casussen?${new URLSearchParams({ [name]: value }).toString()}`;

/** Where a suggestion leads: a case to itself, all the rest to the list with that word or filter. */
function pathOf(suggestion: Suggestion): string {
  if (suggestion.kind === "case") return casePath(suggestion);
  if (suggestion.kind === "practice") return list("werkpraktijk", practiceSlug(suggestion.key));
  if (suggestion.kind === "organisation") return list("gemeente", suggestion.slug);
  if (suggestion.kind === "domain") return list("domein", domainSlugs[suggestion.key]);
  return list("zoek", suggestion.name);
}

export const GET = handle(listSuggesties, async ({ viewer, query, headers }) => {
  const suggestions = await suggest(viewer, query.zoek ?? "", languageOf(headers));
  return json({
    items: suggestions.map((one) => ({
      soort: kinds[one.kind],
      naam: one.name,
      links: { pagina: env.APP_URL + pathOf(one) },
    })),
    volgende: null,
  });
});
