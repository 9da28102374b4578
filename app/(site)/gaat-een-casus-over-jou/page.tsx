import type { Metadata } from "next";
import { visitor } from "#lib/auth/actor";
import { casePath, numberOf } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
import { env } from "#lib/core/env";
import { getTerms } from "#lib/retention/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { PageHeader } from "@/app/_ui/page-header";
import { ResidentForm } from "./_components/resident-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("residentForm");
  return { title: t("title"), description: t("lead") };
}

/** The case they came from, when everybody may read it. */
const publicCase = async (place: string) => {
  const number = numberOf(place);
  return number === undefined ? undefined : getCase(visitor, number).catch(() => undefined);
};

/** For a resident who is written about: ask for correction or removal, without an account. */
export default async function AboutYouPage({ searchParams }: PageProps<"/gaat-een-casus-over-jou">) {
  const place = firstValue((await searchParams).casus).slice(0, 300);
  const [t, { common, residentForm }, from, terms] = await Promise.all([
    getWords("residentForm"),
    getMessages(),
    publicCase(place),
    getTerms(),
  ]);
  const { formMistakes, offline, optional } = common;
  const after = [
    t("after.code"),
    t("after.moderator"),
    t("after.answer", { days: env.RESIDENT_REQUEST_DAYS }),
    t("after.erase", { days: terms.requests }),
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        eyebrow={from ? <a href={casePath(from)}>{t("from", { title: from.title })}</a> : undefined}
      />
      <div className="with-aside with-aside-wide">
        <ResidentForm place={place} words={{ ...residentForm, formMistakes, offline, optional }} />
        <aside className="card stack stack-tight" aria-labelledby="daarna">
          <h2 id="daarna" className="card-title">
            {t("afterTitle")}
          </h2>
          <ol className="lines">
            {after.map((step) => (
              <li key={step} className="line">
                {step}
              </li>
            ))}
          </ol>
        </aside>
      </div>
    </>
  );
}
