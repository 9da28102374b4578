import { practiceNames } from "@/app/_ui/names";
import { getSiteTexts } from "#lib/site-texts/queries";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { SiteText } from "../_components/site-text";
import type { CaseSummary } from "#lib/cases/queries";
import { LinkButton } from "../../_ui/button";
import { NetherlandsMap, mapPoints } from "../../_ui/map";
import { markOrder } from "../../_ui/practice-marks";
import { QuestionCards } from "../../_ui/question-cards";
import { PracticeDots, PracticeLens, PracticeMark } from "../../_ui/ring";
import { practiceHrefs } from "../praktijken/_components/practice-hrefs";

export type HomeCase = Pick<
  CaseSummary,
  "number" | "slug" | "title" | "askedQuestion" | "underlyingQuestion" | "practices" | "organisation"
>;

export interface HomeMunicipality {
  slug: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
  cases: number;
}

interface VisitorHomeProps {
  cases: readonly HomeCase[];
  municipalities: readonly HomeMunicipality[];
}

const addressOf = ({ number, slug }: HomeCase) => `/casussen/${number}-${slug}`;

/** What a visitor sees first: what this is, how it works, and a taste of it. */
export async function VisitorHome({ cases, municipalities }: VisitorHomeProps) {
  const locale = await getLocale();
  const [t, common, texts] = await Promise.all([
    getWords("home"),
    getWords("common"),
    getSiteTexts(["homeLead", "homeWho", "homeJoin"], locale),
  ]);
  const names = await practiceNames();
  const labels = { asked: common("asked"), behind: common("behind") };
  const first = cases[0];
  const points = mapPoints(municipalities);
  return (
    <>
      <section className="hero">
        <div className="hero-text">
          <h1>{t("title")}</h1>
          <SiteText text={texts.homeLead} lang={locale} look="lead" />
          <p className="row">
            <LinkButton href="/inloggen" look="primary">
              {t("signIn")}
            </LinkButton>
            <LinkButton href={first ? addressOf(first) : "/casussen"}>{t("readCase")}</LinkButton>
          </p>
        </div>
        <QuestionCards asked={t("exampleAsked")} behind={t("exampleBehind")} labels={labels} large />
      </section>

      <section className="band two" aria-labelledby="praktijken">
        <PracticeLens lit={markOrder} hrefs={practiceHrefs} />
        <div>
          <h2 id="praktijken">{t("practicesTitle")}</h2>
          <p className="lead">{t("practicesLead")}</p>
          <ul className="tiles">
            {markOrder.map((key) => (
              <li key={key}>
                <a className={`practice-tile practice-${key}`} href={practiceHrefs[key]}>
                  <PracticeMark practice={key} />
                  <strong>{names[key]}</strong>
                  <span>{t(`practice.${key}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </section>

      {cases.length > 0 ? (
        <section className="band" aria-labelledby="casussen">
          <div className="row row-apart band-head">
            <h2 id="casussen">{t("casesTitle")}</h2>
            <a href="/casussen">{t("allCases")}</a>
          </div>
          <ul className="card-grid">
            {cases.slice(0, 3).map((practiceCase) => (
              <li key={practiceCase.number} className="card card-whole stack stack-tight">
                <PracticeDots
                  lit={practiceCase.practices}
                  label={practiceCase.practices.map((key) => names[key]).join(", ")}
                />
                <h3 className="card-title">
                  <a href={addressOf(practiceCase)}>{practiceCase.title}</a>
                </h3>
                <QuestionCards
                  asked={practiceCase.askedQuestion}
                  behind={practiceCase.underlyingQuestion}
                  labels={labels}
                />
                <p className="byline">{practiceCase.organisation.name}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      <section className="band sheet" aria-labelledby="werkwijze">
        <h2 id="werkwijze">{t("howTitle")}</h2>
        <ol className="steps">
          {(["bring", "ask", "take"] as const).map((step) => (
            <li key={step}>
              <h3 className="card-title">{t(`how.${step}`)}</h3>
              <p className="soft">{t(`how.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>

      <section className="band two" aria-labelledby="gemeenten">
        <div>
          <h2 id="gemeenten">{t("municipalitiesTitle", { count: municipalities.length })}</h2>
          <p className="lead">{t("municipalitiesLead")}</p>
          <ul className="place-list">
            {municipalities.map(({ slug, name, cases: count }) => (
              <li key={slug}>
                <a href={`/gemeenten/${slug}`}>{name}</a>{" "}
                <span className="soft small">{t("caseCount", { count })}</span>
              </li>
            ))}
          </ul>
        </div>
        <NetherlandsMap points={points} />
      </section>

      <section className="band reading" aria-labelledby="wie">
        <h2 id="wie">{t("whoTitle")}</h2>
        <SiteText text={texts.homeWho} lang={locale} look="lead" />
        <p>
          <a href="/over">{t("whoMore")}</a>
        </p>
      </section>

      <section className="band sheet sheet-action" aria-labelledby="meedoen">
        <h2 id="meedoen">{t("joinTitle")}</h2>
        <SiteText text={texts.homeJoin} lang={locale} look="lead" />
        <p>
          <LinkButton href="/inloggen" look="primary">
            {t("signIn")}
          </LinkButton>
        </p>
      </section>
    </>
  );
}
