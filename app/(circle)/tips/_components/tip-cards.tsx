import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import type { Tip } from "#lib/tips/queries";
import { FormattedText } from "@/app/_ui/formatted-text";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";

interface TipCardsProps {
  tips: readonly Tip[];
  /** "Uit de casus": before the title of the case a tip comes from. */
  from: string;
  locale: Locale;
  now: Date;
}

/** Tips of colleagues, each with the case it comes from. */
export function TipCards({ tips, from, locale, now }: TipCardsProps) {
  return (
    <ul className="card-list">
      {tips.map((tip) => (
        <li key={tip.key} className="tip-card stack stack-tight">
          <FormattedText text={tip.text} />
          <p className="byline">
            {tip.author.name}, {tip.organisation.name} · <RelativeTime at={tip.at} locale={locale} now={now} />
          </p>
          <p className="byline">
            {from}{" "}
            <a href={tip.commentId ? commentPath(tip.case, tip.commentId) : casePath(tip.case)}>{tip.case.title}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
