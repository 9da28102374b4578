import { getWords } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { casePath } from "#lib/cases/dutch";
import { canReadVersions, canRevise, canShare, canWithdraw } from "#lib/cases/policy";
import type { WholeCase } from "#lib/cases/queries";
import type { CoAuthor } from "#lib/co-authors/queries";
import { canDecide, canReport } from "#lib/moderation/policy";
import { canRearrange } from "#lib/rearranging/policy";
import type { PracticeKey } from "#lib/practices/practices";
import { canHarvest } from "#lib/tips/policy";
import { canVote } from "#lib/votes/policy";
import { LinkButton } from "@/app/_ui/button";
import { QuestionCards } from "@/app/_ui/question-cards";
import type { Locale } from "@/app/_ui/time";
import { JudgeCase } from "@/app/(moderation)/moderatie/_components/judge-case";
import { CaseHeading } from "./case-heading";
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
  coAuthors: readonly CoAuthor[];
  words: DiscussionWords;
  /** For moderators. */
  lastDecisionId: string | null;
}

/** Practices, title, byline, what you can do, and the two questions large. */
export async function CaseHeader({
  found,
  names,
  locale,
  now,
  viewer,
  coAuthors,
  words,
  lastDecisionId,
}: CaseHeaderProps) {
  const t = await getWords("cases");
  return (
    <header className="page-header">
      <CaseHeading {...{ found, coAuthors, viewer, names, locale, now }} />
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
            <LinkButton small href={`${casePath(found)}/meeschrijvers`}>
              {t("writers")}
            </LinkButton>
          </>
        ) : null}
        {found.postedAt && canReadVersions(viewer, found) ? (
          <LinkButton small href={`${casePath(found)}/versies`}>
            {t("versions")}
          </LinkButton>
        ) : null}
        {found.postedAt && canShare(viewer, found) && found.audience !== "circle" ? (
          <LinkButton small href={`${casePath(found)}/openbare-versie`}>
            {t("publicVersion")}
          </LinkButton>
        ) : null}
        {canWithdraw(viewer, found) ? (
          <WithdrawCase caseNumber={found.number} label={t("withdraw")} sure={t("withdrawSure")} words={words} />
        ) : null}
        {found.postedAt && !found.hiding && canDecide(viewer, found) ? (
          <JudgeCase
            caseNumber={found.number}
            published={found.publishedAt !== null}
            lastDecisionId={lastDecisionId}
            version={found.version}
          />
        ) : null}
        {found.postedAt && canRearrange(viewer, found) ? (
          <LinkButton small href={`/moderatie/casussen/${found.number}`}>
            {words.rearrange}
          </LinkButton>
        ) : null}
        {found.postedAt && canHarvest(viewer) ? (
          <LinkButton small href={`/bladwijzers/nieuw?casus=${found.number}`}>
            {words.keep}
          </LinkButton>
        ) : null}
        {found.postedAt && canHarvest(viewer) ? (
          <LinkButton small href={`/tips/nieuw?casus=${found.number}`}>
            {words.makeTip}
          </LinkButton>
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
