import { previewFor, previewReaders } from "#lib/cases/preview";
import type { PreviewReader, PreviewSubject } from "#lib/cases/preview";
import type { WholeCase } from "#lib/cases/queries";
import { getLocale } from "@/app/_i18n/locale";
import { getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { practiceNames } from "@/app/_ui/names";
import { Notice } from "@/app/_ui/notice";
import { QuestionCards } from "@/app/_ui/question-cards";
import { CaseAside } from "../[address]/_components/case-aside";
import { CaseHeading } from "../[address]/_components/case-heading";
import { CaseStory } from "../[address]/_components/case-story";

interface CasePreviewProps {
  subject: PreviewSubject;
  about: Pick<WholeCase, "author" | "organisation" | "postedAt" | "circle"> & { number: number | null };
  coAuthors: readonly { name: string; handle: string }[];
  reader: PreviewReader;
  /** Of this page, to look as another reader. */
  path: string;
}

/** The value of `als` in the address, as a reader; a participant unless said. */
export const readerAsked = (asked: string | undefined): PreviewReader =>
  (({ bezoeker: "visitor", leerkring: "circle" })[asked ?? ""] as PreviewReader | undefined) ?? "participant";

const slugs: Record<PreviewReader, string> = { participant: "deelnemer", circle: "leerkring", visitor: "bezoeker" };

/** The case drawn by the same parts as its page, through the eyes of a reader. */
export async function CasePreview({ subject, about, coAuthors, reader, path }: CasePreviewProps) {
  const [t, c, names, locale] = await Promise.all([
    getWords("preview"),
    getWords("cases"),
    practiceNames(),
    getLocale(),
  ]);
  const seen = previewFor(subject, reader);
  const now = new Date();
  return (
    <div className="stack stack-loose">
      <nav className="row" aria-label={t("as")}>
        <span>{t("as")}:</span>
        {previewReaders.map((one) => (
          <a
            key={one}
            className="chip"
            href={`${path}?als=${slugs[one]}`}
            aria-current={one === reader ? "page" : undefined}
          >
            {t(`readers.${one}`)}
          </a>
        ))}
      </nav>
      {seen ? (
        <>
          <Notice tone="info">
            {reader === "visitor" ? t("afterYes") : t("exact", { reader: t(`readers.${reader}`) })}
          </Notice>
          <article>
            <header className="page-header">
              <CaseHeading
                found={{ ...about, title: seen.texts.title, practices: subject.practices }}
                coAuthors={coAuthors}
                viewer={{ kind: reader === "visitor" ? "visitor" : "participant" }}
                {...{ names, locale, now }}
              />
              <QuestionCards
                large
                asked={seen.texts.askedQuestion}
                behind={seen.texts.underlyingQuestion}
                labels={{ asked: c("asked_question"), behind: c("underlying_question") }}
              />
            </header>
            <div className="with-aside">
              <CaseStory texts={seen.texts} />
              <CaseAside
                found={{ ...subject, ...seen, circle: about.circle }}

                {...{ names, locale, now }}
              />
            </div>
          </article>
        </>
      ) : (
        <EmptyState>
          {reader === "circle" ? null : t(`unseen.${reader === "visitor" ? "visitor" : "participant"}`)}
        </EmptyState>
      )}
    </div>
  );
}
