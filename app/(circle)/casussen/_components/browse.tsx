import type { ReactNode } from "react";
import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { sortSlugs } from "#lib/cases/dutch";
import type { CaseFilter } from "#lib/cases/filter";
import { canPost } from "#lib/cases/policy";
import { COUNTED } from "#lib/cases/tally";
import type { CaseTally } from "#lib/cases/tally";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { numberText } from "@/app/_ui/time";
import type { CardWords } from "./case-card";
import { ActiveFilters, Filters } from "./filters";
import { usualSort, viewPaths } from "./list-address";
import type { CasesView } from "./list-address";
import { ListForm } from "./list-form";
import { SearchBox } from "./search-box";
import { searchBoxWords } from "./search-box-words";
import { ViewSwitch } from "./view-switch";
import { WhatToTry } from "./what-to-try";

interface BrowseProps {
  view: CasesView;
  viewer: Viewer;
  title: string;
  lead: string;
  /** The filter as it was used, and what was searched for when that found nothing. */
  filter: CaseFilter;
  asked: CaseFilter;
  meant: string | undefined;
  tally: CaseTally;
  organisations: readonly { slug: string; name: string; kind: "municipality" | "partner" }[];
  words: CardWords;
  /** Beside the switch of views: the order of the list. */
  sorting?: ReactNode;
  /** Nothing matches: the children are not shown. */
  empty: boolean;
  children: ReactNode;
}

/** Looking for cases: search, filters and counts around the list, the map or the timeline. */
export async function Browse(props: BrowseProps) {
  const { view, viewer, filter, asked, meant, tally, organisations, words, sorting, empty, children } = props;
  const [finding, browse, searchWords] = await Promise.all([getWords("finding"), getWords("browse"), searchBoxWords()]);
  const { t, names, locale } = words;
  const shared = { filter, organisations, words, finding, signedIn: viewer.kind === "participant" };
  return (
    <>
      <PageHeader
        title={props.title}
        lead={props.lead}
        actions={
          canPost(viewer) ? (
            <LinkButton href="/casussen/nieuw" look="primary">
              {t("new")}
            </LinkButton>
          ) : null
        }
      />
      <ListForm path={viewPaths[view]}>
        <div className="search-bar">
          <SearchBox label={t("searchLabel")} searched={filter.search} words={searchWords} />
          <Button type="submit">{t("search")}</Button>
        </div>
        <Filters {...shared} tally={tally} />
        <div className="stack">
          <div className="row row-apart">
            <ViewSwitch here={view} filter={filter} t={browse} />
            {sorting ?? <KeptSort filter={filter} />}
          </div>
          <p aria-live="polite">
            {meant ? `${finding("meant", { meant, search: asked.search ?? "" })} ` : null}
            {tally.many
              ? finding("many", { number: numberText(COUNTED, locale) })
              : t("found", { count: tally.total, number: numberText(tally.total, locale) })}
          </p>
          <ActiveFilters {...shared} view={view} />
          {empty ? (
            <EmptyState
              title={t("noneTitle")}
              actions={<LinkButton href={viewPaths[view]}>{t("clearFilters")}</LinkButton>}
            >
              {t("none")}
            </EmptyState>
          ) : (
            children
          )}
          {empty && filter.search ? <WhatToTry search={filter.search} names={names} words={finding} /> : null}
        </div>
      </ListForm>
    </>
  );
}

/** Where there is no order to choose, the one of the list is kept for the way back. */
function KeptSort({ filter }: { filter: CaseFilter }) {
  const { sort } = filter;
  if (!sort || sort === usualSort(filter)) return null;
  return <input type="hidden" name="sorteer" value={sortSlugs[sort]} />;
}
