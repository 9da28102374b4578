import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FRESH_PATH, onwards } from "#lib/auth/paths";
import { findOwnDemoCard } from "#lib/auth/sign-in";
import { LINK_MINUTES } from "#lib/auth/terms";
import { env } from "#lib/core/env";
import { ownPath } from "#lib/core/own-path";
import { getSecondFactor } from "#lib/second-factor/queries";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { OwnLinkForm } from "../_components/own-link-form";
import { SecondFactorForms } from "../_components/second-factor-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("secondFactor");
  return { title: t("freshTitle"), robots: { index: false } };
}

/** Shows anew that it is them, before what can do much harm: by their second factor, or by mail without one. */
export default async function FreshSignInPage({ searchParams }: PageProps<"/inloggen/opnieuw">) {
  const path = ownPath((await searchParams).verder);
  const actor = await requireActor(onwards(FRESH_PATH, path));
  if (actor.fresh) redirect(path);
  const [own, demoCard, t, { common, secondFactor }] = await Promise.all([
    getSecondFactor(actor),
    findOwnDemoCard(actor),
    getWords("secondFactor"),
    getMessages(),
  ]);
  const words = { ...common, ...secondFactor, linkSent: t("linkSent", { minutes: LINK_MINUTES }) };
  return (
    <div className="reading stack stack-loose">
      <PageHeader title={t("freshTitle")} lead={t("freshLead")} />
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
