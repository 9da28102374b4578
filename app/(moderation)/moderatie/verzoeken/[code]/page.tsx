import type { Metadata } from "next";
import { canModerate } from "#lib/moderation/policy";
import { getRequest } from "#lib/resident-requests/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { RequestFacts } from "../_components/request-facts";
import { RequestForms } from "../_components/request-forms";
import { RequestSteps } from "../_components/request-steps";
import { Term } from "../_components/term";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("requests");
  return { title: t("title") };
}

/** One request of a resident: what they want, what was done, and what to do. */
export default async function RequestPage({ params }: PageProps<"/moderatie/verzoeken/[code]">) {
  const { code } = await params;
  const actor = await requireAllowed(`/moderatie/verzoeken/${code}`, canModerate);
  const [request, t, { common, requests, residentForm }, locale] = await Promise.all([
    orNotFound(getRequest(actor, code)),
    getWords("requests"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const { formMistakes, offline } = common;
  const held = request.holderId === undefined ? "nobody" : request.holderId === actor.id ? "me" : "colleague";
  return (
    <>
      <PageHeader
        title={residentForm.subjects[request.subject]}
        eyebrow={
          <>
            <a href="/moderatie/verzoeken">{t("back")}</a> · {request.code}
          </>
        }
        actions={request.closedAt ? null : <Term dueAt={request.dueAt} now={now} t={t} />}
      />
      {request.erasedAt ? <Notice tone="info">{t("erased")}</Notice> : null}
      <div className="with-aside with-aside-wide">
        <div className="stack stack-loose">
          {request.erasedAt ? null : (
            <section className="stack stack-tight" aria-labelledby="wens">
              <h2 id="wens" className="story-heading">
                {t("explanation")}
              </h2>
              <p className="queue-text as-written">{request.explanation}</p>
            </section>
          )}
          <RequestSteps {...{ request, t, requests, locale, now }} />
          {request.closedAt ? null : (
            <RequestForms
              requestId={request.id}
              lastStepId={request.steps.at(-1)?.id ?? ""}
              held={held}
              byMail={request.contactWay === "email"}
              words={{ ...requests, formMistakes, offline }}
            />
          )}
        </div>
        <aside className="stack" aria-label={t("about")}>
          <RequestFacts {...{ request, t, residentForm, locale, now }} />
        </aside>
      </div>
    </>
  );
}
