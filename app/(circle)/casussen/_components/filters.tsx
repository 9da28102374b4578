import { domainSlugs } from "#lib/cases/dutch";
import type { CaseFilter } from "#lib/cases/filter";
import type { CaseTally } from "#lib/cases/tally";
import { domains } from "#lib/cases/choices";
import { practiceKeys, practiceSlug } from "#lib/practices/practices";
import { Button } from "@/app/_ui/button";
import { RemovableChip } from "@/app/_ui/chip";
import { Icon } from "@/app/_ui/icon";
import { numberText } from "@/app/_ui/time";
import type { CardWords } from "./case-card";
import { listAddress } from "./list-address";

interface Option {
  value: string;
  name: string;
  chosen: boolean;
  cases: number;
}

interface GroupProps {
  legend: string;
  /** The parameter in the address. */
  field: string;
  options: Option[];
  locale: CardWords["locale"];
}

function Group({ legend, field, options, locale }: GroupProps) {
  return (
    <fieldset className="filter-group">
      <legend className="field-label">{legend}</legend>
      {options.map(({ value, name, chosen, cases }) => (
        <label key={value} className="choice">
          <input type="checkbox" name={field} value={value} defaultChecked={chosen} />
          <span>
            {name} <span className="soft number">({numberText(cases, locale)})</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface FiltersProps {
  filter: CaseFilter;
  tally: CaseTally;
  organisations: readonly { slug: string; name: string; kind: "municipality" | "partner" }[];
  words: CardWords;
}

/**
 * The filters beside the list, as part of the search form, so that they stand in the address and work without script.
 * On a phone they are a sheet that the button opens.
 */
export function Filters({ filter, tally, organisations, words: { t, names, locale } }: FiltersProps) {
  const found = t("showFound", { count: tally.total, number: numberText(tally.total, locale) });
  return (
    <div className="filters-place">
      <button type="button" className="button button-secondary only-narrow" popoverTarget="filters">
        <Icon name="sliders-horizontal" />
        {t("filters")}
      </button>
      <div id="filters" popover="auto" className="filters">
        <Group
          legend={t("practice")}
          field="werkpraktijk"
          locale={locale}
          options={practiceKeys.map((key) => ({
            value: practiceSlug(key),
            name: names[key],
            chosen: filter.practices?.includes(key) ?? false,
            cases: tally.practices[key] ?? 0,
          }))}
        />
        <Group
          legend={t("municipality")}
          field="gemeente"
          locale={locale}
          options={organisations
            .filter(({ slug, kind }) => kind === "municipality" || (tally.organisations[slug] ?? 0) > 0)
            .map(({ slug, name }) => ({
              value: slug,
              name,
              chosen: filter.organisations?.includes(slug) ?? false,
              cases: tally.organisations[slug] ?? 0,
            }))}
        />
        <Group
          legend={t("domain")}
          field="domein"
          locale={locale}
          options={domains.map((key) => ({
            value: domainSlugs[key],
            name: t(`domains.${key}`),
            chosen: filter.domains?.includes(key) ?? false,
            cases: tally.domains[key] ?? 0,
          }))}
        />
        <Button type="submit" look="primary" className="filters-apply">
          {found}
        </Button>
      </div>
    </div>
  );
}

/** What is chosen now, each to be taken away with one click. */
export function ActiveFilters({ filter, organisations, words: { t, names } }: Omit<FiltersProps, "tally">) {
  const without = <T,>(values: T[] | undefined, gone: T) => values?.filter((value) => value !== gone);
  const chips = [
    ...(filter.search
      ? [
          {
            text: t("searchedFor", { search: filter.search }),
            href: listAddress({ ...filter, search: undefined }),
          },
        ]
      : []),
    ...(filter.practices ?? []).map((key) => ({
      text: names[key],
      href: listAddress({ ...filter, practices: without(filter.practices, key) }),
    })),
    ...(filter.organisations ?? []).map((slug) => ({
      text: organisations.find((organisation) => organisation.slug === slug)?.name ?? slug,
      href: listAddress({ ...filter, organisations: without(filter.organisations, slug) }),
    })),
    ...(filter.domains ?? []).map((key) => ({
      text: t(`domains.${key}`),
      href: listAddress({ ...filter, domains: without(filter.domains, key) }),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="row">
      {chips.map(({ text, href }) => (
        <RemovableChip key={href + text} href={href} removeLabel={t("removeFilter")}>
          {text}
        </RemovableChip>
      ))}
      <a href="/casussen" className="small">
        {t("clearFilters")}
      </a>
    </div>
  );
}
