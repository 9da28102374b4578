import type { Metadata } from "next";
import { canAdminister } from "#lib/participants/policy";
import { getSecondFactorOf } from "#lib/second-factor/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { AdministrationTabs } from "../../_components/tabs";
import { ResetForm } from "./_components/reset-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("secondFactor");
  return { title: t("resetTitle") };
}

/** For who lost their phone and their recovery codes, after making sure who they are. */
export default async function ResetSecondFactorPage({ params }: PageProps<"/beheer/tweede-stap/[handle]">) {
  const { handle } = await params;
  const actor = await requireAllowed(`/beheer/tweede-stap/${handle}`, canAdminister);
  const [person, t, { administration, common, secondFactor }] = await Promise.all([
    orNotFound(getSecondFactorOf(actor, handle)),
    getWords("secondFactor"),
    getMessages(),
  ]);
  const { id, name, app, passkeys } = person;
  const words = { ...common, ...secondFactor, resetDone: t("resetDone", { name }) };
  return (
    <div className="reading">
      <PageHeader title={t("resetTitle")} lead={t("resetLead", { name })} />
      <AdministrationTabs here="people" names={administration.tabs} label={administration.tabsLabel} />
      <div className="section stack">
        <p>{t("resetHas", { name, app: app ? "yes" : "no", passkeys })}</p>
        <p>{t("resetWhat", { name })}</p>
        <ResetForm participantId={id} words={words} />
      </div>
    </div>
  );
}
