import type { Metadata } from "next";
import { canLookAgain } from "#lib/appeals/policy";
import { getAppeal } from "#lib/appeals/queries";
import { itemPath } from "#lib/moderation/dutch";
import { canModerate } from "#lib/moderation/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { DecidedBy } from "../../_components/decided";
import { AnswerForm } from "../_components/answer-form";

type Props = PageProps<"/moderatie/nieuwe-blik/[id]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("moderation");
  return { title: t("appeal.answer") };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Another look at a decision, for who is called for it: the text, the decision, the author's words, the answer. */
export default async function AppealPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireAllowed(`/moderatie/nieuwe-blik/${id}`, canLookAgain);
  const known = uuid.test(id) ? id : "00000000-0000-4000-8000-000000000000";
  const [appeal, t, { moderation, common }, locale] = await Promise.all([
    orNotFound(getAppeal(actor, known)),
    getWords("moderation"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const { upheld, restored, done } = moderation.appeal;
  return (
    <div className="reading stack stack-loose">
      <PageHeader
        title={t("appeal.answer")}
        lead={t("appeal.lead")}
        eyebrow={canModerate(actor) ? <a href="/moderatie">{t("title")}</a> : undefined}
      />
      <section className="stack stack-tight" aria-labelledby="tekst">
        <h2 id="tekst" className="story-heading">
          {t("appeal.text")}
        </h2>
        <p>
          <a href={itemPath(appeal)}>{appeal.title}</a> <span className="soft">{appeal.author}</span>
        </p>
        <div className="queue-text as-written" lang="nl">
          {appeal.text}
        </div>
      </section>
      <section className="stack stack-tight" aria-labelledby="besluit">
        <h2 id="besluit" className="story-heading">
          {t("appeal.decision")}
        </h2>
        <DecidedBy by={appeal.decider} verdict={appeal.verdict} at={appeal.decidedAt} against {...{ t, locale, now }} />
        <blockquote className="as-written">{appeal.reason}</blockquote>
      </section>
      <section className="stack stack-tight" aria-labelledby="woorden">
        <h2 id="woorden" className="story-heading">
          {t("appeal.words")}
        </h2>
        <blockquote className="as-written">{appeal.words}</blockquote>
      </section>
      {appeal.answeredAt ? (
        <Notice>
          <p>{t("appeal.answered")}</p>
          <p>
            {t(`appeal.${appeal.outcome!}`)}. {appeal.answer}
          </p>
        </Notice>
      ) : (
        <AnswerForm
          appealId={appeal.id}
          words={{
            ...{ formMistakes: common.formMistakes, offline: common.offline, upheld, restored, done },
            ...{ why: moderation.why, whyHint: moderation.whyHint },
          }}
        />
      )}
    </div>
  );
}
