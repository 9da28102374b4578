import { casePath } from "#lib/cases/dutch";
import type { LogLine } from "#lib/logbook/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { dayText, exactText } from "@/app/_ui/time";
import type { Locale } from "@/app/_ui/time";
import { wordKey } from "./log-filter";

interface LogTableProps {
  lines: readonly LogLine[];
  locale: Locale;
  now: Date;
}

/** Who, what, why, before and after, from where. */
export async function LogTable({ lines, locale, now }: LogTableProps) {
  const t = await getWords("log");
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("title")}>
      <table className="table">
        <thead>
          <tr>
            {(["at", "who", "what", "why", "change", "where"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} locale={locale} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A kind or a number as people say it; what has no word stands as it is. */
const said = (states: Record<string, string>, value: unknown) =>
  value === null || value === undefined ? "–" : (states[String(value)] ?? String(value));

async function Line({ line, locale, now }: { line: LogLine } & Pick<LogTableProps, "locale" | "now">) {
  const [t, { log, moderation }] = await Promise.all([getWords("log"), getMessages()]);
  const { before, after } = line.detail;
  return (
    <tr>
      <td>
        <time dateTime={line.at.toISOString()}>{exactText(line.at, locale, now)}</time>
      </td>
      <td>{line.actorHandle ? <a href={`/deelnemers/${line.actorHandle}`}>{line.actor}</a> : t("system")}</td>
      <td>
        {log.actions[wordKey(line.action)]}
        {line.caseNumber && line.caseSlug !== null ? (
          <>
            {": "}
            <a
              href={`${casePath({ number: line.caseNumber, slug: line.caseSlug })}${line.commentId ? `?reactie=${line.commentId}#reactie-${line.commentId}` : ""}`}
            >
              {line.caseTitle || t("caseOf", { number: line.caseNumber })}
            </a>
          </>
        ) : line.caseNumber ? (
          ` (${t("caseOf", { number: line.caseNumber })})`
        ) : null}
        {line.about ? <span className="soft"> ({t("about", { name: line.about })})</span> : null}
        {line.until ? <span className="soft"> {t("until", { until: dayText(line.until, locale, now) })}</span> : null}
      </td>
      <td className="as-written">
        {line.reason ?? (line.reported ? moderation.reasons[line.reported as "other"] : "")}
      </td>
      <td>
        {before === undefined && after === undefined ? "" : `${said(log.states, before)} → ${said(log.states, after)}`}
      </td>
      <td className="soft small">{line.network}</td>
    </tr>
  );
}
