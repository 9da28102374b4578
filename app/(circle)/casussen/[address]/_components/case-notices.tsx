import { waitsForReview } from "#lib/case-reviews/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { casePath } from "#lib/cases/dutch";
import type { WholeCase } from "#lib/cases/queries";
import type { lastDecision } from "#lib/moderation/queries";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface CaseNoticesProps {
  found: WholeCase;
  /** For who writes it. */
  own: boolean;
  /** Somebody writes along with the author. */
  shared: boolean;
  decision: Awaited<ReturnType<typeof lastDecision>>;
  locale: Locale;
  now: Date;
}

/** What the author or a moderator must know before reading: draft, waiting, hidden and why, asked to change. */
export async function CaseNotices({ found, own, shared, decision, locale, now }: CaseNoticesProps) {
  const t = await getWords("cases");
  const { review } = (await getMessages()).retention;
  const reason = decision && (
    <blockquote className="as-written">
      {decision.reason}
      <footer className="small soft">
        {t("decidedBy", { name: decision.moderator, at: exactText(decision.decidedAt, locale, now) })}
      </footer>
    </blockquote>
  );
  // Only the author asks; who writes along may not, and the page behind the link says so.
  const anotherLook =
    own && decision ? (
      <p>
        <a href={`/nieuwe-blik/${decision.id}`}>{t("anotherLook")}</a>
      </p>
    ) : null;
  const old = found.postedAt !== null && (await waitsForReview(found.number));
  const asked =
    decision?.verdict === "ask" &&
    (decision.version ? decision.version >= found.version : decision.decidedAt > found.changedAt);
  return (
    <div className="stack">
      {found.postedAt ? null : <Notice tone="info">{shared ? t("sharedDraft") : t("isDraft")}</Notice>}
      {found.hiding?.kind === "held" ? (
        <Notice tone="warning">
          <p>{own ? t("heldOwn") : t("held")}</p>
          {own ? null : <a href="/moderatie">{t("toQueue")}</a>}
        </Notice>
      ) : null}
      {found.hiding?.kind === "first-post" ? (
        <Notice tone="info">
          <p>{own ? t("firstPostOwn") : t("firstPost")}</p>
          {own ? null : <a href="/moderatie">{t("toQueue")}</a>}
        </Notice>
      ) : null}
      {found.hiding?.kind === "hidden" ? (
        <Notice tone="error">
          <p>{own ? t("hiddenOwn") : t("hidden")}</p>
          {reason}
          {own ? anotherLook : <a href="/moderatie/verborgen">{t("toHidden")}</a>}
        </Notice>
      ) : null}
      {asked ? (
        <Notice tone="warning">
          <p>{own ? t("askedOwn") : t("asked")}</p>
          {reason}
          {anotherLook}
        </Notice>
      ) : null}
      {old ? (
        <Notice tone="info">
          <p>{own ? review.own : review.mark}</p>
          {own ? (
            <form method="post" action={`${casePath(found)}/klopt-nog`}>
              <input type="hidden" name="caseNumber" value={found.number} />
              <Button type="submit" small>
                {review.confirm}
              </Button>
            </form>
          ) : null}
        </Notice>
      ) : null}
      {own && found.postedAt && found.audience === "public" && !found.publishedAt ? (
        <Notice tone="info">
          <p>
            {decision?.verdict === "decline" && decision.decidedAt > found.changedAt
              ? t("notPublished")
              : t("waitsForPublication")}
          </p>
          {decision?.verdict === "decline" && decision.decidedAt > found.changedAt ? (
            <>
              {reason}
              {anotherLook}
            </>
          ) : null}
        </Notice>
      ) : null}
    </div>
  );
}
