import type { Metadata } from "next";
import { env } from "#lib/core/env";
import { getWords } from "@/app/_i18n/words";
import { PageHeader } from "../../_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("retention");
  return { title: t("weakness.title"), description: t("weakness.lead") };
}

const chapters = ["how", "ask", "promise", "other"] as const;

/** How to tell of a weak spot, and what happens then; security.txt leads here. */
export default async function WeaknessPage() {
  const t = await getWords("retention");
  return (
    <>
      <PageHeader title={t("weakness.title")} lead={t("weakness.lead")} />
      <div className="prose">
        {chapters.map((chapter) => (
          <section key={chapter}>
            <h2>{t(`weakness.${chapter}.title`)}</h2>
            <ul>
              {(t.raw(`weakness.${chapter}.points`) as string[]).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            {chapter === "how" ? (
              <p>
                {t("weakness.contactLabel")}:{" "}
                <a href={env.SECURITY_CONTACT}>{env.SECURITY_CONTACT.replace(/^mailto:/, "")}</a>
              </p>
            ) : null}
          </section>
        ))}
      </div>
    </>
  );
}
