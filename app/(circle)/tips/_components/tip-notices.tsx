import type { lastDecision } from "#lib/moderation/queries";
import type { getTip } from "#lib/tips/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { whyHidden } from "./why-hidden";

interface TipNoticesProps {
  tip: Awaited<ReturnType<typeof getTip>>;
  /** The latest one, for its author and for moderators. */
  decision: Awaited<ReturnType<typeof lastDecision>>;
  locale: Locale;
  now: Date;
}

/** What the author or a moderator must know: waiting, hidden and why, asked to change. */
export async function TipNotices({ tip: { harvested, version }, decision, locale, now }: TipNoticesProps) {
  const [t, c, { tips }] = await Promise.all([getWords("tips"), getWords("cases"), getMessages()]);
  const { own, hiding } = harvested;
  const asked = decision?.verdict === "ask" && (decision.version ?? 0) >= version;
  const reason = decision && (asked || hiding === "hidden") && (
    <>
      <blockquote className="as-written">
        {decision.reason}
        <footer className="small soft">
          {c("decidedBy", { name: decision.moderator, at: exactText(decision.decidedAt, locale, now) })}
        </footer>
      </blockquote>
      {own ? (
        <p>
          <a href={`/nieuwe-blik/${decision.id}`}>{c("anotherLook")}</a>
        </p>
      ) : null}
    </>
  );
  const hidden = hiding === "hidden";
  return (
    <>
      {hiding ? (
        <Notice tone={hidden ? "error" : "warning"}>
          <p>{whyHidden(harvested, tips)}</p>
          {hidden ? reason : null}
          {own ? null : (
            <a href={hidden ? "/moderatie/verborgen" : "/moderatie"}>{hidden ? c("toHidden") : c("toQueue")}</a>
          )}
        </Notice>
      ) : null}
      {asked && !hidden ? (
        <Notice tone="warning">
          <p>{own ? t("askedOwn") : t("asked")}</p>
          {reason}
        </Notice>
      ) : null}
    </>
  );
}
