import type { Metadata } from "next";
import { getWords } from "@/app/_i18n/words";
import { PageHeader } from "../../_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("privacyPage");
  return { title: t("title"), description: t("lead") };
}

const kept = ["account", "cases", "sessions", "mail", "requests", "log", "cookies"] as const;
const chapters = ["residents", "seen", "never", "retention", "rights", "contact"] as const;

export default async function PrivacyPage() {
  const t = await getWords("privacyPage");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <section className="reading">
        <h2>{t("keptTitle")}</h2>
        <dl className="facts">
          {kept.map((key) => (
            <div key={key}>
              <dt>{t(`kept.${key}`)}</dt>
              <dd>{t(`kept.${key}Text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
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
      </div>
    </>
  );
}
