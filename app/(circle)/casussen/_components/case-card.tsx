import type { Words } from "#lib/core/messages";
import { casePath } from "#lib/cases/dutch";
import type { CaseSummary } from "#lib/cases/queries";
import type { PracticeKey } from "#lib/practices/practices";
import { QuestionCards } from "@/app/_ui/question-cards";
import { RelativeTime } from "@/app/_ui/relative-time";
import { PracticeDots } from "@/app/_ui/ring";
import type { Locale } from "@/app/_ui/time";

/** What every card of a list shares, fetched once. */
export interface CardWords {
  t: Words<"cases">;
  names: Record<PracticeKey, string>;
  locale: Locale;
  now: Date;
}

interface CaseCardsProps {
  items: readonly CaseSummary[];
  words: CardWords;
  /** The level that fits under the heading above the list. */
  heading?: "h2" | "h3";
}

/** Cases in a list: title, the two questions, the practices, who and how alive it is. */
export function CaseCards({ items, words, heading: Heading = "h2" }: CaseCardsProps) {
  const { t, names, locale, now } = words;
  return (
    <ul className="card-list">
      {items.map((item) => (
        <li key={item.number} className="card card-whole stack stack-tight">
          <PracticeDots lit={item.practices} label={item.practices.map((key) => names[key]).join(", ")} />
          <Heading className="card-title">
            <a href={casePath(item)}>{item.title}</a>
          </Heading>
          <QuestionCards
            asked={item.askedQuestion}
            behind={item.underlyingQuestion}
            labels={{ asked: t("askedShort"), behind: t("underlyingShort") }}
          />
          <p className="byline">
            {[item.organisation.name, item.author.jobTitle].filter(Boolean).join(" · ")}
            {" · "}
            {item.postedAt ? <RelativeTime at={item.postedAt} locale={locale} now={now} /> : null}
            {" · "}
            {t("liveliness", { votes: item.votes, comments: item.comments })}
          </p>
        </li>
      ))}
    </ul>
  );
}
