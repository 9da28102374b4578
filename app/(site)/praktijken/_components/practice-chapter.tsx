import { practiceNames } from "@/app/_ui/names";
import { getWords } from "@/app/_i18n/words";
import type { ReactNode } from "react";
import { practiceKeys } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { PageHeader } from "../../../_ui/page-header";
import { PracticeLens, PracticeList } from "../../../_ui/ring";
import { practiceHrefs } from "./practice-hrefs";

interface PracticeChapterProps {
  practice: PracticeKey;
  /** Its cases and tips, below the text. */
  children?: ReactNode;
}

const otherNames = ["essay", "thesis", "circle", "article"] as const;

/** One practice: what people do, what to ask yourself, and what others call it. */
export async function PracticeChapter({ practice, children }: PracticeChapterProps) {
  const t = await getWords("practices");
  const names = await practiceNames();
  const does = t.raw(`${practice}.does`) as string[];
  const asks = t.raw(`${practice}.asks`) as string[];
  return (
    <>
      <PageHeader
        eyebrow={
          <a href="/praktijken">
            {t("place", { number: practiceKeys.indexOf(practice) + 1, count: practiceKeys.length })}
          </a>
        }
        title={names[practice]}
        lead={t(`${practice}.lead`)}
      />
      <div className="with-aside">
        <div>
          <section className="prose">
            <h2>{t("does")}</h2>
            <ul>
              {does.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <section className="section">
            <h2>{t("asks")}</h2>
            <ul className={`question-list practice-${practice}`}>
              {asks.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <section className="section">
            <h2>{t("otherNames")}</h2>
            <dl className="facts">
              {otherNames.map((source) => (
                <div key={source}>
                  <dt>{t(`source.${source}`)}</dt>
                  <dd>{t(`${practice}.${source}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          {children}
        </div>
        <aside className="stack" aria-label={t("allFive")}>
          <PracticeLens lit={[practice]} hrefs={practiceHrefs} />
          <PracticeList names={names} lit={[practice]} hrefs={practiceHrefs} />
        </aside>
      </div>
    </>
  );
}
