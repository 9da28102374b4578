import type { Metadata } from "next";
import { env } from "#lib/core/env";
import { findOwnMergeAsk } from "#lib/merging/queries";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { AskFirst } from "@/app/_ui/ask-first";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AskForm } from "./_components/ask-form";
import { withdrawMergeAction } from "./actions";

const PATH = "/profiel/samenvoegen";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("merging");
  return { title: t("own.title") };
}

export default async function MergingPage({ searchParams }: PageProps<"/profiel/samenvoegen">) {
  const actor = await requireActor(PATH);
  const [{ gedaan }, waiting, t, { common, merging, profile }] = await Promise.all([
    searchParams,
    findOwnMergeAsk(actor),
    getWords("merging"),
    getMessages(),
  ]);
  return (
    <div className="reading">
      <PageHeader title={t("own.title")} lead={t("own.lead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      <div className="stack stack-loose">
        {firstValue(gedaan) === "samengevoegd" ? (
          <Notice tone="success" role="status">
            {t("own.done")}
          </Notice>
        ) : null}
        {waiting ? (
          <section className="card stack" aria-labelledby="wacht">
            <h2 id="wacht" className="card-title">
              {t("own.waitingTitle")}
            </h2>
            <p>{t("own.waiting", { email: waiting.email })}</p>
            {env.DEMO && !env.SMTP_URL ? (
              <p>
                <a href="/demo/postvak">{t("own.demoMail")}</a>
              </p>
            ) : null}
            <div>
              <AskFirst
                save={withdrawMergeAction}
                about={{}}
                label={t("own.withdraw")}
                sure={t("own.withdrawSure")}
                look="quiet"
                words={common}
              />
            </div>
          </section>
        ) : null}
        <section className="stack" aria-labelledby="welk-adres">
          <h2 id="welk-adres">{t("own.askTitle")}</h2>
          <p>{t("own.askLead")}</p>
          <AskForm words={{ ...common, ...merging.own }} />
        </section>
      </div>
    </div>
  );
}
