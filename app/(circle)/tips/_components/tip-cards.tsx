import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import type { Tip } from "#lib/tips/queries";
import { FormattedText } from "@/app/_ui/formatted-text";
import { VoteButton } from "@/app/(circle)/casussen/[address]/_components/vote-button";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";

interface TipCardsProps {
  tips: readonly Tip[];
  words: Record<"from" | "madeBy" | "valuable" | "edit" | "offline", string>;
  locale: Locale;
  now: Date;
}

/** Tips of colleagues, each with the case it comes from. */
export function TipCards({ tips, words, locale, now }: TipCardsProps) {
  return (
    <ul className="card-list">
      {tips.map((tip) => (
        <li key={tip.key} className="tip-card stack stack-tight">
          <FormattedText text={tip.text} />
          <p className="byline">
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
                subject={`/tips/${tip.harvested.id}`}
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
            {tip.harvested?.own ? <a href={`/tips/${tip.harvested.id}/bewerken`}>{words.edit}</a> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
