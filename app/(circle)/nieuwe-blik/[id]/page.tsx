import type { Metadata } from "next";
import { getOwnDecision } from "#lib/appeals/queries";
import { itemPath } from "#lib/moderation/dutch";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { exactText } from "@/app/_ui/time";
import { AskForm } from "../_components/ask-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("anotherLook");
  return { title: t("title") };
}

/** A decision on something of one's own, and the way to ask another moderator to look. */
export default async function AnotherLookPage({ params }: PageProps<"/nieuwe-blik/[id]">) {
  const { id } = await params;
  const actor = await requireActor(`/nieuwe-blik/${id}`);
  const [decision, t, m, { anotherLook, common, notifications }, locale] = await Promise.all([
    orNotFound(getOwnDecision(actor, id)),
    getWords("anotherLook"),
    getWords("notifications"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const { kind, appeal } = decision;
  const { words, hint, send } = anotherLook;
  return (
    <div className="reading stack stack-loose">
      <PageHeader title={t("title")} lead={t("lead")} eyebrow={<a href={itemPath(decision)}>{decision.title}</a>} />
      <section className="stack stack-tight" aria-labelledby="besluit">
        <h2 id="besluit" className="story-heading">
          {t("decision")}
        </h2>
        <p className="byline">
          {t("decided", {
            verdict: notifications.decisions[kind][decision.verdict],
            at: exactText(decision.decidedAt, locale, now),
          })}
        </p>
        <blockquote className="as-written">{decision.reason}</blockquote>
      </section>
      {appeal ? (
        <section className="stack stack-tight" aria-labelledby="vraag">
          <h2 id="vraag" className="story-heading">
            {t("own")}
          </h2>
          <blockquote className="as-written">{appeal.words}</blockquote>
          {appeal.outcome ? (
            <>
              <h2 className="story-heading">{t("answer")}</h2>
              <p>{m(`appealOutcomes.${appeal.outcome}`)}</p>
              <blockquote className="as-written">{appeal.answer}</blockquote>
            </>
          ) : (
            <Notice tone="info" role="status">
              {t("waits")}
            </Notice>
          )}
        </section>
      ) : decision.isLast ? (
        <AskForm
          decisionId={decision.id}
          words={{ words, hint, send, formMistakes: common.formMistakes, offline: common.offline }}
        />
      ) : (
        <Notice>{t("tooLate")}</Notice>
      )}
    </div>
  );
}
