import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { practiceTexts } from "#lib/cases/choices";
import { listCases } from "#lib/cases/queries";
import { listTold } from "#lib/cases/told";
import { practiceBySlug } from "#lib/practices/practices";
import { listTips } from "#lib/tips/queries";
import { CaseCards } from "@/app/(circle)/casussen/_components/case-card";
import { cardWords } from "@/app/(circle)/casussen/_components/card-words";
import { reportWords } from "@/app/(circle)/tips/_components/report-words";
import { TipCards } from "@/app/(circle)/tips/_components/tip-cards";
import { getViewer } from "@/app/_auth/viewer";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { practiceNames } from "@/app/_ui/names";
import { ToldList } from "../_components/told-list";
import { PracticeChapter } from "../_components/practice-chapter";

type Props = PageProps<"/praktijken/[slug]">;

const CASES = 5;
const TIPS = 3;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const practice = practiceBySlug((await params).slug);
  if (!practice) return {};
  const [t, names] = await Promise.all([getWords("practices"), practiceNames()]);
  const feed = { "application/atom+xml": `/praktijken/${practice.slug}/casussen.atom` };
  return { title: names[practice.key], description: t(`${practice.key}.lead`), alternates: { types: feed } };
}

export default async function PracticePage({ params }: Props) {
  const practice = practiceBySlug((await params).slug);
  if (!practice) notFound();
  const viewer = await getViewer();
  const [cases, done, tips, publicTips, open, t, feed, tipWords, report, words, { common, tips: tipTexts }] =
    await Promise.all([
      listCases(viewer, { practices: [practice.key] }, undefined, CASES),
      listTold(viewer, practice.key, practiceTexts[practice.key]),
      viewer.kind === "participant" ? listTips(viewer, practice.key, undefined, TIPS) : undefined,
      viewer.kind === "visitor" ? listTold(viewer, practice.key, "tip", { size: TIPS }) : [],
      listTold(viewer, practice.key, "learningQuestion", { uncommented: true }),
      getWords("practices"),
      getWords("feed"),
      getWords("tips"),
      reportWords(),
      cardWords(),
      getMessages(),
    ]);
  return (
    <PracticeChapter practice={practice.key}>
      <ToldList id="gedaan" title={t("doneTitle")} items={done} />
      {viewer.kind === "participant" && tips && tips.items.length > 0 ? (
        <section className="section" aria-labelledby="tips">
          <h2 id="tips">{t("tipsTitle")}</h2>
          <TipCards
            tips={tips.items}
            actor={viewer}
            words={{ ...common, ...tipTexts }}
            report={report}
            locale={words.locale}
            now={words.now}
          />
          {tips.next ? (
            <p className="section-small">
              <a href={`/tips?werkpraktijk=${practice.slug}`}>{tipWords("allOfPractice")}</a>
            </p>
          ) : null}
        </section>
      ) : null}
      <ToldList id="tips" title={t("tipsTitle")} items={publicTips} />
      <ToldList id="open-vragen" title={t("openTitle")} items={open} />
      <section className="section" aria-labelledby="casussen">
        <h2 id="casussen">{t("casesTitle")}</h2>
        {cases.items.length > 0 ? (
          <CaseCards items={cases.items} words={words} heading="h3" />
        ) : (
          <EmptyState>{t("noCases")}</EmptyState>
        )}
        {cases.next ? (
          <p className="section-small">
            <a href={`/casussen?werkpraktijk=${practice.slug}`}>{t("allCases")}</a>
          </p>
        ) : null}
        <p className="section-small">
          <a href={`/praktijken/${practice.slug}/casussen.atom`}>{feed("link")}</a>
        </p>
      </section>
    </PracticeChapter>
  );
}
