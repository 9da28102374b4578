import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { listCases } from "#lib/cases/queries";
import { NotFound } from "#lib/core/errors";
import { getMunicipality, presentSlug } from "#lib/organisations/queries";
import { listParticipants } from "#lib/participants/queries";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { PeopleList } from "../../_people/people-list";
import { CaseCards } from "../../casussen/_components/case-card";
import { cardWords } from "../../casussen/_components/card-words";

type Props = PageProps<"/gemeenten/[slug]">;

const SHOWN = 10;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const place = await getMunicipality(slug).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  const feed = { "application/atom+xml": `/gemeenten/${slug}/casussen.atom` };
  return place ? { title: place.name, alternates: { types: feed } } : {};
}

/** A municipality that had this address before its name changed stands at its new one. */
async function municipalityAt(slug: string) {
  try {
    return await getMunicipality(slug);
  } catch (error) {
    const present = error instanceof NotFound ? await presentSlug(slug) : undefined;
    if (present) permanentRedirect(`/gemeenten/${present}`);
    throw error;
  }
}

export default async function MunicipalityPage({ params }: Props) {
  const { slug } = await params;
  const [viewer, place] = await Promise.all([getViewer(), orNotFound(municipalityAt(slug))]);
  const [cases, people, t, words, feed] = await Promise.all([
    listCases(viewer, { organisations: [slug] }, undefined, SHOWN),
    viewer.kind === "participant" ? listParticipants(viewer, { organisation: slug }, undefined, SHOWN) : undefined,
    getWords("municipalities"),
    cardWords(),
    getWords("feed"),
  ]);
  const { name } = place;
  return (
    <>
      <PageHeader
        eyebrow={<a href="/gemeenten">{t("back")}</a>}
        title={name}
        lead={place.province ? t("place", { province: place.province }) : undefined}
      />
      <div className={people ? "with-aside" : "reading"}>
        <section className="stack" aria-labelledby="casussen">
          <h2 id="casussen">{t("casesTitle", { name })}</h2>
          {cases.items.length > 0 ? (
            <CaseCards items={cases.items} words={words} heading="h3" />
          ) : (
            <EmptyState>{t("noCases")}</EmptyState>
          )}
          {cases.next ? (
            <p>
              <a href={`/casussen?gemeente=${slug}`}>{t("allCases", { name })}</a>
            </p>
          ) : null}
          <p>
            <a href={`/gemeenten/${slug}/casussen.atom`}>{feed("link")}</a>
          </p>
        </section>
        {people ? (
          <section className="stack" aria-labelledby="deelnemers">
            <h2 id="deelnemers" className="aside-title">
              {t("peopleTitle", { name })}
            </h2>
            {people.items.length > 0 ? (
              <PeopleList people={people.items.map(({ organisation: _same, ...person }) => person)} />
            ) : (
              <p className="soft">{t("noPeople")}</p>
            )}
            {people.next ? (
              <p>
                <a href={`/deelnemers?organisatie=${slug}`}>{t("allPeople", { name })}</a>
              </p>
            ) : null}
          </section>
        ) : null}
      </div>
    </>
  );
}
