import { casePath } from "#lib/cases/dutch";
import { excerptOf } from "#lib/core/rich-text";
import type { Told } from "#lib/cases/told";

interface ToldListProps {
  id: string;
  title: string;
  items: readonly Told[];
}

/** What cases say about a practice, in their own words, each with the case it comes from. Nothing when none says anything. */
export function ToldList({ id, title, items }: ToldListProps) {
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="lines">
        {items.map((item) => (
          <li key={item.number} className="line">
            <blockquote lang="nl">{excerptOf(item.text)}</blockquote>
            <a href={casePath(item)}>{item.title}</a>
            <span className="byline">{item.organisation}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
