import type { Metadata } from "next";
import { jobTitles } from "#lib/participants/choices";
import { getProfile } from "#lib/participants/queries";
import { practiceKeys } from "#lib/practices/practices";
import { steps } from "#lib/welcome/choices";
import { listInterests } from "#lib/welcome/queries";
import { requireActor } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { NewsStep, PracticesStep, WhoStep } from "./_components/steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("welcome.title") };
}

/** The first visit: three short steps, each kept at once, none of them needed. */
export default async function WelcomePage({ searchParams }: PageProps<"/welkom">) {
  const actor = await requireActor("/welkom");
  const step = steps[Number(firstValue((await searchParams).stap)) - 1] ?? "who";
  const [profile, chosen, t, { common, home, joining }] = await Promise.all([
    getProfile(actor),
    listInterests(actor, actor.id),
    getWords("joining"),
    getMessages(),
  ]);
  const words = { ...common, ...joining.welcome };
  const choices = practiceKeys.map((value) => ({
    value,
    label: common.practiceNames[value],
    hint: home.practice[value],
  }));
  return (
    <div className="reading">
      <PageHeader
        eyebrow={t("welcome.step", { step: steps.indexOf(step) + 1 })}
        title={t("welcome.title")}
        lead={t("welcome.lead")}
      />
      <section className="stack" aria-labelledby="stap">
        <h2 id="stap">{t(`welcome.${step}Title`)}</h2>
        <p className="soft">{t(`welcome.${step}Lead`)}</p>
        {step === "who" ? <WhoStep profile={profile} jobTitles={jobTitles} words={words} /> : null}
        {step === "practices" ? <PracticesStep choices={choices} chosen={chosen} words={words} /> : null}
        {step === "news" ? <NewsStep words={words} /> : null}
      </section>
      <form method="post" action="/welkom/overslaan" className="section-small">
        <Button type="submit" look="quiet" small>
          {t("welcome.skip")}
        </Button>
      </form>
    </div>
  );
}
