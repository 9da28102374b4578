import type { Metadata } from "next";
import { tallyCases } from "#lib/cases/tally";
import { listMunicipalities } from "#lib/organisations/queries";
import { getViewer } from "@/app/_auth/viewer";
import { getWords } from "@/app/_i18n/words";
import { NetherlandsMap, mapPoints } from "@/app/_ui/map";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("municipalities");
  return { title: t("title"), description: t("lead") };
}

export default async function MunicipalitiesPage() {
  const viewer = await getViewer();
  const [places, tally, t] = await Promise.all([
    listMunicipalities(),
    tallyCases(viewer, {}),
    getWords("municipalities"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="with-aside with-aside-wide">
        <ul className="card-list">
          {places.map(({ slug, name, province }) => (
            <li key={slug} className="card card-whole">
              <h2 className="card-title">
                <a href={`/gemeenten/${slug}`}>{name}</a>
              </h2>
              <p className="byline">
                {province} · {t("caseCount", { count: tally.organisations[slug] ?? 0 })}
              </p>
            </li>
          ))}
        </ul>
        <NetherlandsMap points={mapPoints(places)} />
      </div>
    </>
  );
}
