import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { mapCases } from "#lib/cases/map";
import { Browse } from "../_components/browse";
import { cardWords } from "../_components/card-words";
import { readListAddress } from "../_components/list-address";
import { orMeant } from "../_components/or-meant";
import { CaseMap } from "./_components/case-map";
import { PlaceList } from "./_components/place-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("browse");
  return { title: t("mapTitle"), description: t("mapLead") };
}

export default async function MapPage({ searchParams }: PageProps<"/casussen/kaart">) {
  const { filter: asked } = readListAddress(await searchParams);
  const viewer = await getViewer();
  const found = orMeant(
    viewer,
    asked,
    (filter) => mapCases(viewer, filter),
    ({ tally }) => tally.total > 0,
  );
  const [{ places, organisations, tally, filter, meant }, words, t] = await Promise.all([
    orNotFound(found),
    cardWords(),
    getWords("browse"),
  ]);
  return (
    <Browse
      view="map"
      title={t("mapTitle")}
      lead={t("mapLead")}
      empty={tally.total === 0}
      {...{ viewer, filter, asked, meant, tally, organisations, words }}
    >
      <div className="case-map">
        <CaseMap places={places} filter={filter} locale={words.locale} t={t} />
        <PlaceList places={places} filter={filter} locale={words.locale} t={t} />
      </div>
    </Browse>
  );
}
