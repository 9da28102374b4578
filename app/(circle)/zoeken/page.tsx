import type { Metadata } from "next";
import type { Actor } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import { keptFilter, listSavedSearches } from "#lib/saved-searches/queries";
import { kinds, searchEverywhere } from "#lib/search/queries";
import type { Kind } from "#lib/search/queries";
import { meantBy } from "#lib/search/spelling";
import { practices } from "#lib/practices/practices";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { PeopleList } from "../_people/people-list";
import { cardWords } from "../casussen/_components/card-words";
import { listAddress } from "../casussen/_components/list-address";
import { SearchBox } from "../casussen/_components/search-box";
import { searchBoxWords } from "../casussen/_components/search-box-words";
import { WhatToTry } from "../casussen/_components/what-to-try";
import { DeleteSearch } from "./_components/delete-search";
import { Hits, Results } from "./_components/results";
import { SaveSearchForm } from "./_components/save-search";

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

const kindSlugs: Record<Kind, string> = { cases: "casussen", comments: "reacties", tips: "tips", people: "deelnemers" };

export default async function SearchPage({ searchParams }: PageProps<"/zoeken">) {
  const actor = await requireActor("/zoeken");
  const params = await searchParams;
  const search = firstValue(params.zoek).trim().slice(0, 200);
  const kept = firstValue(params.bewaar).slice(0, 4_000);
  const more = kinds.find((kind) => kindSlugs[kind] === firstValue(params.soort));
  const [{ found, meant }, saved, t, finding, words, { common, finding: texts }, searchWords] = await Promise.all([
    search ? orNotFound(lookFor(actor, search, more)) : { found: undefined, meant: undefined },
    listSavedSearches(actor),
    getWords("searchPage"),
    getWords("finding"),
    cardWords(),
    getMessages(),
    searchBoxWords(),
  ]);
  const { save, saveName, saveHint, pace, paces, saved: savedText, feed } = texts;
  const wanted = meant ?? search;
  const lower = wanted.toLowerCase();
  const foundPractices = practices.filter(({ key }) => wanted && words.names[key].toLowerCase().includes(lower));
  const moreOf = (kind: Kind, total: number, shown: number) =>
    total > shown && kind !== more
      ? `/zoeken?${new URLSearchParams({ zoek: wanted, soort: kindSlugs[kind] }).toString()}`
      : undefined;
  const nothing =
    found &&
    [
      found.cases.items,
      found.comments.items,
      found.tips.items,
      found.people.items,
      found.circles,
      found.organisations,
    ].flat().length +
      foundPractices.length ===
      0;
  const shared = { words: finding, locale: words.locale };
  const said = (kind: "comments" | "tips") =>
    found && found[kind].items.length > 0 ? (
      <Results
        id={kindSlugs[kind]}
        title={finding(kind)}
        total={found[kind].total}
        more={moreOf(kind, found[kind].total, found[kind].items.length)}
        {...shared}
      >
        <ul className="lines">
          {found[kind].items.map(({ id, author, parts, case: subject }) => (
            <li key={id} className="line">
              <a href={commentPath(subject, id)}>{finding("by", { name: author, title: subject.title })}</a>
              <p className="small">
                <Hits parts={parts} />
              </p>
            </li>
          ))}
        </ul>
      </Results>
    ) : null;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form action="/zoeken" role="search" className="search-bar">
        <SearchBox label={t("label")} searched={wanted} words={searchWords} />
        <Button type="submit" look="primary">
          {t("button")}
        </Button>
      </form>
      <div className="stack stack-loose section-small">
        {meant ? <p role="status">{finding("meant", { meant, search })}</p> : null}
        {found || kept ? null : <p className="soft">{t("nothingYet")}</p>}
        {nothing ? <WhatToTry search={search} names={words.names} words={finding} /> : null}
        {found && found.cases.items.length > 0 ? (
          <Results id="casussen" title={t("cases")} total={found.cases.total} {...shared}>
            <ul className="lines">
              {found.cases.items.map(({ parts, ...item }) => (
                <li key={item.number} className="line">
                  <a href={casePath(item)}>{item.title}</a>
                  <p className="small">
                    <Hits parts={parts} />
                  </p>
                </li>
              ))}
            </ul>
            <p>
              <a href={`/casussen?${new URLSearchParams({ zoek: wanted }).toString()}`}>
                {t("allCases", { search: wanted })}
              </a>
            </p>
          </Results>
        ) : null}
        {said("comments")}
        {said("tips")}
        {found && found.people.items.length > 0 ? (
          <Results
            id="deelnemers"
            title={t("people")}
            more={moreOf("people", found.people.next ? Infinity : 0, found.people.items.length)}
            {...shared}
          >
            <PeopleList
              people={found.people.items.map((person) => ({ ...person, organisation: person.organisation.name }))}
            />
          </Results>
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
        {kept ? (
          <section className="stack stack-tight" aria-labelledby="bewaren">
            <h2 id="bewaren">{finding("save")}</h2>
            <SaveSearchForm
              query={kept}
              name={new URLSearchParams(kept).get("zoek")?.slice(0, 100) ?? ""}
              words={{ save, saveName, saveHint, pace, paces, saved: savedText, feed }}
              formWords={common}
            />
          </section>
        ) : null}
        {saved.length > 0 ? (
          <section className="stack stack-tight" aria-labelledby="bewaard">
            <h2 id="bewaard">{finding("savedTitle")}</h2>
            <ul className="lines">
              {saved.map(({ id, name, query }) => (
                <li key={id} className="line">
                  <a href={listAddress(keptFilter(query))}>{name}</a>
                  <DeleteSearch id={id} label={finding("delete", { name })} words={common} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </div>
  );
}

/** What was found; when there are no cases, what was found for what may have been meant. */
async function lookFor(actor: Actor, search: string, more: Kind | undefined) {
  const found = await searchEverywhere(actor, search, more);
  const nothing = found.cases.items.length + found.comments.items.length + found.people.items.length === 0;
  const meant = nothing ? await meantBy(actor, search) : undefined;
  return { found: meant ? await searchEverywhere(actor, meant, more) : found, meant };
}
