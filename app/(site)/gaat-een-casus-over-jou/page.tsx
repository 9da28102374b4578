import type { Metadata } from "next";
import { env } from "#lib/core/env";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { ResidentForm } from "./_components/resident-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("residentForm");
  return { title: t("title"), description: t("lead") };
}

/** For a resident who is written about: ask for correction or removal, without an account. */
export default async function AboutYouPage({ searchParams }: PageProps<"/gaat-een-casus-over-jou">) {
  const place = firstValue((await searchParams).casus).slice(0, 300);
  const [t, { common, residentForm }] = await Promise.all([getWords("residentForm"), getMessages()]);
  const { formMistakes, offline, optional } = common;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <p>{t("term", { days: env.RESIDENT_REQUEST_DAYS })}</p>
      <ResidentForm place={place} words={{ ...residentForm, formMistakes, offline, optional }} />
    </div>
  );
}
