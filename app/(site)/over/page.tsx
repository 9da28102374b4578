import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { PageHeader } from "../../_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("about");
  return { title: t("title"), description: t("lead") };
}

const works = ["essay", "thesis"] as const;
const recommendations = ["time", "together", "everywhere"] as const;

export default async function AboutPage() {
  const t = await getWords("about");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="prose">
        <h2>{t("circleTitle")}</h2>
        <p>{t("circle1")}</p>
        <p>{t("circle2")}</p>
        <p>{t("circle3")}</p>
        <h2>{t("questionTitle")}</h2>
        <p>{t("question1")}</p>
        <p>{t("question2")}</p>
        <h2>{t("worksTitle")}</h2>
        {works.map((work) => (
          <div key={work}>
            <h3>{t(`${work}.title`)}</h3>
            <p className="soft">{t(`${work}.by`)}</p>
            <p>{t(`${work}.text`)}</p>
          </div>
        ))}
        <h2>{t("recommendationsTitle")}</h2>
        <p>{t("recommendationsLead")}</p>
        <ol>
          {recommendations.map((key) => (
            <li key={key}>{t(`recommendations.${key}`)}</li>
          ))}
        </ol>
        <h2>{t("partnersTitle")}</h2>
        <p>{t("partners1")}</p>
        <p>{t("partners2")}</p>
        <h2>{t("yearlyTitle")}</h2>
        <p>{t.rich("yearly", { link: (words) => <a href="/over/jaaroverzicht">{words}</a> })}</p>
        <h2>{t("apiTitle")}</h2>
        <p>{t.rich("api", { link: (words) => <a href="/over/api">{words}</a> })}</p>
        <h2>{t("contactTitle")}</h2>
        <p>{t.rich("contact", { mail: (address) => <a href="mailto:subsidies@aeno.nl">{address}</a> })}</p>
      </div>
    </>
  );
}
