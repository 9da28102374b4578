import type { Metadata } from "next";
import { canModerate } from "#lib/moderation/policy";
import { listRequests } from "#lib/resident-requests/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { RelativeTime } from "@/app/_ui/relative-time";
import { ModerationTabs } from "../_components/tabs";
import { Term } from "./_components/term";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("requests");
  return { title: t("title") };
}

export default async function RequestsPage() {
  const actor = await requireAllowed("/moderatie/verzoeken", canModerate);
  const [{ open, closed }, t, { moderation, residentForm }, locale] = await Promise.all([
    listRequests(actor),
    getWords("requests"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const line = (request: (typeof open)[number]) => (
    <li key={request.id} className="line">
      <a href={`/moderatie/verzoeken/${request.code}`}>
        {request.code} · {residentForm.subjects[request.subject]}
      </a>
      <span className="row small">
        {request.closedAt ? null : <Term dueAt={request.dueAt} now={now} t={t} />}
        <span className="soft">{request.holder ? t("heldBy", { name: request.holder }) : t("unheld")}</span>
      </span>
      <span className="byline">
        {t("received")} <RelativeTime at={request.receivedAt} locale={locale} now={now} />
      </span>
    </li>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ModerationTabs here="requests" names={moderation.tabs} label={moderation.tabsLabel} />
      {open.length > 0 ? <ul className="lines">{open.map(line)}</ul> : <EmptyState>{t("none")}</EmptyState>}
      {closed.length > 0 ? (
        <section className="section stack" aria-labelledby="afgerond">
          <h2 id="afgerond">{t("closedTitle")}</h2>
          <ul className="lines">{closed.map(line)}</ul>
        </section>
      ) : null}
    </>
  );
}
