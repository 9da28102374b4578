import { casePath } from "#lib/cases/dutch";
import type { CaseSummary } from "#lib/cases/queries";
import { RelativeTime } from "@/app/_ui/relative-time";
import { PracticeDots } from "@/app/_ui/ring";
import type { CardWords } from "./case-card";

/** Cases in few words, where they are not what the page is about. */
export function CaseLines({ items, words }: { items: readonly CaseSummary[]; words: CardWords }) {
  const { t, names, locale, now } = words;
  return (
    <ul className="lines">
      {items.map((item) => (
        <li key={item.number} className="line">
          <PracticeDots lit={item.practices} label={item.practices.map((key) => names[key]).join(", ")} />
          <a href={casePath(item)}>{item.title || t("untitled")}</a>
          <span className="byline">
            {item.organisation.name} ·{" "}
            {item.postedAt ? <RelativeTime at={item.postedAt} locale={locale} now={now} /> : null} ·{" "}
            {t("liveliness", { votes: item.votes, comments: item.comments })}
          </span>
        </li>
      ))}
    </ul>
  );
}
