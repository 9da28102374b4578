import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { canRevise } from "#lib/cases/policy";
import type { WholeCase } from "#lib/cases/queries";
import { canDecide, canReport } from "#lib/moderation/policy";
import { practiceSlug } from "#lib/practices/practices";
import type { PracticeKey } from "#lib/practices/practices";
import { canVote } from "#lib/votes/policy";
import { LinkButton } from "@/app/_ui/button";
import { PracticeChip } from "@/app/_ui/chip";
import { QuestionCards } from "@/app/_ui/question-cards";
import { RelativeTime } from "@/app/_ui/relative-time";
import type { Locale } from "@/app/_ui/time";
import { JudgeCase } from "@/app/(moderation)/moderatie/_components/judge-case";
import { ReportCase } from "./report-case";
import { VoteButton } from "./vote-button";
import { WithdrawCase } from "./withdraw-case";
import type { DiscussionWords } from "./words";

interface CaseHeaderProps {
  found: WholeCase;
  names: Record<PracticeKey, string>;
  locale: Locale;
  now: Date;
  viewer: Viewer;
  words: DiscussionWords;
  /** For moderators. */
  lastDecisionId: string | null;
}

/** Practices, title, byline, what you can do, and the two questions large. */
export async function CaseHeader({ found, names, locale, now, viewer, words, lastDecisionId }: CaseHeaderProps) {
  const t = await getWords("cases");
  const signedIn = viewer.kind === "participant";
  return (
    <header className="page-header">
      <p className="row">
        {found.practices.map((key) => (
          <PracticeChip key={key} practice={key} name={names[key]} href={`/praktijken/${practiceSlug(key)}`} />
        ))}
      </p>
      <h1 lang={found.title ? "nl" : undefined}>{found.title || t("untitled")}</h1>
      <p className="byline">
        {t("caseNumber", { number: found.number })}
        {" · "}
        {signedIn ? <a href={`/deelnemers/${found.author.handle}`}>{found.author.name}</a> : found.author.name}
        {found.author.jobTitle ? `, ${found.author.jobTitle}` : ""}
        {" · "}
        <a href={`/gemeenten/${found.organisation.slug}`}>{found.organisation.name}</a>
        {found.postedAt ? (
          <>
            {" · "}
            <RelativeTime at={found.postedAt} locale={locale} now={now} />
          </>
        ) : null}
      </p>
      <div className="row no-print">
        {found.postedAt && canVote(viewer, found) ? (
          <VoteButton
            subject={`/casussen/${found.number}`}
            tally={{ votes: found.votes, voted: found.voted }}
            label={t("valuable")}
            locale={locale}
            offline={words.offline}
          />
        ) : (
          <span className="soft small">{t("valuableCount", { count: found.votes })}</span>
        )}
        {canRevise(viewer, found) ? (
          <>
            <LinkButton small href={`${casePath(found)}/bewerken`}>
              {t("edit")}
            </LinkButton>
            <WithdrawCase caseNumber={found.number} label={t("withdraw")} sure={t("withdrawSure")} words={words} />
          </>
        ) : null}
        {found.postedAt && !found.hiding && canDecide(viewer, found) ? (
          <JudgeCase
            caseNumber={found.number}
            published={found.publishedAt !== null}
            lastDecisionId={lastDecisionId}
            version={found.version}
          />
        ) : null}
        {found.postedAt && canReport(viewer, found) ? <ReportCase caseNumber={found.number} words={words} /> : null}
      </div>
      <QuestionCards
        large
        asked={found.askedQuestion}
        behind={found.underlyingQuestion}
        labels={{ asked: t("asked_question"), behind: t("underlying_question") }}
      />
    </header>
  );
}
