import type { Metadata } from "next";
import { searchEverywhere } from "#lib/search/queries";
import { practices } from "#lib/practices/practices";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { PeopleList } from "../_people/people-list";
import { CaseLines } from "../casussen/_components/case-lines";
import { cardWords } from "../casussen/_components/card-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("searchPage");
  return { title: t("title") };
}

interface LinksProps {
  id: string;
  title: string;
  links: readonly { href: string; name: string }[];
}

function Links({ id, title, links }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="lines">
        {links.map(({ href, name }) => (
          <li key={href} className="line">
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default async function SearchPage({ searchParams }: PageProps<"/zoeken">) {
  const actor = await requireActor("/zoeken");
  const search = firstValue((await searchParams).zoek)
    .trim()
    .slice(0, 200);
  const [found, t, words] = await Promise.all([
    search ? orNotFound(searchEverywhere(actor, search)) : undefined,
    getWords("searchPage"),
    cardWords(),
  ]);
  const lower = search.toLowerCase();
  const foundPractices = practices.filter(({ key }) => search && words.names[key].toLowerCase().includes(lower));
  const cases = found?.cases.items ?? [];
  const people = found?.people.items ?? [];
  const nothing =
    found &&
    cases.length + people.length + found.circles.length + found.organisations.length + foundPractices.length === 0;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form action="/zoeken" role="search" className="search-bar">
        <input
          type="search"
          name="zoek"
          className="input"
          aria-label={t("label")}
          defaultValue={search}
          maxLength={200}
        />
        <Button type="submit" look="primary">
          {t("button")}
        </Button>
      </form>
      <div className="stack stack-loose section-small">
        {found ? null : <p className="soft">{t("nothingYet")}</p>}
        {nothing ? <EmptyState>{t("none", { search })}</EmptyState> : null}
        {cases.length > 0 ? (
          <section className="stack stack-tight" aria-labelledby="casussen">
            <h2 id="casussen">{t("cases")}</h2>
            <CaseLines items={cases} words={words} />
            <p>
              <a href={`/casussen?${new URLSearchParams({ zoek: search }).toString()}`}>{t("allCases", { search })}</a>
            </p>
          </section>
        ) : null}
        {people.length > 0 ? (
          <section className="stack stack-tight" aria-labelledby="deelnemers">
            <h2 id="deelnemers">{t("people")}</h2>
            <PeopleList people={people.map((person) => ({ ...person, organisation: person.organisation.name }))} />
          </section>
        ) : null}
        <Links
          id="leerkringen"
          title={t("circles")}
          links={found?.circles.map(({ slug, name }) => ({ href: `/leerkringen/${slug}`, name })) ?? []}
        />
        <Links
          id="organisaties"
          title={t("organisations")}
          links={
            found?.organisations.map(({ slug, name, kind }) => ({
              href: kind === "municipality" ? `/gemeenten/${slug}` : `/deelnemers?organisatie=${slug}`,
              name,
            })) ?? []
          }
        />
        <Links
          id="praktijken"
          title={t("practices")}
          links={foundPractices.map(({ key, slug }) => ({ href: `/praktijken/${slug}`, name: words.names[key] }))}
        />
      </div>
    </div>
  );
}
