import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import type { Viewer } from "#lib/auth/actor";
import { sortSlugs } from "#lib/cases/dutch";
import { sortOrders, withWords } from "#lib/cases/filter";
import type { CaseFilter, SortOrder } from "#lib/cases/filter";
import { canPost } from "#lib/cases/policy";
import { listCases } from "#lib/cases/queries";
import { COUNTED, tallyCases } from "#lib/cases/tally";
import { listOrganisations } from "#lib/organisations/queries";
import { meantBy } from "#lib/search/spelling";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { numberText } from "@/app/_ui/time";
import { CaseCards } from "./_components/case-card";
import { cardWords } from "./_components/card-words";
import { ActiveFilters, Filters } from "./_components/filters";
import { listAddress, readListAddress, usualSort } from "./_components/list-address";
import { ListForm } from "./_components/list-form";
import { SearchBox } from "./_components/search-box";
import { searchBoxWords } from "./_components/search-box-words";
import { WhatToTry } from "./_components/what-to-try";

export async function generateMetadata({ searchParams }: PageProps<"/casussen">): Promise<Metadata> {
  const [t, { filter }] = [await getWords("cases"), readListAddress(await searchParams)];
  // The first thing a screen reader says after a search.
  return { title: filter.search ? t("searchedTitle", { search: filter.search }) : t("title") };
}

/** The list and its counts; when nothing is found, those of what may have been meant. */
async function found(viewer: Viewer, asked: CaseFilter, after: string | undefined) {
  const look = async (given: CaseFilter) => {
    const filter = await withWords({
      ...given,
      sort: given.sort && given.sort !== "best" ? given.sort : usualSort(given),
    });
    const [page, tally] = await Promise.all([listCases(viewer, filter, after), tallyCases(viewer, filter)]);
    return { page, tally, filter };
  };
  const first = await look(asked);
  const empty = asked.search && !after && first.page.items.length === 0;
  const meant = empty ? await meantBy(viewer, asked.search!) : undefined;
  return { ...(meant ? await look({ ...asked, search: meant }) : first), meant };
}

export default async function CasesPage({ searchParams }: PageProps<"/casussen">) {
  const { filter: asked, after } = readListAddress(await searchParams);
  const viewer = await getViewer();
  const [{ page, tally, filter, meant }, organisations, words, finding, collections, searchWords] = await Promise.all([
    orNotFound(found(viewer, asked, after)),
    listOrganisations(),
    cardWords(),
    getWords("finding"),
    getWords("collections"),
    searchBoxWords(),
  ]);
  const { t, locale } = words;
  // The usual order is none: a new search from here then begins with its best.
  const sortValue = (sort: SortOrder) => (sort === usualSort(filter) ? "" : sortSlugs[sort]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          canPost(viewer) ? (
            <LinkButton href="/casussen/nieuw" look="primary">
              {t("new")}
            </LinkButton>
          ) : null
        }
      />
      <ListForm>
        <div className="search-bar">
          <SearchBox label={t("searchLabel")} searched={filter.search} words={searchWords} />
          <Button type="submit">{t("search")}</Button>
        </div>
        <Filters
          filter={filter}
          tally={tally}
          organisations={organisations}
          words={words}
          finding={finding}
          signedIn={viewer.kind === "participant"}
        />
        <div className="stack">
          <div className="row row-apart">
            <p aria-live="polite">
              {meant ? `${finding("meant", { meant, search: asked.search ?? "" })} ` : null}
              {tally.many
                ? finding("many", { number: numberText(COUNTED, locale) })
                : t("found", { count: tally.total, number: numberText(tally.total, locale) })}
            </p>
            <label className="row small">
              {t("sort")}
              <select name="sorteer" className="input input-small" defaultValue={sortValue(filter.sort ?? "newest")}>
                {filter.search ? <option value={sortValue("best")}>{finding("best")}</option> : null}
                {sortOrders.map((key) => (
                  <option key={key} value={sortValue(key)}>
                    {t(`sorts.${key}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ActiveFilters
            signedIn={viewer.kind === "participant"}
            filter={filter}
            organisations={organisations}
            words={words}
            finding={finding}
          />
          {page.items.length > 0 ? (
            <CaseCards items={page.items} words={words} />
          ) : (
            <EmptyState title={t("noneTitle")} actions={<LinkButton href="/casussen">{t("clearFilters")}</LinkButton>}>
              {t("none")}
            </EmptyState>
          )}
          {page.items.length === 0 && filter.search ? (
            <WhatToTry search={filter.search} names={words.names} words={finding} />
          ) : null}
          <Pager
            label={t("pages")}
            next={page.next ? { href: listAddress(filter, page.next), label: t("older") } : null}
            first={after ? { href: listAddress(filter), label: t("newestFirst") } : null}
          />
          <p className="soft small no-print">
            {collections("quietLink")} <a href="/verzamelingen">{collections("toCollections")}</a>
          </p>
        </div>
      </ListForm>
    </>
  );
}
