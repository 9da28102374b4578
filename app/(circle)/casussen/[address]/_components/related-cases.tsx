import { getWords } from "@/app/_i18n/words";
import { casePath } from "#lib/cases/dutch";
import type { RelatedCase } from "#lib/cases/related";
import type { PracticeKey } from "#lib/practices/practices";
import { PracticeDots } from "@/app/_ui/ring";

interface RelatedCasesProps {
  items: readonly RelatedCase[];
  names: Record<PracticeKey, string>;
}

/** At the end of a case: where to read on. */
export async function RelatedCases({ items, names }: RelatedCasesProps) {
  if (items.length === 0) return null;
  const t = await getWords("cases");
  return (
    <section className="section reading no-print" aria-labelledby="verwant">
      <h2 id="verwant">{t("related")}</h2>
      <ul className="lines">
        {items.map((item) => (
          <li key={item.number} className="line">
            <PracticeDots lit={item.practices} label={item.practices.map((key) => names[key]).join(", ")} />
            <a href={casePath(item)}>{item.title}</a>
            {item.question ? <span lang="nl">{item.question}</span> : null}
            <span className="byline">{item.organisationName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
