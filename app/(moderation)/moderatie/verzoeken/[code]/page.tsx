import type { Metadata } from "next";
import { casePath } from "#lib/cases/dutch";
import { canModerate } from "#lib/moderation/policy";
import { getRequest } from "#lib/resident-requests/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { dayText, exactText } from "@/app/_ui/time";
import { RequestForms } from "../_components/request-forms";
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
    <div className="reading stack stack-loose">
      <PageHeader
        title={residentForm.subjects[request.subject]}
        eyebrow={
          <>
            <a href="/moderatie/verzoeken">{t("back")}</a> · {request.code}
          </>
        }
      />
      {request.erasedAt ? <Notice tone="info">{t("erased")}</Notice> : null}
      <dl className="facts">
        <div>
          <dt>{t("due")}</dt>
          <dd>
            {dayText(request.dueAt, locale, now)}{" "}
            {request.closedAt ? null : <Term dueAt={request.dueAt} now={now} t={t} />}
          </dd>
        </div>
        <div>
          <dt>{t("case")}</dt>
          <dd>{request.case ? <a href={casePath(request.case)}>{request.case.title}</a> : t("noCase")}</dd>
        </div>
        {request.place ? (
          <div>
            <dt>{t("place")}</dt>
            <dd className="as-written">{request.place}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t("explanation")}</dt>
          <dd className="as-written">{request.explanation}</dd>
        </div>
        <div>
          <dt>
            {t("contact")} {residentForm.contactWays[request.contactWay]}
          </dt>
          <dd className="as-written">
            {request.contact}
            {request.contactNote ? `\n${request.contactNote}` : ""}
          </dd>
        </div>
      </dl>
      {request.case && !request.closedAt ? <p className="soft">{t("hide")}</p> : null}
      {request.steps.length > 0 ? (
        <section className="stack stack-tight" aria-labelledby="stappen">
          <h2 id="stappen">{t("steps")}</h2>
          <ol className="lines">
            {request.steps.map((step) => (
              <li key={step.id} className="line">
                <span>
                  {step.moderator} {t(step.kind)}
                  {step.outcome ? ` (${requests.outcomes[step.outcome]})` : ""}
                </span>
                {step.text ? <p className="as-written">{step.text}</p> : null}
                <span className="byline">{exactText(step.at, locale, now)}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
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
  );
}
