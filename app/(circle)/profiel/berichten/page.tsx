import type { Metadata } from "next";
import { isModerator } from "#lib/auth/actor";
import { listBlocked } from "#lib/blocks/queries";
import { getPreferences } from "#lib/notifications/preferences";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { BlockedList } from "./_components/blocked-list";
import { PreferencesForm } from "./_components/preferences-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("preferences");
  return { title: t("title") };
}

export default async function PreferencesPage({ searchParams }: PageProps<"/profiel/berichten">) {
  const actor = await requireActor("/profiel/berichten");
  const [{ gedaan }, preferences, blocked, t, { profile }] = await Promise.all([
    searchParams,
    getPreferences(actor),
    listBlocked(actor),
    getWords("preferences"),
    getMessages(),
  ]);
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      {firstValue(gedaan) === "opgeslagen" ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      <PreferencesForm preferences={preferences} moderates={isModerator(actor)} />
      <BlockedList blocked={blocked} />
    </div>
  );
}
