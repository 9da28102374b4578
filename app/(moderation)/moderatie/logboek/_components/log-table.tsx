import { casePath } from "#lib/cases/dutch";
import type { LogLine } from "#lib/logbook/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Cell, Row, Table } from "@/app/_ui/table";
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
    <Table
      label={t("title")}
      columns={[
        t("columns.at"),
        t("columns.who"),
        t("columns.what"),
        t("columns.why"),
        t("columns.change"),
        t("columns.where"),
      ]}
    >
      {lines.map((line) => (
        <Line key={line.id} line={line} locale={locale} now={now} />
      ))}
    </Table>
  );
}

/** A kind or a number as people say it; what has no word stands as it is. */
const said = (states: Record<string, string>, value: unknown) =>
  value === null || value === undefined ? "–" : (states[String(value)] ?? String(value));

async function Line({ line, locale, now }: { line: LogLine } & Pick<LogTableProps, "locale" | "now">) {
  const [t, { log, moderation }] = await Promise.all([getWords("log"), getMessages()]);
  const { before, after } = line.detail;
  return (
    <Row>
      <Cell>
        <time dateTime={line.at.toISOString()}>{exactText(line.at, locale, now)}</time>
      </Cell>
      <Cell under={t("columns.who")}>
        {line.actorHandle ? <a href={`/deelnemers/${line.actorHandle}`}>{line.actor}</a> : t("system")}
      </Cell>
      <Cell under={t("columns.what")}>
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
      </Cell>
      <Cell under={t("columns.why")} className="as-written">
        {line.reason ?? (line.reported ? moderation.reasons[line.reported as "other"] : "")}
      </Cell>
      <Cell under={t("columns.change")}>
        {before === undefined && after === undefined ? "" : `${said(log.states, before)} → ${said(log.states, after)}`}
      </Cell>
      <Cell under={t("columns.where")} className="soft small">
        {line.network}
      </Cell>
    </Row>
  );
}
