import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { orNotFound } from "@/app/_auth/pages";
import { getViewer } from "@/app/_auth/viewer";
import { tallyCases } from "#lib/cases/tally";
import { listTimeline } from "#lib/cases/timeline";
import { listOrganisations } from "#lib/organisations/queries";
import { Pager } from "@/app/_ui/pager";
import { Browse } from "../_components/browse";
import { cardWords } from "../_components/card-words";
import { listAddress, readListAddress, readUpTo } from "../_components/list-address";
import { orMeant } from "../_components/or-meant";
import { Timeline } from "./_components/timeline";
import { YearJump } from "./_components/year-jump";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("browse");
  return { title: t("timelineTitle"), description: t("timelineLead") };
}

export default async function TimelinePage({ searchParams }: PageProps<"/casussen/tijdlijn">) {
  const params = await searchParams;
  const [{ filter: asked, after }, upTo] = [readListAddress(params), readUpTo(params)];
  const viewer = await getViewer();
  const found = orMeant(
    viewer,
    asked,
    async (filter) => {
      const [line, tally] = await Promise.all([
        listTimeline(viewer, { ...filter, upTo }, after),
        tallyCases(viewer, filter),
      ]);
      return { line, tally };
    },
    ({ line }) => line.months.length > 0 || after !== undefined || upTo !== undefined,
  );
  const [{ line, tally, filter, meant }, organisations, words, t] = await Promise.all([
    orNotFound(found),
    listOrganisations(),
    cardWords(),
    getWords("browse"),
  ]);
  return (
    <Browse
      view="timeline"
      title={t("timelineTitle")}
      lead={t("timelineLead")}
      empty={line.months.length === 0}
      {...{ viewer, filter, asked, meant, tally, organisations, words }}
    >
      <YearJump years={tally.years} filter={filter} here={upTo} t={t} />
      <Timeline months={line.months} words={words} t={t} />
      <Pager
        label={words.t("pages")}
        next={
          line.next ? { href: listAddress({ ...filter, upTo }, line.next, "timeline"), label: words.t("older") } : null
        }
        first={after || upTo ? { href: listAddress(filter, null, "timeline"), label: words.t("newestFirst") } : null}
      />
    </Browse>
  );
}
