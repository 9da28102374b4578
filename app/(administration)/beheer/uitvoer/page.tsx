import type { Metadata } from "next";
import { canExport, canExportForResearch } from "#lib/exporting/policy";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs } from "../_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("exchange");
  return { title: t("exportTitle") };
}

export default async function ExportPage({ searchParams }: PageProps<"/beheer/uitvoer">) {
  const actor = await requireAllowed("/beheer/uitvoer", canExportForResearch);
  const missing = firstValue((await searchParams).fout) === "sureMissing";
  const [t, { administration, exchange, mistakes }] = await Promise.all([getWords("exchange"), getMessages()]);
  const all = canExport(actor);
  return (
    <>
      <PageHeader title={t("exportTitle")} lead={t("exportLead")} />
      <AdministrationTabs
        here="exporting"
        names={administration.tabs}
        label={administration.tabsLabel}
        {...(!all && { only: ["exporting"] as const })}
      />
      <div className="reading">
        <section className="stack" aria-labelledby="onderzoek">
          <h2 id="onderzoek">{t("researchTitle")}</h2>
          <p>{t("researchLead")}</p>
          <Told title={t("researchInTitle")} lines={Object.values(exchange.researchIn)} />
          <Told title={t("researchRulesTitle")} lines={Object.values(exchange.researchRules)} />
          <form method="post" action="/beheer/uitvoer/bestand" className="form">
            <input type="hidden" name="form" value="research" />
            <Checkbox name="agreed" label={t("researchAgree")} error={missing ? mistakes.sureMissing : undefined} />
            <div>
              <Button type="submit" look="primary">
                {t("researchDownload")}
              </Button>
            </div>
          </form>
        </section>
        {all ? (
          <section className="section stack" aria-labelledby="alles">
            <h2 id="alles">{t("fullTitle")}</h2>
            <p>{t("fullLead")}</p>
            <p>{t("fullNames")}</p>
            <p>{t("fullNotIn")}</p>
            <form method="post" action="/beheer/uitvoer/bestand">
              <input type="hidden" name="form" value="full" />
              <Button type="submit">{t("fullDownload")}</Button>
            </form>
          </section>
        ) : null}
        <p className="section-small soft small">{t("limit")}</p>
      </div>
    </>
  );
}

function Told({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
