import type { Metadata } from "next";
import { listKeys } from "#lib/api-keys/queries";
import { requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { KeyForm } from "./_components/key-form";
import { OwnKeys } from "./_components/own-keys";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("apiKeys");
  return { title: t("title") };
}

export default async function KeysPage() {
  const actor = await requireActor("/profiel/sleutels");
  const [keys, t, { apiKeys, common, profile }, locale] = await Promise.all([
    listKeys(actor),
    getWords("apiKeys"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <div className="reading">
      <PageHeader
        title={t("title")}
        eyebrow={<a href="/profiel">{profile.title}</a>}
        lead={
          <>
            {t("lead")} <a href="/over/api">{t("description")}</a>
          </>
        }
      />
      <section className="stack" aria-labelledby="eigen-sleutels">
        <h2 id="eigen-sleutels">{t("own")}</h2>
        <OwnKeys keys={keys} locale={locale} now={new Date()} />
      </section>
      <section className="section stack" aria-labelledby="nieuwe-sleutel">
        <h2 id="nieuwe-sleutel">{t("makeTitle")}</h2>
        <KeyForm words={{ ...common, ...apiKeys }} />
      </section>
    </div>
  );
}
