import type { Metadata } from "next";
import { canModerate } from "#lib/moderation/policy";
import { listRequests } from "#lib/resident-requests/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";
import { dayText } from "@/app/_ui/time";
import { ModerationTabs } from "../_components/tabs";
import { Term } from "./_components/term";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("requests");
  return { title: t("title") };
}

export default async function RequestsPage() {
  const actor = await requireAllowed("/moderatie/verzoeken", canModerate);
  const [{ open, closed }, t, { moderation, residentForm, requests }, locale] = await Promise.all([
    listRequests(actor),
    getWords("requests"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<span className="soft">{t("count", { count: open.length })}</span>}
      />
      <ModerationTabs here="requests" names={moderation.tabs} label={moderation.tabsLabel} />
      {open.length > 0 ? (
        <ul className="card-list">
          {open.map((request) => (
            <li key={request.id} className="card stack stack-tight">
              <p className="row small">
                <Term dueAt={request.dueAt} now={now} t={t} />
                <span className="soft">{t("answerBefore", { day: dayText(request.dueAt, locale, now) })}</span>
              </p>
              <h2 className="card-title">
                <a href={`/moderatie/verzoeken/${request.code}`}>{residentForm.subjects[request.subject]}</a>
              </h2>
              {request.caseTitle ? <p>{request.caseTitle}</p> : null}
              <p className="byline">
                {request.code} · {request.holder ? t("heldBy", { name: request.holder }) : t("unheld")} ·{" "}
                {t("received")} <RelativeTime at={request.receivedAt} locale={locale} now={now} />
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      {closed.length > 0 ? (
        <section className="section stack" aria-labelledby="afgerond">
          <h2 id="afgerond">{t("closedTitle")}</h2>
          <ul className="lines">
            {closed.map((request) => (
              <li key={request.id} className="line">
                <a href={`/moderatie/verzoeken/${request.code}`}>{residentForm.subjects[request.subject]}</a>
                <span className="byline">
                  {request.code}
                  {request.outcome ? ` · ${requests.outcomes[request.outcome]}` : ""} ·{" "}
                  <RelativeTime at={request.closedAt!} locale={locale} now={now} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
