import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SECOND_FACTOR_PATH, onwards } from "#lib/auth/paths";
import { ownPath } from "#lib/core/own-path";
import { getSecondFactor } from "#lib/second-factor/queries";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { SecondFactorForms } from "../_components/second-factor-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("secondFactor");
  return { title: t("askTitle"), robots: { index: false } };
}

/** After the link in the mail, for who has a second factor. It may be skipped: what needs it waits. */
export default async function AskSecondFactorPage({ searchParams }: PageProps<"/inloggen/tweede-stap">) {
  const path = ownPath((await searchParams).verder);
  const actor = await requireActor(onwards(SECOND_FACTOR_PATH, path));
  if (actor.secondFactor !== "asked") redirect(path);
  const [own, t, { common, secondFactor }] = await Promise.all([
    getSecondFactor(actor),
    getWords("secondFactor"),
    getMessages(),
  ]);
  return (
    <div className="reading stack">
      <PageHeader title={t("askTitle")} lead={t("askLead")} />
      <SecondFactorForms
        path={path}
        app={own.appSince !== null}
        passkeys={own.passkeys.length > 0}
        words={{ ...common, ...secondFactor }}
      />
      <p>
        <a href={path}>{t("skip")}</a>
        <br />
        <span className="soft small">
          {actor.roleWaiting ? t("skipWaiting", { role: t(`roles.${actor.roleWaiting}`) }) : t("skipPlain")}
        </span>
      </p>
      <p className="soft small">{t("lost")}</p>
    </div>
  );
}
