import { casePath } from "#lib/cases/dutch";
import type { CaseSummary } from "#lib/cases/queries";
import type { TimelineMonth } from "#lib/cases/timeline";
import type { Words } from "#lib/core/messages";
import { PracticeDots } from "@/app/_ui/ring";
import { exactText, monthDayText, monthText, numberText } from "@/app/_ui/time";
import type { CardWords } from "../../_components/case-card";

interface TimelineProps {
  months: readonly TimelineMonth[];
  words: CardWords;
  t: Words<"browse">;
}

/** A line through the months, with a dot for every case. */
export function Timeline({ months, words, t }: TimelineProps) {
  const { locale } = words;
  const counted = ({ count }: TimelineMonth) => {
    if (!count) return null;
    const number = numberText(count.cases, locale);
    return count.more ? t("caseCountMany", { number }) : t("caseCount", { count: count.cases, number });
  };
  return (
    <div className="timeline">
      {months.map((one) => (
        <section key={one.month} aria-labelledby={`maand-${one.month}`}>
          <h2 id={`maand-${one.month}`} className="timeline-month">
            <span className="timeline-name">{monthText(one.month, locale)}</span>{" "}
            {one.continued ? <span className="soft small">{t("continued")} </span> : null}
            <span className="soft small">{counted(one)}</span>
          </h2>
          <ol className="timeline-cases">
            {one.items.map((item) => (
              <Moment key={item.number} item={item} words={words} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Moment({ item, words: { t, names, locale, now } }: { item: CaseSummary; words: CardWords }) {
  const question = item.underlyingQuestion || item.askedQuestion;
  return (
    <li className="moment">
      {item.postedAt ? (
        <time
          className="moment-day"
          dateTime={item.postedAt.toISOString()}
          title={exactText(item.postedAt, locale, now)}
        >
          {monthDayText(item.postedAt, locale)}
        </time>
      ) : null}
      <div className="moment-case">
        <PracticeDots lit={item.practices} label={item.practices.map((key) => names[key]).join(", ")} />
        <h3 className="card-title">
          <a href={casePath(item)} lang="nl">
            {item.title}
          </a>
        </h3>
        {question ? (
          <p className="moment-question" lang="nl">
            {question}
          </p>
        ) : null}
        <p className="byline">
          {[item.organisation.name, item.author.jobTitle].filter(Boolean).join(" · ")} ·{" "}
          {t("liveliness", { votes: item.votes, comments: item.comments })}
        </p>
      </div>
    </li>
  );
}
