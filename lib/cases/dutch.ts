import { z } from "zod";
import type { SortOrder } from "#lib/cases/filter";
import type { CaseFilter } from "#lib/cases/filter";
import type { Audience, Domain } from "#lib/cases/choices";
import { tidy } from "#lib/core/text";
import { practiceBySlug, practices } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";

/** Addresses and the HTTP API are Dutch, the code is English: this is the one place where they meet for cases. */
export const domainSlugs = { desk: "balie", social: "sociaal-domein", physical: "fysiek-domein" } as const;
export const sortSlugs = {
  newest: "nieuwste",
  valued: "meest-waardevol",
  discussed: "meeste-reacties",
  active: "laatst-actief",
  best: "beste-treffers",
} as const;
export const audienceSlugs = { participants: "deelnemers", public: "openbaar", circle: "leerkring" } as const;

// Without a prototype: "constructor" is no slug.
const reversed = <Key extends string>(slugs: Record<Key, string>): Record<string, Key> =>
  Object.assign(Object.create(null), Object.fromEntries(Object.entries(slugs).map(([key, slug]) => [slug, key])));

export const domainsBySlug = reversed<Domain>(domainSlugs);
const sortsBySlug = reversed<SortOrder>(sortSlugs);
export const audiencesBySlug = reversed<Audience>(audienceSlugs);

const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((part) => tidy(part).split(",")).filter(Boolean),
  )
  .refine((slugs) => slugs.length <= 400 && slugs.every(({ length }) => length <= 100), "wrongValue");

const listOf = <T>(find: (slug: string) => T | undefined) =>
  list.transform((slugs, context) =>
    slugs.flatMap((slug) => {
      const found = find(slug);
      if (found === undefined) context.addIssue({ code: "custom", message: "wrongValue" });
      return found === undefined ? [] : [found];
    }),
  );

/** The practice of a slug, or of a key: the API knows both. */
export const practiceOf = (value: string): PracticeKey | undefined =>
  practiceBySlug(value)?.key ?? practices.find(({ key }) => key === value)?.key;

export const CaseQuery = z.object({
  zoek: z.string("textNeeded").overwrite(tidy).max(200).optional(),
  werkpraktijk: listOf(practiceOf),
  gemeente: list,
  domein: listOf((slug) => domainsBySlug[slug]),
  jaar: list.transform((years, context) =>
    years.flatMap((year) => {
      if (/^(19|20)\d\d$/.test(year)) return [Number(year)];
      context.addIssue({ code: "custom", message: "wrongValue" });
      return [];
    }),
  ),
  leesbaarVoor: listOf((slug) => audiencesBySlug[slug]),
  met: listOf((slug) => (slug === "tips" || slug === "vervolg" ? slug : undefined)),
  zonder: listOf((slug) => (slug === "reacties" ? slug : undefined)),
  sorteer: z
    .enum(Object.values(sortSlugs) as [string, ...string[]], "wrongValue")
    .optional()
    .transform((slug) => (slug ? sortsBySlug[slug] : undefined)),
  na: z.string("wrongValue").max(200).optional(),
});

export const filterOf = (query: z.output<typeof CaseQuery>): CaseFilter => ({
  search: query.zoek || undefined,
  practices: query.werkpraktijk,
  organisations: query.gemeente,
  domains: query.domein,
  years: query.jaar,
  audiences: query.leesbaarVoor,
  withTip: query.met?.includes("tips"),
  withFollowUp: query.met?.includes("vervolg"),
  uncommented: query.zonder?.includes("reacties"),
  sort: query.sorteer,
});

/** The address of a case, without host. */
export const casePath = ({ number, slug }: { number: number; slug: string }): string => `/casussen/${number}-${slug}`;

/** "12-een-moestuin" → 12; undefined for anything else. */
export function numberOf(address: string): number | undefined {
  const [, digits] = /^(\d{1,12})(?:-.*)?$/.exec(address) ?? [];
  return digits ? Number(digits) : undefined;
}
