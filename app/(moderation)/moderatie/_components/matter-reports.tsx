import type { Words } from "#lib/core/messages";
import type { WholeMatter } from "#lib/desk/matter";
import { relativeText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";

interface MatterReportsProps {
  reports: NonNullable<WholeMatter["history"]>["reports"];
  t: Words<"moderation">;
  locale: Locale;
  now: Date;
}

/** What was reported and still waits; of what was reported before, how often. */
export function MatterReports({ reports, t, locale, now }: MatterReportsProps) {
  const open = reports.filter((report) => report.open);
  const before = reports.length - open.length;
  if (reports.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="gemeld">
      <h3 id="gemeld" className="story-label">
        {t("reports", { count: open.length })}
      </h3>
      {open.length > 0 ? (
        <ul className="lines">
          {open.map((report) => (
            <li key={report.id} className="line">
              <strong>{t(`reasons.${report.reason}`)}</strong>
              {report.explanation ? <span className="as-written">{report.explanation}</span> : null}
              <span className="byline">
                {t("reportedBy", { name: report.by, at: relativeText(report.at, locale, now) })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {before > 0 ? <p className="soft small">{t("history.reported", { count: before })}</p> : null}
    </section>
  );
}
