import type { Metadata } from "next";
import { canStartCircle } from "#lib/circles/policy";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { CircleForm } from "./_components/circle-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("circles");
  return { title: t("newTitle") };
}

export default async function NewCirclePage() {
  await requireAllowed("/leerkringen/nieuw", canStartCircle);
  const [t, { circles, common }] = await Promise.all([getWords("circles"), getMessages()]);
  return (
    <div className="reading">
      <PageHeader eyebrow={<a href="/leerkringen">{t("back")}</a>} title={t("newTitle")} lead={t("newLead")} />
      <CircleForm words={{ ...common, ...circles }} />
    </div>
  );
}
