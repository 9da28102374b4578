import type { Metadata } from "next";
import { kindNames, kinds } from "#lib/retention/choices";
import type { KindName } from "#lib/retention/choices";
import { canChangeTerms } from "#lib/retention/policy";
import { getTerms, listRuns, previewRun } from "#lib/retention/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs } from "../_components/tabs";
import { Overview } from "./_components/overview";
import { Runs } from "./_components/runs";
import { TermsForm } from "./_components/terms-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("retention");
  return { title: t("title") };
}

export default async function RetentionPage() {
  const actor = await requireAllowed("/beheer/bewaren", canChangeTerms);
  const [terms, counts, runs, locale, t, { administration, common, retention }] = await Promise.all([
    getTerms(),
    previewRun(actor),
    listRuns(actor),
    getLocale(),
    getWords("retention"),
    getMessages(),
  ]);
  const fieldOf = (name: KindName) => {
    const { unit, least, most } = kinds[name];
    const bounds = t("bounds", { least, most, unit: t(`units.${unit}`) });
    return { label: t(`kinds.${name}.label`), hint: `${t(`kinds.${name}.what`)} ${bounds}` };
  };
  const fields = Object.fromEntries(kindNames.map((name) => [name, fieldOf(name)])) as Record<
    KindName,
    { label: string; hint: string }
  >;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AdministrationTabs here="retention" names={administration.tabs} label={administration.tabsLabel} />
      <div className="with-aside with-aside-wide">
        <div className="stack">
          <section className="stack">
            <h2 id="nu">{t("overviewTitle")}</h2>
            <p className="soft">{t("overviewLead")}</p>
            <Overview terms={terms} counts={counts} locale={locale} />
          </section>
          <section className="stack" aria-labelledby="keren">
            <h2 id="keren">{t("runsTitle")}</h2>
            <p className="soft">{t("runsLead")}</p>
            <Runs runs={runs} locale={locale} now={new Date()} />
          </section>
        </div>
        <section className="card stack" aria-labelledby="termijnen">
          <h2 id="termijnen" className="card-title">
            {t("formTitle")}
          </h2>
          <p className="soft">{t("formLead")}</p>
          <TermsForm terms={terms} fields={fields} words={{ ...common, save: retention.save }} />
        </section>
      </div>
    </>
  );
}
