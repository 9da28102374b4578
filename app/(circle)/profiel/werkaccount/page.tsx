import type { Metadata } from "next";
import { listOpenOrganisations, listOwnWorkAccounts } from "#lib/work-accounts/queries";
import { findWaiting } from "#lib/work-accounts/waiting";
import { requireActor } from "@/app/_auth/pages";
import { signInMistakes, waitingSecret } from "@/app/_auth/work-account";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { AskFirst } from "@/app/_ui/ask-first";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { relativeText } from "@/app/_ui/time";
import { unlinkWorkAccountAction } from "./actions";
import { LinkForm } from "./_components/link-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("workAccounts");
  return { title: t("own.title") };
}

export default async function OwnWorkAccountPage({ searchParams }: PageProps<"/profiel/werkaccount">) {
  const actor = await requireActor("/profiel/werkaccount");
  const { fout } = await searchParams;
  const [accounts, open, waiting, t, { common, profile, workAccounts, refusals }, locale] = await Promise.all([
    listOwnWorkAccounts(actor),
    listOpenOrganisations(),
    waitingSecret().then(findWaiting),
    getWords("workAccounts"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const organisation = actor.organisation.name;
  const mistake = signInMistakes.find((code) => code === fout);
  return (
    <div className="reading">
      <PageHeader title={t("own.title")} lead={t("own.lead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      <div className="stack stack-loose">
        {mistake ? (
          <Notice tone="warning" role="alert">
            {refusals[mistake]}
          </Notice>
        ) : null}
        {waiting?.participantId === actor.id ? (
          <section className="card stack" aria-labelledby="klopt-dit">
            <h2 id="klopt-dit" className="card-title">
              {t("own.sureTitle")}
            </h2>
            <p>
              {t("own.sureLead", {
                name: waiting.name || waiting.email || t("own.noName"),
                organisation: waiting.organisation,
              })}
            </p>
            <LinkForm words={{ ...common, sure: workAccounts.own.sure }} />
          </section>
        ) : null}
        <section className="stack" aria-labelledby="gekoppeld">
          <h2 id="gekoppeld">{t("own.listTitle")}</h2>
          {accounts.length === 0 ? <EmptyState>{t("own.none")}</EmptyState> : null}
          <ul className="lines">
            {accounts.map(({ id, organisation: where, linkedAt, lastUsedAt }) => (
              <li key={id} className="line">
                <strong id={`werkaccount-${id}`}>{where}</strong>
                <span className="byline">
                  {t("own.line", {
                    since: relativeText(linkedAt, locale, now),
                    used: relativeText(lastUsedAt, locale, now),
                  })}
                </span>
                <div>
                  <AskFirst
                    save={unlinkWorkAccountAction}
                    about={{ workAccountId: id }}
                    label={t("own.unlink")}
                    sure={t("own.unlinkSure")}
                    describedBy={`werkaccount-${id}`}
                    words={common}
                  />
                </div>
              </li>
            ))}
          </ul>
        </section>
        {accounts.length > 0 ? null : (
          <section className="stack" aria-labelledby="koppelen">
            <h2 id="koppelen">{t("own.addTitle")}</h2>
            {open.some(({ slug }) => slug === actor.organisation.slug) ? (
              <>
                <p>{t("own.addLead", { organisation })}</p>
                <div>
                  <LinkButton href="/profiel/werkaccount/koppelen">{t("own.add")}</LinkButton>
                </div>
              </>
            ) : (
              <p>{t("own.notThere", { organisation })}</p>
            )}
          </section>
        )}
      </div>
    </div>
  );
}
