import type { ReactNode } from "react";
import { getWords } from "@/app/_i18n/words";
import { casePath } from "#lib/cases/dutch";
import type { LikePlaceCase } from "#lib/cases/like-places";
import type { RelatedCase } from "#lib/cases/related";
import type { PracticeKey } from "#lib/practices/practices";
import { PracticeDots } from "@/app/_ui/ring";

type Names = Record<PracticeKey, string>;

interface RelatedCasesProps {
  related: readonly RelatedCase[];
  /** From municipalities like the reader's own. */
  like: readonly LikePlaceCase[];
  names: Names;
}

/** At the end of a case: where to read on. */
export async function RelatedCases({ related, like, names }: RelatedCasesProps) {
  if (related.length === 0 && like.length === 0) return null;
  const [t, browse] = [await getWords("cases"), await getWords("browse")];
  return (
    <section className="section reading no-print" aria-labelledby="verwant">
      <h2 id="verwant">{t("related")}</h2>
      {related.length > 0 ? (
        <ul className="lines" aria-labelledby="verwant">
          {related.map((item) => (
            <RelatedLine key={item.number} item={item} names={names}>
              {item.organisationName}
            </RelatedLine>
          ))}
        </ul>
      ) : null}
      {like.length > 0 ? (
        <div className="section-small stack">
          <h3 id="lijkt-op" className="card-title">
            {browse("likeTitle")}
          </h3>
          <ul className="lines" aria-labelledby="lijkt-op">
            {like.map((item) => (
              <RelatedLine key={item.number} item={item} names={names}>
                {browse("likeReason", { other: item.organisationName, own: item.ownName, ...item.likeness })}
              </RelatedLine>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

interface RelatedLineProps {
  item: Pick<RelatedCase, "number" | "slug" | "title" | "question" | "practices">;
  names: Names;
  /** Where it is from. */
  children: ReactNode;
}

function RelatedLine({ item, names, children }: RelatedLineProps) {
  return (
    <li className="line">
      <PracticeDots lit={item.practices} label={item.practices.map((key) => names[key]).join(", ")} />
      <a href={casePath(item)}>{item.title}</a>
      {item.question ? <span lang="nl">{item.question}</span> : null}
      <span className="byline">{children}</span>
    </li>
  );
}
