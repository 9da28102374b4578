import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages } from "@/app/_i18n/words";
import { casePath, numberOf } from "#lib/cases/dutch";
import { getCase } from "#lib/cases/queries";
import { canEditFollowUp, canTellFollowUp } from "#lib/follow-ups/policy";
import { isAsked, listFollowUps } from "#lib/follow-ups/queries";
import { Disclosure } from "@/app/_ui/disclosure";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { AnswerAsk } from "../../../meldingen/_components/answer-ask";
import { FollowUpForm, RemoveFollowUpForm } from "./_components/follow-up-form";

export async function generateMetadata(): Promise<Metadata> {
  const { followUps } = await getMessages();
  return { title: followUps.tell };
}

/** Where the author of a case tells what came of the advice, and changes what they told. */
export default async function FollowUpPage({ params }: PageProps<"/casussen/[address]/vervolg">) {
  const { address } = await params;
  const actor = await requireActor(`/casussen/${address}/vervolg`);
  const number = numberOf(address) ?? notFound();
  const found = await orNotFound(getCase(actor, number));
  if (!canTellFollowUp(actor, found)) forbidden();
  const [list, asked, { common, followUps }, locale] = await Promise.all([
    listFollowUps(actor, number),
    isAsked(actor, number),
    getMessages(),
    getLocale(),
  ]);
  const words = { ...followUps, formMistakes: common.formMistakes, offline: common.offline, saved: common.saved };
  const now = new Date();
  return (
    <div className="reading">
      <PageHeader title={followUps.tell} lead={followUps.lead} eyebrow={<a href={casePath(found)}>{found.title}</a>} />
      <FollowUpForm caseNumber={number} words={words} />
      {asked ? <AnswerAsk caseNumber={number} /> : null}
      {list.length > 0 ? (
        <section className="section stack" aria-labelledby="verteld">
          <h2 id="verteld">{followUps.editTitle}</h2>
          {list
            .filter((followUp) => canEditFollowUp(actor, followUp))
            .map(({ id, tried, happened, version, toldAt }) => (
              <Disclosure key={id} summary={exactText(toldAt, locale, now)}>
                <div className="stack">
                  <FollowUpForm
                    key={version}
                    caseNumber={number}
                    existing={{ id, tried, happened, version }}
                    words={words}
                  />
                  <RemoveFollowUpForm id={id} words={words} />
                </div>
              </Disclosure>
            ))}
        </section>
      ) : null}
    </div>
  );
}
