import type { Actor } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import { canReport } from "#lib/moderation/policy";
import { tipPath } from "#lib/tips/dutch";
import type { Tip } from "#lib/tips/queries";
import { FormattedText } from "@/app/_ui/formatted-text";
import { Notice } from "@/app/_ui/notice";
import { VoteButton } from "@/app/(circle)/casussen/[address]/_components/vote-button";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";
import { ReportTip } from "./report-tip";
import type { ReportDialogWords } from "./report-words";
import { whyHidden } from "./why-hidden";
import type { HidingWords } from "./why-hidden";

interface Shown {
  actor: Actor;
  words: HidingWords & Record<"from" | "madeBy" | "valuable" | "edit" | "readWhy" | "offline", string>;
  report: ReportDialogWords;
  locale: Locale;
  now: Date;
}

/** Tips of colleagues, each with the case it comes from. */
export function TipCards({ tips, ...shown }: Shown & { tips: readonly Tip[] }) {
  const { words } = shown;
  return (
    <ul className="card-list">
      {tips.map((tip) => (
        <li key={tip.key} className="tip-card stack stack-tight">
          {tip.harvested?.hiding ? (
            <Notice tone="warning">
              <p>{whyHidden(tip.harvested, words)}</p>
              <a href={tipPath(tip.harvested.id)}>{words.readWhy}</a>
            </Notice>
          ) : null}
          <TipBody tip={tip} {...shown} />
        </li>
      ))}
    </ul>
  );
}

/** What belongs to the words of a tip when they are reported. */
function subjectOf({ harvested, commentId, case: { number } }: Tip) {
  if (harvested) return { tipId: harvested.id };
  return commentId ? { commentId } : { caseNumber: number };
}

/** One tip: its words, who and where from, and what one can do with it. */
export function TipBody({ tip, actor, words, report, locale, now }: Shown & { tip: Tip }) {
  return (
    <>
      <FormattedText text={tip.text} />
      <p className="byline" id={`${tip.key}-by`}>
        {tip.harvested ? `${words.madeBy} ` : ""}
        {tip.author.name}, {tip.organisation.name} · <RelativeTime at={tip.at} locale={locale} now={now} />
      </p>
      <p className="byline">
        {words.from}{" "}
        <a href={tip.commentId ? commentPath(tip.case, tip.commentId) : casePath(tip.case)}>{tip.case.title}</a>
      </p>
      <div className="row no-print">
        {tip.harvested && !tip.harvested.own ? (
          <VoteButton
            subject={tipPath(tip.harvested.id)}
            tally={{ votes: tip.votes, voted: tip.harvested.voted }}
            label={words.valuable}
            locale={locale}
            offline={words.offline}
          />
        ) : (
          <span className="small soft">
            {words.valuable} <span className="number">{tip.votes}</span>
          </span>
        )}
        {tip.harvested?.own ? <a href={`${tipPath(tip.harvested.id)}/bewerken`}>{words.edit}</a> : null}
        {canReport(actor, { authorId: tip.author.id }) ? (
          <ReportTip subject={subjectOf(tip)} describedBy={`${tip.key}-by`} words={report} />
        ) : null}
      </div>
    </>
  );
}
