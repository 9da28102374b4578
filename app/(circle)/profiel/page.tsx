import type { Metadata } from "next";
import { listOwnSessions } from "#lib/auth/sessions";
import { jobTitles } from "#lib/participants/choices";
import { getProfile } from "#lib/participants/queries";
import { requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { ProfileForm } from "./_components/profile-form";
import { Sessions } from "./_components/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("profile");
  return { title: t("title") };
}

export default async function ProfilePage() {
  const actor = await requireActor("/profiel");
  const [
    profile,
    sessions,
    preferences,
    workAccount,
    employer,
    merging,
    secondFactor,
    keys,
    ownData,
    t,
    { profile: words, common },
    locale,
  ] = await Promise.all([
    getProfile(actor),
    listOwnSessions(actor),
    getWords("preferences"),
    getWords("workAccounts"),
    getWords("moves"),
    getWords("merging"),
    getWords("secondFactor"),
    getWords("apiKeys"),
    getWords("ownData"),
    getWords("profile"),
    getMessages(),
    getLocale(),
  ]);
  const formWords = { ...common, ...words };
  return (
    <div className="reading">
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead")} <a href={`/deelnemers/${actor.handle}`}>{t("view")}</a>
          </>
        }
      />
      <ProfileForm
        key={locale}
        profile={{ ...profile, organisation: actor.organisation.name }}
        jobTitles={jobTitles}
        words={formWords}
      />
      <p className="section">
        <a href="/profiel/berichten">{preferences("link")}</a>
        <br />
        <span className="soft small">{preferences("linkLead")}</span>
      </p>
      <p className="section-small">
        <a href="/profiel/werkaccount">{workAccount("own.title")}</a>
        <br />
        <span className="soft small">{workAccount("own.linkLead")}</span>
      </p>
      <p className="section-small">
        <a href="/profiel/werkgever">{employer("own.link")}</a>
        <br />
        <span className="soft small">{employer("own.linkLead")}</span>
      </p>
      <p className="section-small">
        <a href="/profiel/samenvoegen">{merging("own.link")}</a>
        <br />
        <span className="soft small">{merging("own.linkLead")}</span>
      </p>
      <p className="section-small">
        <a href="/profiel/tweede-stap">{secondFactor("link")}</a>
        <br />
        <span className="soft small">{secondFactor("linkLead")}</span>
      </p>
      <p className="section-small">
        <a href="/profiel/sleutels">{keys("link")}</a>
        <br />
        <span className="soft small">{keys("linkLead")}</span>
      </p>
      <p className="section-small">
        <a href="/profiel/gegevens">{ownData("link")}</a>
        <br />
        <span className="soft small">{ownData("linkLead")}</span>
      </p>
      <Sessions actor={actor} sessions={sessions} locale={locale} now={new Date()} />
      <p className="section">
        <a href="/profiel/maatregelen">{t("measures")}</a>
        {" · "}
        <a href="/profiel/verwijderen">{t("erase")}</a>
      </p>
    </div>
  );
}
