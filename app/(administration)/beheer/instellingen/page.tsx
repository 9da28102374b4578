import type { Metadata } from "next";
import { canChangeSettings } from "#lib/settings/policy";
import { getSettings } from "#lib/settings/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { SettingsForm } from "../_components/settings-form";
import { AdministrationTabs } from "../_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("administration");
  return { title: t("settings.title") };
}

/** What holds for the whole community, each with what it does. */
export default async function SettingsPage() {
  await requireAllowed("/beheer/instellingen", canChangeSettings);
  const [settings, t, { administration, common }] = await Promise.all([
    getSettings(),
    getWords("administration"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader title={t("settings.title")} lead={t("settings.lead")} />
      <AdministrationTabs here="settings" names={administration.tabs} label={t("tabsLabel")} />
      <div className="with-aside with-aside-wide">
        <section className="stack" aria-labelledby="plaatsen">
          <h2 id="plaatsen">{t("settingsTitle")}</h2>
          <p>{t("settings.holdExplained")}</p>
          <p>{t("settings.wordsExplained")}</p>
          <SettingsForm {...settings} words={{ ...common, ...administration, saved: common.saved }} />
        </section>
        <aside className="stack" aria-labelledby="elders">
          <div className="card stack">
            <h2 id="elders" className="card-title">
              {t("settings.elsewhere")}
            </h2>
            <ul>
              <li>
                <a href="/moderatie/sjablonen">{t("settings.templates")}</a>
              </li>
              <li>
                <a href="/moderatie/logboek">{t("settings.log")}</a>
              </li>
            </ul>
            <p className="soft small">{t("settings.traced")}</p>
          </div>
        </aside>
      </div>
    </>
  );
}
