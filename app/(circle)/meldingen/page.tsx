import type { Metadata } from "next";
import { casePath } from "#lib/cases/dutch";
import { commentPath } from "#lib/comments/dutch";
import type { Words } from "#lib/core/messages";
import { listNotifications } from "#lib/notifications/queries";
import type { Notification } from "#lib/notifications/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { RelativeTime } from "@/app/_ui/relative-time";
import { AnswerAsk } from "./_components/answer-ask";
import { MarkAllRead } from "./_components/mark-all-read";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("notifications");
  return { title: t("title") };
}

/** Where a notification leads, and what that is called. */
function targetOf(
  { kind, case: subject, commentId, circle, request }: Notification,
  t: Words<"notifications">,
): { href: string; name: string } | undefined {
  if (request) return { href: `/moderatie/verzoeken/${request.code}`, name: t("request", { code: request.code }) };
  if (circle) return { href: `/leerkringen/${circle.slug}`, name: circle.name };
  if (!subject) return undefined;
  const places: Partial<Record<typeof kind, string>> = { "follow-up": "#vervolg", transfer: "#overdrachten" };
  if (places[kind]) return { href: casePath(subject) + places[kind], name: subject.title };
  return { href: commentId ? commentPath(subject, commentId) : casePath(subject), name: subject.title };
}

function sentenceOf(
  { kind, actor, decision, commentId, savedSearch }: Notification,
  t: Words<"notifications">,
): string {
  if (kind === "decision") return decision ? t(`decisions.${commentId ? "comment" : "case"}.${decision.verdict}`) : "";
  return t(kind, { name: (kind === "search" ? savedSearch : actor) ?? "" });
}

export default async function NotificationsPage({ searchParams }: PageProps<"/meldingen">) {
  const actor = await requireActor("/meldingen");
  const after = firstValue((await searchParams).na) || undefined;
  const [page, t, { common }, locale] = await Promise.all([
    orNotFound(listNotifications(actor, after)),
    getWords("notifications"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  return (
    <div className="reading">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={actor.unread > 0 ? <MarkAllRead label={t("readAll")} words={common} /> : null}
      />
      {page.items.length > 0 ? (
        <ul className="lines">
          {page.items.map((notification) => {
            const target = targetOf(notification, t);
            return (
              <li key={notification.id} className={notification.readAt ? "line" : "line line-unread"}>
                <p>
                  {notification.readAt ? null : <span className="kind kind-owner">{t("unread")}</span>}{" "}
                  {sentenceOf(notification, t)}
                </p>
                {target ? <a href={target.href}>{target.name}</a> : null}
                {notification.waits && notification.case ? (
                  <div className="row">
                    <LinkButton small href={`${casePath(notification.case)}/vervolg`}>
                      {t("tell")}
                    </LinkButton>
                    <AnswerAsk caseNumber={notification.case.number} />
                  </div>
                ) : null}
                {notification.decision ? (
                  <blockquote className="as-written">
                    <span className="soft">{t("reason")}</span> {notification.decision.reason}
                  </blockquote>
                ) : null}
                <span className="byline">
                  <RelativeTime at={notification.createdAt} locale={locale} now={now} />
                </span>
              </li>
            );
          })}
        </ul>
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: `/meldingen?na=${page.next}`, label: t("older") } : null}
        first={after ? { href: "/meldingen", label: t("first") } : null}
      />
    </div>
  );
}
