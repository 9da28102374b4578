import type { Metadata } from "next";
import { WAITING_MINUTES } from "#lib/work-accounts/choices";
import { findWaiting } from "#lib/work-accounts/waiting";
import { waitingSecret } from "@/app/_auth/work-account";
import { getMessages, getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ProofForm } from "../_components/proof-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("workAccounts");
  return { title: t("waiting.title"), robots: { index: false } };
}

/** Somebody came in by their work, and nobody here knows that work account: whose is it? */
export default async function ProofPage() {
  const [waiting, t, { common, workAccounts, signIn }] = await Promise.all([
    waitingSecret().then(findWaiting),
    getWords("workAccounts"),
    getMessages(),
  ]);
  if (!waiting || waiting.participantId) {
    return (
      <div className="reading stack">
        <PageHeader title={t("waiting.title")} />
        <Notice tone="warning">{t("waiting.over")}</Notice>
        <div>
          <LinkButton href="/inloggen/werkaccount">{t("again")}</LinkButton>
        </div>
      </div>
    );
  }
  const { organisation, newcomers } = waiting;
  const words = {
    ...common,
    ...workAccounts.waiting,
    email: workAccounts.email,
    sending: signIn.sending,
    hint: t("waiting.hint", { organisation }),
    sent: t("waiting.sent", { minutes: String(WAITING_MINUTES) }),
  };
  return (
    <div className="reading">
      <PageHeader title={t("waiting.title")} lead={t("waiting.lead", { organisation })} />
      <div className="stack stack-loose">
        {waiting.name ? <p>{t("waiting.as", { name: waiting.name })}</p> : null}
        <section className="stack" aria-labelledby="bewijs">
          <h2 id="bewijs">{newcomers ? t("waiting.proofTitleNew") : t("waiting.proofTitle")}</h2>
          <p>{newcomers ? t("waiting.proofLeadNew") : t("waiting.proofLead")}</p>
          <ProofForm email={waiting.email ?? ""} words={words} />
        </section>
        {newcomers ? null : (
          <section className="stack stack-tight" aria-labelledby="nieuw">
            <h2 id="nieuw">{t("waiting.newTitle")}</h2>
            <p>{t("waiting.newLead")}</p>
          </section>
        )}
        <section className="stack stack-tight" aria-labelledby="anders">
          <h2 id="anders">{t("waiting.otherTitle")}</h2>
          <p>{t("waiting.otherLead")}</p>
          <p>
            <a href="/inloggen?verder=/profiel/werkaccount">{t("byMail")}</a>
          </p>
        </section>
      </div>
    </div>
  );
}
