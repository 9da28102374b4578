import { appealable } from "#lib/appeals/policy";
import { casePath } from "#lib/cases/dutch";
import type { Language } from "#lib/auth/actor";
import { placeOf } from "#lib/notifications/place";
import type { Notification } from "#lib/notifications/queries";
import { sentenceOf } from "#lib/notifications/sentence";
import { getWords } from "@/app/_i18n/words";
import { LinkButton } from "@/app/_ui/button";
import { RelativeTime } from "@/app/_ui/relative-time";
import { AnswerAsk } from "./answer-ask";
import { MarkRead } from "./mark-read";

interface BellLineProps {
  notification: Notification;
  /** Where to come back to after reading it. */
  back: string;
  locale: Language;
  now: Date;
}

/** One line of the bell: what happened, where, and what to do with it. */
export async function BellLine({ notification, back, locale, now }: BellLineProps) {
  const t = await getWords("notifications");
  const { id, case: subject, circle, request, decision, rearrangement, readAt, waits, createdAt } = notification;
  const { kind, collection, appeal } = notification;
  const why = (decision ?? rearrangement)?.reason ?? (kind === "appeal-decided" ? appeal?.answer : undefined);
  const mayAppeal = kind === "decision" && appealable.some((verdict) => verdict === decision?.verdict);
  const href = placeOf(notification, casePath);
  const name = request
    ? t("request", { code: request.code })
    : href === "/profiel/maatregelen"
      ? t("toMeasures")
      : kind === "appeal"
        ? t("lookAgain")
        : kind === "matter-waits"
          ? t("toDesk")
          : (collection?.title ?? circle?.name ?? subject?.title);
  return (
    <li className={readAt ? "line" : "line line-unread"}>
      <p id={`melding-${id}`}>
        {readAt ? null : <span className="kind kind-owner">{t("unread")}</span>} {sentenceOf(locale, notification)}
      </p>
      {href ? <a href={href}>{name}</a> : null}
      {waits && subject ? (
        <div className="row">
          <LinkButton small href={`${casePath(subject)}/vervolg`}>
            {t("tell")}
          </LinkButton>
          <AnswerAsk caseNumber={subject.number} />
        </div>
      ) : null}
      {why ? (
        <blockquote className="as-written">
          <span className="soft">{t("reason")}</span> {why}
        </blockquote>
      ) : null}
      {mayAppeal ? <a href={`/nieuwe-blik/${decision!.id}`}>{t("askAnotherLook")}</a> : null}
      <div className="row">
        <span className="byline">
          <RelativeTime at={createdAt} locale={locale} now={now} />
        </span>
        {readAt ? null : (
          <MarkRead notificationId={id} describedBy={`melding-${id}`} back={back} label={t("readThis")} />
        )}
      </div>
    </li>
  );
}
