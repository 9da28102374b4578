import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { keptFromVisitors } from "#lib/cases/story";
import type { CoAuthor } from "#lib/co-authors/queries";
import type { CollectedCase as Collected } from "#lib/collections/queries";
import type { PracticeKey } from "#lib/practices/practices";
import { CaseStory } from "@/app/(circle)/casussen/[address]/_components/case-story";
import { PracticeChip } from "@/app/_ui/chip";
import { QuestionCards } from "@/app/_ui/question-cards";

interface CollectedCaseProps {
  found: Collected;
  coAuthors: readonly CoAuthor[];
  viewer: Viewer;
  names: Record<PracticeKey, string>;
}

/** A case as one reads it in a collection: the story, without the discussion. On paper it begins on a page of its own. */
export async function CollectedCase({ found, coAuthors, viewer, names }: CollectedCaseProps) {
  const [t, c] = await Promise.all([getWords("collections"), getWords("cases")]);
  const writers = [found.author, ...coAuthors].map(({ name }) => name).join(", ");
  return (
    <article className="collected stack stack-loose" aria-labelledby={`casus-${found.number}`}>
      <header className="stack">
        <p className="row">
          {found.practices.map((key) => (
            <PracticeChip key={key} practice={key} name={names[key]} />
          ))}
        </p>
        <h2 id={`casus-${found.number}`} className="collected-title" lang="nl">
          {found.title}
        </h2>
        <p className="byline">
          {c("caseNumber", { number: found.number })} · {writers} · {found.organisation.name}
          {found.circle ? ` · ${t("paper.onlyCircle", { name: found.circle.name })}` : ""}
        </p>
        {found.reason ? (
          <p className="collected-why" lang="nl">
            {found.reason}
          </p>
        ) : null}
        <QuestionCards
          asked={found.askedQuestion}
          behind={found.underlyingQuestion}
          labels={{ asked: c("askedShort"), behind: c("underlyingShort") }}
          large
        />
      </header>
      <CaseStory texts={found} participantsOnly={keptFromVisitors(viewer, found)} level={3} />
      <p className="no-print">
        <a href={casePath(found)}>{t("readCase")}</a>
      </p>
    </article>
  );
}
