import type { Metadata } from "next";
import { say } from "#lib/core/messages";
import { canImport } from "#lib/importing/policy";
import { getReport } from "#lib/importing/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs } from "../../_components/tabs";
import { ReportTable } from "../_components/report-table";
import { TakeInForm } from "../_components/take-in-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("exchange");
  return { title: t("reportTitle") };
}

export default async function ReportPage({ params }: PageProps<"/beheer/invoer/[id]">) {
  const { id } = await params;
  const actor = await requireAllowed(`/beheer/invoer/${id}`, canImport);
  const [{ mistake, rows, counts }, t, { administration, common, exchange }, locale] = await Promise.all([
    orNotFound(getReport(actor, id)),
    getWords("exchange"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader title={t("reportTitle")} lead={t("reportLead")} />
      <AdministrationTabs here="importing" names={administration.tabs} label={administration.tabsLabel} />
      <div className="stack">
        {mistake ? (
          <Notice tone="error">
            <p>
              <strong>{t("fileWrong")}</strong> {say(locale, "mistakes")(mistake.message, mistake.values)}
            </p>
          </Notice>
        ) : (
          <>
            <p>{t("counts", counts)}</p>
            <section className="stack" aria-labelledby="invoeren">
              <h2 id="invoeren">{t("takeInTitle")}</h2>
              <TakeInForm
                importId={id}
                label={counts.ready + counts.asks > 0 ? t("takeIn", { count: counts.ready || counts.asks }) : undefined}
                seen={counts.asks > 0 ? t("seen", { count: counts.asks }) : undefined}
                words={{ ...common, ...exchange }}
              />
            </section>
            {counts.wrong + counts.asks > 0 ? (
              <section className="section stack" aria-labelledby="eruit">
                <h2 id="eruit">{t("leftOutTitle")}</h2>
                <p>{t("leftOut")}</p>
                <p>
                  <a href={`/beheer/invoer/${id}/fouten`} download>
                    {t("leftOutLink")}
                  </a>
                </p>
              </section>
            ) : null}
            <ReportTable rows={rows} language={locale} />
          </>
        )}
        <p>
          <a href="/beheer/invoer">{t("again")}</a>
        </p>
      </div>
    </>
  );
}
