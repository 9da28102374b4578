import { casePath } from "#lib/cases/dutch";
import type { Words } from "#lib/core/messages";
import type { QueueItem } from "#lib/moderation/queue";
import type { Verdict } from "#lib/moderation/validation";
import { FormattedText } from "@/app/_ui/formatted-text";
import { Icon } from "@/app/_ui/icon";
import { QuestionCards } from "@/app/_ui/question-cards";
import { Notice } from "@/app/_ui/notice";
import { RelativeTime } from "@/app/_ui/relative-time";
import { relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { DecisionForm } from "./decision-form";
import type { DecisionWords } from "./decision-form";

interface QueueItemProps {
  item: QueueItem;
  /** Not on one's own work. */
  mayDecide: boolean;
  t: Words<"moderation">;
  words: DecisionWords;
  /** What the two questions of a case are called. */
  questions: { asked: string; behind: string };
  locale: Locale;
  now: Date;
}

/** What one may decide depends on why the item stands here. */
const verdictsFor = (item: QueueItem): Verdict[] => {
  if (item.hiding === "hidden") return ["restore"];
  if (item.published) return ["leave", "hide", "ask", "decline"];
  const waits = item.reports.length > 0 || item.changedAfterAsking;
  if (item.proposal && !waits) return ["publish", "decline", "hide", "ask"];
  return item.proposal ? ["leave", "hide", "ask", "publish", "decline"] : ["leave", "hide", "ask"];
};

/** One thing to judge: what it says, who wrote it, why it stands here, and the decision. */
export function QueueCard({ item, mayDecide, t, words, questions, locale, now }: QueueItemProps) {
  const address = casePath({ number: item.caseNumber, slug: item.slug });
  const place = item.commentId ? `${address}#reactie-${item.commentId}` : address;
  return (
    <li className="card queue-item">
      <div className="stack">
        <header className="stack stack-tight">
          <p className="row small">
            <span className="kind">{item.commentId ? t("comment") : t("case")}</span>
            {item.hiding === "held" ? (
              <span className="kind kind-urgent">
                <Icon name="eye-off" />
                {t("held")}
              </span>
            ) : null}
            {item.proposal ? <span className="kind">{t("proposal")}</span> : null}
            {item.changedAfterAsking ? <span className="kind">{t("changed")}</span> : null}
            <span className="soft">
              {item.hiding === "hidden" ? t("hiddenSince") : t("since")}{" "}
              <RelativeTime at={item.since} locale={locale} now={now} />
            </span>
          </p>
          <h2 className="card-title">
            <a href={place}>{item.title}</a>
          </h2>
          <p className="byline">
            <a href={`/deelnemers/${item.authorHandle}`}>{item.author}</a>, {item.organisation}
          </p>
        </header>
        {item.answers ? (
          <p className="small soft as-written">
            {t("answerTo")} {item.answers}
          </p>
        ) : null}
        <QuestionCards asked={item.asked} behind={item.behind} labels={questions} />
        <div className="queue-text">
          {item.commentId ? <p className="as-written">{item.text}</p> : <FormattedText text={item.text} />}
        </div>
        <p className="row">
          <a href={place}>{item.commentId ? t("open") : t("openCase")}</a>
          {item.proposal ? <a href={`${address}/voorbeeld?als=bezoeker`}>{t("seeAsVisitor")}</a> : null}
        </p>
        {item.reports.length > 0 ? (
          <section className="stack stack-tight">
            <h3 className="story-label">{t("reports", { count: item.reports.length })}</h3>
            <ul className="lines">
              {item.reports.map((report) => (
                <li key={`${report.by} ${report.at}`} className="line">
                  <strong>{t(`reasons.${report.reason as "other"}`)}</strong>
                  {report.explanation ? <span className="as-written">{report.explanation}</span> : null}
                  <span className="byline">
                    {t("reportedBy", { name: report.by, at: relativeText(new Date(report.at), locale, now) })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {item.lastVerdict && item.lastReason ? (
          <p className="small soft">
            {t("lastDecision")} {t(`verdicts.${item.lastVerdict}`)}. {item.lastReason}
          </p>
        ) : null}
      </div>
      {mayDecide ? (
        <DecisionForm
          id={item.key}
          subject={item.commentId ? { commentId: item.commentId } : { caseNumber: item.caseNumber }}
          lastDecisionId={item.lastDecisionId}
          version={item.version}
          verdicts={verdictsFor(item)}
          words={words}
        />
      ) : (
        <Notice tone="info">{t("own")}</Notice>
      )}
    </li>
  );
}
