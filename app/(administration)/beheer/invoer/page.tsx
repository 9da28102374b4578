import type { Metadata } from "next";
import { canImport } from "#lib/importing/policy";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { Field, attributesOf } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs } from "../_components/tabs";
import { ColumnsTold } from "./_components/columns-told";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("exchange");
  return { title: t("importTitle") };
}

const known = ["importTooLarge", "importEncoding", "importEmpty"] as const;

export default async function ImportPage({ searchParams }: PageProps<"/beheer/invoer">) {
  await requireAllowed("/beheer/invoer", canImport);
  const [t, { administration, common, refusals }] = await Promise.all([getWords("exchange"), getMessages()]);
  const given = firstValue((await searchParams).fout);
  const refusal = known.find((one) => one === given);
  const [file, text] = [
    { name: "bestand", label: t("file"), hint: t("fileHint"), optional: common.optional },
    { name: "tekst", label: t("text"), optional: common.optional },
  ];
  return (
    <>
      <PageHeader title={t("importTitle")} lead={t("importLead")} />
      <AdministrationTabs here="importing" names={administration.tabs} label={administration.tabsLabel} />
      <div className="with-aside with-aside-wide">
        <section className="stack" aria-labelledby="controleren">
          <h2 id="controleren">{t("checkTitle")}</h2>
          <p className="soft">{t("checkLead")}</p>
          {refusal ? (
            <Notice tone="error" role="alert">
              {refusals[refusal]}
            </Notice>
          ) : null}
          <form method="post" action="/beheer/invoer/bestand" encType="multipart/form-data" className="form">
            <Field {...file}>
              <input
                type="file"
                className="input"
                accept=".csv,.json,.jsonl,.ndjson,.txt,text/csv,application/json"
                {...attributesOf(file)}
              />
            </Field>
            <Field {...text}>
              <textarea className="input" rows={8} spellCheck={false} {...attributesOf(text)} />
            </Field>
            <div>
              <Button type="submit" look="primary">
                {t("check")}
              </Button>
            </div>
            <p className="soft small">{t("kept")}</p>
          </form>
        </section>
        <ColumnsTold />
      </div>
    </>
  );
}
