import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { limit } from "#lib/auth/limits";
import { getViewer } from "@/app/_auth/viewer";
import { sortSlugs } from "#lib/cases/dutch";
import { sortOrders } from "#lib/cases/filter";
import { canPost } from "#lib/cases/policy";
import { listCases } from "#lib/cases/queries";
import { tallyCases } from "#lib/cases/tally";
import { listOrganisations } from "#lib/organisations/queries";
import { getLocale } from "@/app/_i18n/locale";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { practiceNames } from "@/app/_ui/names";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { numberText } from "@/app/_ui/time";
import { CaseCard } from "./_components/case-card";
import { ActiveFilters, Filters } from "./_components/filters";
import { listAddress, readListAddress } from "./_components/list-address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("cases");
  return { title: t("title") };
}

export default async function CasesPage({ searchParams }: PageProps<"/casussen">) {
  const { filter, after } = readListAddress(await searchParams);
  const viewer = await getViewer();
  if (filter.search && viewer.kind === "participant") await limit("search.minute", viewer.id);
  const [page, tally, organisations, t, names, locale] = await Promise.all([
    listCases(viewer, filter, after),
    tallyCases(viewer, filter),
    listOrganisations(),
    getWords("cases"),
    practiceNames(),
    getLocale(),
  ]);
  const words = { t, names, locale, now: new Date() };
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
      <form action="/casussen" className="with-aside with-aside-left" role="search">
        <Filters filter={filter} tally={tally} names={names} organisations={organisations} locale={locale} />
        <div className="stack">
          <div className="search-bar">
            <input
              type="search"
              name="zoek"
              className="input"
              aria-label={t("searchLabel")}
              defaultValue={filter.search}
              maxLength={200}
            />
            <Button type="submit">{t("search")}</Button>
          </div>
          <div className="row row-apart">
            <p aria-live="polite">{t("found", { count: tally.total, number: numberText(tally.total, locale) })}</p>
            <label className="row small">
              {t("sort")}
              <select name="sorteer" className="input input-small" defaultValue={sortSlugs[filter.sort ?? "newest"]}>
                {sortOrders.map((key) => (
                  <option key={key} value={sortSlugs[key]}>
                    {t(`sorts.${key}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ActiveFilters filter={filter} names={names} organisations={organisations} />
          {page.items.length > 0 ? (
            <ul className="card-list">
              {page.items.map((item) => (
                <CaseCard key={item.number} item={item} words={words} />
              ))}
            </ul>
          ) : (
            <EmptyState
              title={t("noneTitle")}
              actions={
                <LinkButton href="/casussen" look="secondary">
                  {t("clearFilters")}
                </LinkButton>
              }
            >
              {t("none")}
            </EmptyState>
          )}
          <Pager
            label={t("pages")}
            next={page.next ? { href: listAddress(filter, page.next), label: t("older") } : null}
            first={after ? { href: listAddress(filter), label: t("newestFirst") } : null}
          />
        </div>
      </form>
    </>
  );
}
