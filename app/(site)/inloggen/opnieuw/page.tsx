import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FRESH_PATH, onwards } from "#lib/auth/paths";
import { findOwnDemoCard } from "#lib/auth/sign-in";
import { LINK_MINUTES } from "#lib/auth/terms";
import { env } from "#lib/core/env";
import { ownPath } from "#lib/core/own-path";
import { getSecondFactor } from "#lib/second-factor/queries";
import { canSignInWithWorkAccount } from "#lib/work-accounts/queries";
import { requireActor } from "@/app/_auth/pages";
import { signInMistakes } from "@/app/_auth/work-account";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Button, LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { OwnLinkForm } from "../_components/own-link-form";
import { SecondFactorForms } from "../_components/second-factor-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("secondFactor");
  return { title: t("freshTitle"), robots: { index: false } };
}

/** Shows anew that it is them, before what can do much harm: by their second factor, or by mail without one. */
export default async function FreshSignInPage({ searchParams }: PageProps<"/inloggen/opnieuw">) {
  const { verder, fout } = await searchParams;
  const path = ownPath(verder);
  const mistake = signInMistakes.find((code) => code === fout);
  const actor = await requireActor(onwards(FRESH_PATH, path));
  if (actor.fresh) redirect(path);
  const [own, withWorkAccount, demoCard, t, { common, secondFactor, refusals }] = await Promise.all([
    getSecondFactor(actor),
    canSignInWithWorkAccount(actor),
    findOwnDemoCard(actor),
    getWords("secondFactor"),
    getMessages(),
  ]);
  const words = { ...common, ...secondFactor, linkSent: t("linkSent", { minutes: LINK_MINUTES }) };
  return (
    <div className="reading stack stack-loose">
      <PageHeader title={t("freshTitle")} lead={t("freshLead")} />
      {mistake ? (
        <Notice tone="warning" role="alert">
          {refusals[mistake]}
        </Notice>
      ) : null}
      {demoCard ? (
        <section className="stack" aria-labelledby="demo">
          <h2 id="demo">{t("demoTitle")}</h2>
          <form method="post" action="/inloggen/demo">
            <input type="hidden" name="verder" value={path} />
            <Button type="submit" name="email" value={demoCard} look="primary">
              {t("demoAgain", { name: actor.name })}
            </Button>
          </form>
        </section>
      ) : null}
      {withWorkAccount ? (
        <section className="stack" aria-labelledby="werkaccount">
          <h2 id="werkaccount">{t("byWorkAccount")}</h2>
          <p>
            <LinkButton look="primary" href={`${FRESH_PATH}/werkaccount?verder=${encodeURIComponent(path)}`}>
              {t("workAccountAgain", { organisation: actor.organisation.name })}
            </LinkButton>
          </p>
        </section>
      ) : null}
      {own.any ? (
        <section className="stack" aria-labelledby="stap">
          <h2 id="stap">{t("title")}</h2>
          <SecondFactorForms path={path} app={own.appSince !== null} passkeys={own.passkeys.length > 0} words={words} />
          <p className="soft small">{t("lost")}</p>
        </section>
      ) : (
        <section className="stack" aria-labelledby="mail">
          <h2 id="mail">{t("byMail")}</h2>
          <OwnLinkForm path={path} mailbox={env.DEMO && !env.SMTP_URL} words={words} />
        </section>
      )}
    </div>
  );
}
