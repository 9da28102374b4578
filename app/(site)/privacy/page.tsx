import type { Metadata } from "next";
import { kindNames, kinds } from "#lib/retention/choices";
import { getTerms } from "#lib/retention/queries";
import { getSiteTexts } from "#lib/site-texts/queries";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { PageHeader } from "../../_ui/page-header";
import { SiteText } from "../_components/site-text";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("privacyPage");
  return { title: t("title"), description: t("lead") };
}

const kept = ["account", "cases", "sessions", "mail", "requests", "log", "cookies"] as const;
const chapters = ["residents", "seen", "never"] as const;

/** Made from what holds here now: the terms of lib/retention, and the texts that an administrator wrote. */
export default async function PrivacyPage() {
  const locale = await getLocale();
  const [t, r, terms, texts] = await Promise.all([
    getWords("privacyPage"),
    getWords("retention"),
    getTerms(),
    getSiteTexts(["privacyController", "privacyContact", "privacyExtra"], locale),
  ]);
  const points = (list: string[]) => (
    <ul>
      {list.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="prose">
        <section>
          <h2>{r("privacy.controllerTitle")}</h2>
          <SiteText text={texts.privacyController} lang={locale} />
        </section>
      </div>
      <section className="reading section">
        <h2>{t("keptTitle")}</h2>
        <dl className="facts">
          {kept.map((key) => (
            <div key={key}>
              <dt>{t(`kept.${key}`)}</dt>
              <dd>{t(`kept.${key}Text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="prose section">
        {chapters.map((chapter) => (
          <section key={chapter}>
            <h2>{t(`${chapter}.title`)}</h2>
            {points(t.raw(`${chapter}.points`) as string[])}
          </section>
        ))}
      </div>
      <section className="reading section stack" aria-labelledby="termijnen">
        <h2 id="termijnen">{r("privacy.termsTitle")}</h2>
        <p>{r("privacy.stays")}</p>
        <p>{r("privacy.termsLead")}</p>
        <dl className="facts">
          {kindNames.map((name) => (
            <div key={name}>
              <dt>{r(`kinds.${name}.label`)}</dt>
              <dd>
                <strong>{r(`term.${kinds[name].unit}`, { count: terms[name] })}.</strong> {r(`kinds.${name}.what`)}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="prose section">
        <section>
          <h2>{t("rights.title")}</h2>
          {points(t.raw("rights.points") as string[])}
          <h3>{r("privacy.rightsDo")}</h3>
          <ul>
            <li>
              <a href="/profiel/gegevens">{r("privacy.ownData")}</a>
            </li>
            <li>
              <a href="/profiel">{r("privacy.correct")}</a>
            </li>
            <li>
              <a href="/profiel/verwijderen">{r("privacy.erase")}</a>
            </li>
          </ul>
        </section>
        <section>
          <h2>{r("privacy.breachTitle")}</h2>
          {points(r.raw("privacy.breach") as string[])}
          <p>
            <a href="/kwetsbaarheid-melden">{r("privacy.weakness")}</a>
          </p>
        </section>
        <section>
          <h2>{r("privacy.contactTitle")}</h2>
          <SiteText text={texts.privacyContact} lang={locale} />
          <p>
            <a href="/gaat-een-casus-over-jou">{r("privacy.residentContact")}</a>
          </p>
        </section>
        {texts.privacyExtra ? (
          <section>
            <h2>{r("privacy.extraTitle")}</h2>
            <SiteText text={texts.privacyExtra} lang={locale} />
          </section>
        ) : null}
      </div>
    </>
  );
}
