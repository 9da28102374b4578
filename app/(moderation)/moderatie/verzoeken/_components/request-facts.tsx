import { casePath } from "#lib/cases/dutch";
import type { Messages, Words } from "#lib/core/messages";
import type { WholeRequest } from "#lib/resident-requests/queries";
import { dayText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { daysLeft } from "./term";

interface RequestFactsProps {
  request: WholeRequest;
  t: Words<"requests">;
  residentForm: Messages["residentForm"];
  locale: Locale;
  now: Date;
}

/** The term, the case it is about and where the resident can be reached. */
export function RequestFacts({ request, t, residentForm, locale, now }: RequestFactsProps) {
  const left = daysLeft(request.dueAt, now);
  return (
    <dl className="card facts facts-narrow">
      <div>
        <dt id="termijn">{t("due")}</dt>
        <dd className="stack stack-tight">
          {dayText(request.dueAt, locale, now)}
          {request.closedAt ? null : (
            <meter
              className="gauge-meter"
              aria-labelledby="termijn"
              min={0}
              max={daysLeft(request.dueAt, request.receivedAt)}
              value={Math.max(0, left)}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>{t("received")}</dt>
        <dd>{dayText(request.receivedAt, locale, now)}</dd>
      </div>
      <div>
        <dt>{t("case")}</dt>
        <dd>
          {request.case ? <a href={casePath(request.case)}>{request.case.title}</a> : t("noCase")}
          {request.case && !request.closedAt ? <p className="small">{t("hide")}</p> : null}
        </dd>
      </div>
      {request.place && request.place !== `${request.caseNumber}` ? (
        <div>
          <dt>{t("place")}</dt>
          <dd className="as-written">{request.place}</dd>
        </div>
      ) : null}
      {request.contact ? (
        <div>
          <dt>
            {t("contact")} {residentForm.contactWays[request.contactWay]}
          </dt>
          <dd className="as-written">
            {request.contact}
            {request.contactNote ? `\n${request.contactNote}` : ""}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
