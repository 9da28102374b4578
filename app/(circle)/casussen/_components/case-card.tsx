import type { Words } from "#lib/core/messages";
import { casePath } from "#lib/cases/dutch";
import type { CaseSummary } from "#lib/cases/queries";
import type { PracticeKey } from "#lib/practices/practices";
import { exactText, relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { CardList } from "./card-list";

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
export function CaseCards({ items, words, heading = "h2" }: CaseCardsProps) {
  const { t, names, locale, now } = words;
  const cards = items.map((item) => ({
    number: item.number,
    href: casePath(item),
    title: item.title,
    asked: item.askedQuestion,
    behind: item.underlyingQuestion,
    practices: item.practices,
    practicesText: item.practices.map((key) => names[key]).join(", "),
    from: [item.organisation.name, item.author.jobTitle].filter(Boolean).join(" · "),
    posted: item.postedAt && {
      machine: item.postedAt.toISOString(),
      exact: exactText(item.postedAt, locale, now),
      relative: relativeText(item.postedAt, locale, now),
    },
    liveliness: t("liveliness", { votes: item.votes, comments: item.comments }),
  }));
  return <CardList cards={cards} labels={{ asked: t("askedShort"), behind: t("underlyingShort") }} heading={heading} />;
}
