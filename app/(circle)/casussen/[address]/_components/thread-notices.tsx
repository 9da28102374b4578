import { commentPath } from "#lib/comments/dutch";
import type { ThreadRules } from "#lib/rearranging/queries";
import { getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface ThreadNoticesProps {
  rules: ThreadRules;
  found: { number: number; slug: string };
  locale: Locale;
  now: Date;
}

/** What holds for the thread, by whom and why, and the comment on top of it. */
export async function ThreadNotices({ rules: { locked, slow, pinned }, found, locale, now }: ThreadNoticesProps) {
  const t = await getWords("rearranging");
  if (!locked && !slow && !pinned) return null;
  return (
    <div className="stack">
      {locked ? (
        <Notice tone="warning">
          <p>{t("lockedNotice", { name: locked.moderator, at: exactText(locked.at, locale, now) })}</p>
          <p className="as-written">{locked.reason}</p>
        </Notice>
      ) : null}
      {slow ? (
        <Notice tone="info">
          <p>
            {t("slowNotice", {
              minutes: slow.minutes ?? 0,
              name: slow.moderator,
              at: exactText(slow.at, locale, now),
            })}
          </p>
          <p className="as-written">{slow.reason}</p>
        </Notice>
      ) : null}
      {pinned ? (
        <section className="card stack stack-tight" aria-label={t("pinned")}>
          <p className="byline">
            <strong>{t("pinned")}</strong> · {pinned.author.name}, {pinned.organisation.name}
          </p>
          <p className="as-written" lang="nl">
            {pinned.body}
          </p>
          <p className="small">
            <a href={commentPath(found, pinned.id)}>{t("toPinned")}</a>
          </p>
        </section>
      ) : null}
    </div>
  );
}
