import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { Notice } from "../../_ui/notice";
import { PageHeader } from "../../_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accessibilityPage");
  return { title: t("title"), description: t("lead") };
}

const chapters = ["done", "unknown", "help"] as const;

export default async function AccessibilityPage() {
  const t = await getWords("accessibilityPage");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="reading">
        <Notice>
          <h2>{t("statusTitle")}</h2>
          <p>{t("status")}</p>
        </Notice>
      </div>
      <div className="prose section">
        {chapters.map((chapter) => (
          <section key={chapter}>
            <h2>{t(`${chapter}.title`)}</h2>
            <ul>
              {(t.raw(`${chapter}.points`) as string[]).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        ))}
        <p className="soft">{t("date")}</p>
      </div>
    </>
  );
}
