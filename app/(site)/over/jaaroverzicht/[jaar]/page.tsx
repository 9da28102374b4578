import type { Metadata } from "next";
import { logGroupNames, logGroups } from "#lib/logbook/choices";
import { SMALL, yearlyNumbers, yearsTold } from "#lib/logbook/yearly";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Cell, Row, Table } from "@/app/_ui/table";
import { numberText } from "@/app/_ui/time";

type Props = PageProps<"/over/jaaroverzicht/[jaar]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { jaar }] = await Promise.all([getWords("yearly"), params]);
  return { title: t("title", { year: jaar }) };
}

/** What moderators did in a year: numbers and kinds, no names. For every participant. */
export default async function YearlyPage({ params }: Props) {
  const { jaar } = await params;
  const actor = await requireActor(`/over/jaaroverzicht/${jaar}`);
  const year = /^\d{4}$/.test(jaar) ? Number(jaar) : 0;
  const [numbers, years, t, { log, moderation }, locale] = await Promise.all([
    orNotFound(yearlyNumbers(actor, year)),
    yearsTold(actor),
    getWords("yearly"),
    getMessages(),
    getLocale(),
  ]);
  const nameOf = (action: string) => log.counted[action.replace(".", "_") as "case_hidden"];
  const groups = logGroupNames
    .map((group) => ({
      group,
      rows: numbers.filter(({ action }) => (logGroups[group] as readonly string[]).includes(action)),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className="reading">
      <PageHeader title={t("title", { year: jaar })} lead={t("lead", { small: SMALL })} />
      <nav aria-label={t("years")} className="tabs">
        <ul>
          {years.map((one) => (
            <li key={one}>
              <a href={`/over/jaaroverzicht/${one}`} aria-current={one === year ? "page" : undefined}>
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.length > 0 ? (
        groups.map(({ group, rows }) => (
          <div key={group} className="section">
            <h2 id={group}>{t(`groups.${group as "reports"}`)}</h2>
            <Table labelledBy={group} columns={[t("what"), t("howOften")]}>
              {rows.map(({ action, reason, count }) => (
                <Row key={`${action} ${reason}`}>
                  <Cell>
                    {nameOf(action)}
                    {reason ? `: ${moderation.reasons[reason as "other"] ?? reason}` : ""}
                  </Cell>
                  <Cell under={t("howOften")}>
                    {count === null ? t("few", { small: SMALL }) : numberText(count, locale)}
                  </Cell>
                </Row>
              ))}
            </Table>
          </div>
        ))
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
    </div>
  );
}
