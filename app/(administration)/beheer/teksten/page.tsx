import type { Metadata } from "next";
import { siteTextLanguages, siteTextNames, siteTexts } from "#lib/site-texts/choices";
import { canWriteSiteTexts } from "#lib/site-texts/policy";
import { findWritten, firstText, keyOf, listWritten } from "#lib/site-texts/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { FormattedText } from "@/app/_ui/formatted-text";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { AdministrationTabs } from "../_components/tabs";
import { RestoreForm } from "./_components/restore-form";
import { TextForm } from "./_components/text-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("retention");
  return { title: t("texts.title") };
}

const addressOf = (name: string, language: string) => `/beheer/teksten?tekst=${name}&taal=${language}`;

export default async function SiteTextsPage({ searchParams }: PageProps<"/beheer/teksten">) {
  const actor = await requireAllowed("/beheer/teksten", canWriteSiteTexts);
  const params = await searchParams;
  const name = siteTextNames.find((one) => one === firstValue(params.tekst)) ?? siteTextNames[0]!;
  const language = siteTextLanguages.find((one) => one === firstValue(params.taal)) ?? "nl";
  const [written, all, locale, t, { administration, common, retention, toolbar }] = await Promise.all([
    findWritten(name, language),
    listWritten(actor, siteTextNames, siteTextLanguages),
    getLocale(),
    getWords("retention"),
    getMessages(),
  ]);
  const words = { ...common, ...retention.texts };
  const text = written?.text ?? firstText(name, language);
  const known = written?.changedAt.toISOString() ?? "";
  return (
    <>
      <PageHeader title={t("texts.title")} lead={t("texts.lead")} />
      <AdministrationTabs here="texts" names={administration.tabs} label={administration.tabsLabel} />
      <div className="with-aside with-aside-wide">
        <section className="stack" aria-labelledby="tekst">
          <h2 id="tekst">
            {t(`texts.names.${name}`)} ({t(`texts.languages.${language}`)})
          </h2>
          {text ? <FormattedText text={text} lang={language} /> : <p className="soft">{t("texts.empty")}</p>}
          {written ? (
            <p className="soft small">
              {t("texts.changedAt", { name: written.changedBy, at: exactText(written.changedAt, locale, new Date()) })}
            </p>
          ) : null}
          <p>
            <a href={siteTexts[name]}>{t("texts.toPage")}</a>
          </p>
          <TextForm
            key={`${name} ${language} ${known}`}
            {...{ name, language, text, known, words }}
            watched={!name.startsWith("privacy")}
            formatting={toolbar}
          />
          {written ? <RestoreForm {...{ name, language, known, words }} /> : null}
        </section>
        <nav className="card stack" aria-labelledby="teksten">
          <h2 id="teksten" className="card-title">
            {t("texts.which")}
          </h2>
          <ul className="lines">
            {siteTextNames.map((one) => (
              <li key={one} className="line">
                {t(`texts.names.${one}`)}
                <ul>
                  {siteTextLanguages.map((spoken) => (
                    <li key={spoken}>
                      <a
                        href={addressOf(one, spoken)}
                        aria-current={one === name && spoken === language ? "page" : undefined}
                      >
                        {t(`texts.languages.${spoken}`)}
                        <span className="visually-hidden">: {t(`texts.names.${one}`)}</span>
                      </a>{" "}
                      <span className="soft small">
                        {all.has(keyOf(one, spoken)) ? t("texts.changed") : t("texts.original")}
                      </span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
