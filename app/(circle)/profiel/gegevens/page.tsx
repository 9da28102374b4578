import type { Metadata } from "next";
import { requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("ownData");
  return { title: t("title") };
}

export default async function OwnDataPage() {
  await requireActor("/profiel/gegevens");
  const t = await getWords("ownData");
  return (
    <div className="reading stack">
      <PageHeader title={t("title")} lead={t("lead")} />
      <p>{t("what")}</p>
      <p>{t("notIn")}</p>
      <form method="post" action="/profiel/gegevens/bestand">
        <Button type="submit" look="primary">
          {t("download")}
        </Button>
      </form>
      <p className="soft small">{t("hint")}</p>
      <p>
        <a href="/profiel">{t("correct")}</a>
        {" · "}
        <a href="/profiel/verwijderen">{t("erase")}</a>
      </p>
    </div>
  );
}
