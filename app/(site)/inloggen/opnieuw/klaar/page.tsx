import type { Metadata } from "next";
import { requireActor } from "@/app/_auth/pages";
import { FRESH_DONE_PATH } from "#lib/auth/paths";
import { getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("secondFactor");
  return { title: t("doneTitle"), robots: { index: false } };
}

/** In the tab that was opened beside a form: what was typed waits there. */
export default async function FreshDonePage() {
  await requireActor(FRESH_DONE_PATH);
  const t = await getWords("secondFactor");
  return (
    <div className="reading stack">
      <PageHeader title={t("doneTitle")} lead={t("doneLead")} />
      <p>
        <a href="/profiel">{t("doneProfile")}</a>
      </p>
    </div>
  );
}
