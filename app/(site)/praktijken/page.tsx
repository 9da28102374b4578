import { practiceNames } from "@/app/_ui/names";
import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { practiceKeys } from "#lib/practices/practices";
import { PageHeader } from "../../_ui/page-header";
import { PracticeLens, PracticeMark } from "../../_ui/ring";
import { practiceHrefs } from "./_components/practice-hrefs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("practices");
  return { title: t("title"), description: t("lead") };
}

export default async function PracticesPage() {
  const t = await getWords("practices");
  const names = await practiceNames();
  const collections = await getWords("collections");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="with-aside with-aside-wide">
        <ol className="card-list">
          {practiceKeys.map((key) => (
            <li key={key} className={`card card-whole practice-card practice-${key}`}>
              <PracticeMark practice={key} />
              <div>
                <h2 className="card-title">
                  <a href={practiceHrefs[key]}>{names[key]}</a>
                </h2>
                <p className="byline">{t("inThesis", { name: t(`${key}.thesis`) })}</p>
                <p className="practice-card-text">{t(`${key}.lead`)}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="stack">
          <PracticeLens lit={practiceKeys} hrefs={practiceHrefs} />
          <p className="soft">{t("noOrder")}</p>
          <p className="soft small">
            {collections("quietLink")} <a href="/verzamelingen">{collections("toCollections")}</a>
          </p>
        </div>
      </div>
    </>
  );
}
