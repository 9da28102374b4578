import type { Metadata } from "next";
import { FRESH_PATH, SECOND_FACTOR_PATH, SET_UP_PATH, onwards } from "#lib/auth/paths";
import { findUnprovenApp, getSecondFactor } from "#lib/second-factor/queries";
import { relyingParty } from "#lib/second-factor/relying-party";
import { requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AppSection } from "./_components/app-section";
import { CodesOnce } from "./_components/codes-once";
import { PasskeysSection } from "./_components/passkeys-section";
import { RenewCodes } from "./_components/renew-codes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("secondFactor");
  return { title: t("title") };
}

/** What shows that it is really them, beside their mail. To change anything here one has just shown it. */
export default async function SecondFactorPage() {
  const actor = await requireActor(SET_UP_PATH);
  const [own, unproven, t, { common, secondFactor, profile }, locale] = await Promise.all([
    getSecondFactor(actor),
    findUnprovenApp(actor),
    getWords("secondFactor"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const words = { ...common, ...secondFactor };
  const shared = { mayChange: actor.fresh, locale, now };
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href="/profiel">{profile.title}</a>} />
      {actor.fresh ? null : (
        <Notice>
          <p>
            {actor.secondFactor === "asked" ? (
              <>
                {t("askFirst")} <a href={onwards(SECOND_FACTOR_PATH, SET_UP_PATH)}>{t("confirm")}</a>
              </>
            ) : (
              <>
                {t("freshFirst")} <a href={onwards(FRESH_PATH, SET_UP_PATH)}>{t("freshLink")}</a>
              </>
            )}
          </p>
        </Notice>
      )}
      <CodesOnce words={words}>
        <AppSection own={own} unproven={unproven} {...shared} />
        <PasskeysSection passkeys={own.passkeys} possible={relyingParty() !== null} {...shared} />
        {own.any ? (
          <section className="section stack" aria-labelledby="herstelcodes">
            <h2 id="herstelcodes">{t("codesTitle")}</h2>
            <p>{t("codesLead")}</p>
            <p>{t("codesLeft", { count: own.codesLeft })}</p>
            {actor.fresh ? (
              <div>
                <RenewCodes words={words} />
              </div>
            ) : null}
          </section>
        ) : null}
      </CodesOnce>
    </div>
  );
}
