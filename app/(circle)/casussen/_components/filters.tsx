import type { ReactNode } from "react";
import { audienceSlugs, domainSlugs } from "#lib/cases/dutch";
import type { CaseFilter } from "#lib/cases/filter";
import { COUNTED } from "#lib/cases/tally";
import type { CaseTally } from "#lib/cases/tally";
import type { Words } from "#lib/core/messages";
import { audiences, domains } from "#lib/cases/choices";
import { practiceKeys, practiceSlug } from "#lib/practices/practices";
import { Button } from "@/app/_ui/button";
import { RemovableChip } from "@/app/_ui/chip";
import { Icon } from "@/app/_ui/icon";
import { numberText } from "@/app/_ui/time";
import type { CardWords } from "./case-card";
import { listAddress, viewPaths } from "./list-address";
import type { CasesView } from "./list-address";

interface Option {
  value: string;
  name: string;
  chosen: boolean;
  /** Undefined when there are too many to count. */
  cases: number | undefined;
}

interface GroupProps {
  legend: string;
  /** The parameter in the address. */
  field: string;
  options: Option[];
  locale: CardWords["locale"];
  children?: ReactNode;
}

function Group({ legend, field, options, locale, children }: GroupProps) {
  return (
    <fieldset className="filter-group">
      <legend className="field-label">{legend}</legend>
      {options.map(({ value, name, chosen, cases }) => (
        <label key={value} className="choice">
          <input type="checkbox" name={field} value={value} defaultChecked={chosen} />
          <span>
            {name}
            {cases === undefined ? null : <span className="soft number"> ({numberText(cases, locale)})</span>}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}

interface FiltersProps {
  filter: CaseFilter;
  tally: CaseTally;
  organisations: readonly { slug: string; name: string; kind: "municipality" | "partner" }[];
  words: CardWords;
  finding: Words<"finding">;
  /** Visitors read no follow-ups, and cannot save a search. */
  signedIn: boolean;
}

/**
 * The filters beside the list, as part of the search form, so that they stand in the address and work without script.
 * On a phone they are a sheet that the button opens.
 */
export function Filters({
  filter,
  tally,
  organisations,
  words: { t, names, locale },
  finding,
  signedIn,
}: FiltersProps) {
  const found = tally.many
    ? finding("showMany", { number: numberText(COUNTED, locale) })
    : t("showFound", { count: tally.total, number: numberText(tally.total, locale) });
  const { uncounted } = tally;
  const casesOf = (counts: Record<string, number>, key: string) => (uncounted ? undefined : (counts[key] ?? 0));
  const years = new Set([...Object.keys(tally.years).map(Number), ...(filter.years ?? [])]);
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
            cases: casesOf(tally.practices, key),
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
              cases: casesOf(tally.organisations, slug),
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
            cases: casesOf(tally.domains, key),
          }))}
        />
        <Group
          legend={finding("year")}
          field="jaar"
          locale={locale}
          options={[...years]
            .toSorted((a, b) => b - a)
            .map((year) => ({
              value: String(year),
              name: String(year),
              chosen: filter.years?.includes(year) ?? false,
              cases: casesOf(tally.years, String(year)),
            }))}
        />
        <Group
          legend={finding("readableFor")}
          field="leesbaarVoor"
          locale={locale}
          options={audiences.map((key) => ({
            value: audienceSlugs[key],
            name: finding(`audiences.${key}`),
            chosen: filter.audiences?.includes(key) ?? false,
            cases: casesOf(tally.audiences, key),
          }))}
        />
        <Group
          legend={finding("more")}
          field="met"
          locale={locale}
          options={[
            {
              value: "tips",
              name: finding("withTip"),
              chosen: filter.withTip ?? false,
              cases: uncounted ? undefined : tally.withTip,
            },
            ...(signedIn
              ? [
                  {
                    value: "vervolg",
                    name: finding("withFollowUp"),
                    chosen: filter.withFollowUp ?? false,
                    cases: uncounted ? undefined : tally.withFollowUp,
                  },
                ]
              : []),
          ]}
        >
          <label className="choice">
            <input type="checkbox" name="zonder" value="reacties" defaultChecked={filter.uncommented} />
            <span>{finding("uncommented")}</span>
          </label>
        </Group>
        <Button type="submit" look="primary" className="filters-apply">
          {found}
        </Button>
      </div>
    </div>
  );
}

/** What is chosen now, each to be taken away with one click. */
export function ActiveFilters({
  filter,
  organisations,
  words: { t, names },
  finding,
  signedIn,
  view,
}: Omit<FiltersProps, "tally"> & { view: CasesView }) {
  const address = (rest: CaseFilter) => listAddress(rest, null, view);
  const without = <T,>(values: T[] | undefined, gone: T) => values?.filter((value) => value !== gone);
  const chips = [
    ...(filter.search
      ? [
          {
            text: t("searchedFor", { search: filter.search }),
            href: address({ ...filter, search: undefined }),
          },
        ]
      : []),
    ...(filter.practices ?? []).map((key) => ({
      text: names[key],
      href: address({ ...filter, practices: without(filter.practices, key) }),
    })),
    ...(filter.organisations ?? []).map((slug) => ({
      text: organisations.find((organisation) => organisation.slug === slug)?.name ?? slug,
      href: address({ ...filter, organisations: without(filter.organisations, slug) }),
    })),
    ...(filter.domains ?? []).map((key) => ({
      text: t(`domains.${key}`),
      href: address({ ...filter, domains: without(filter.domains, key) }),
    })),
    ...(filter.years ?? []).map((year) => ({
      text: String(year),
      href: address({ ...filter, years: without(filter.years, year) }),
    })),
    ...(filter.audiences ?? []).map((key) => ({
      text: finding(`audiences.${key}`),
      href: address({ ...filter, audiences: without(filter.audiences, key) }),
    })),
    ...(filter.withTip ? [{ text: finding("withTip"), href: address({ ...filter, withTip: false }) }] : []),
    ...(filter.withFollowUp
      ? [{ text: finding("withFollowUp"), href: address({ ...filter, withFollowUp: false }) }]
      : []),
    ...(filter.uncommented ? [{ text: finding("uncommented"), href: address({ ...filter, uncommented: false }) }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="row">
      {chips.map(({ text, href }) => (
        <RemovableChip key={href + text} href={href} removeLabel={t("removeFilter")}>
          {text}
        </RemovableChip>
      ))}
      {signedIn ? (
        <a
          href={`/zoeken?${new URLSearchParams({ bewaar: listAddress(filter).split("?")[1] ?? "" }).toString()}`}
          className="beside-chips"
        >
          {finding("save")}
        </a>
      ) : null}
      <a href={viewPaths[view]} className="beside-chips">
        {t("clearFilters")}
      </a>
    </div>
  );
}
