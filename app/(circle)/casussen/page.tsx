import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { sortSlugs } from "#lib/cases/dutch";
import { sortOrders } from "#lib/cases/filter";
import type { SortOrder } from "#lib/cases/filter";
import { listCases } from "#lib/cases/queries";
import { tallyCases } from "#lib/cases/tally";
import { listOrganisations } from "#lib/organisations/queries";
import { Pager } from "@/app/_ui/pager";
import { Browse } from "./_components/browse";
import { CaseCards } from "./_components/case-card";
import { cardWords } from "./_components/card-words";
import { listAddress, readListAddress, usualSort } from "./_components/list-address";
import { orMeant } from "./_components/or-meant";

export async function generateMetadata({ searchParams }: PageProps<"/casussen">): Promise<Metadata> {
  const [t, { filter }] = [await getWords("cases"), readListAddress(await searchParams)];
  // The first thing a screen reader says after a search.
  return { title: filter.search ? t("searchedTitle", { search: filter.search }) : t("title") };
}

export default async function CasesPage({ searchParams }: PageProps<"/casussen">) {
  const { filter: asked, after } = readListAddress(await searchParams);
  const viewer = await getViewer();
  const found = orMeant(
    viewer,
    asked,
    async (filter) => {
      const [page, tally] = await Promise.all([listCases(viewer, filter, after), tallyCases(viewer, filter)]);
      return { page, tally };
    },
    ({ page }) => page.items.length > 0 || after !== undefined,
  );
  const [{ page, tally, filter, meant }, organisations, words, finding, collections] = await Promise.all([
    orNotFound(found),
    listOrganisations(),
    cardWords(),
    getWords("finding"),
    getWords("collections"),
  ]);
  const { t } = words;
  // The usual order is none: a new search from here then begins with its best.
  const sortValue = (sort: SortOrder) => (sort === usualSort(filter) ? "" : sortSlugs[sort]);
  return (
    <Browse
      view="list"
      title={t("title")}
      lead={t("lead")}
      empty={page.items.length === 0}
      sorting={
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
      }
      {...{ viewer, filter, asked, meant, tally, organisations, words }}
    >
      <CaseCards items={page.items} words={words} />
      <Pager
        label={t("pages")}
        next={page.next ? { href: listAddress(filter, page.next), label: t("older") } : null}
        first={after ? { href: listAddress(filter), label: t("newestFirst") } : null}
      />
      <p className="soft small no-print">
        {collections("quietLink")} <a href="/verzamelingen">{collections("toCollections")}</a>
      </p>
    </Browse>
  );
}
