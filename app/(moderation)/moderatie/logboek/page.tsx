import type { Metadata } from "next";
import { casePath } from "#lib/cases/dutch";
import { canModerate, canReadLog } from "#lib/moderation/policy";
import { listLog, listModerators, logActions } from "#lib/moderation/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Select } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { dayText, exactText } from "@/app/_ui/time";
import { ModerationTabs } from "../_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("log");
  return { title: t("title") };
}

/** A dot in a key of the messages means a level deeper. */
const wordKey = (action: string) => action.replace(".", "_") as "case_hidden";

export default async function LogPage({ searchParams }: PageProps<"/moderatie/logboek">) {
  const actor = await requireAllowed("/moderatie/logboek", canReadLog);
  const params = await searchParams;
  const action = logActions.find((known) => known === firstValue(params.soort));
  const handle = firstValue(params.wie);
  const after = firstValue(params.na) || undefined;
  const [page, moderators, t, { log, moderation }, locale] = await Promise.all([
    orNotFound(listLog(actor, { action, moderatorHandle: handle || undefined }, after)),
    listModerators(actor),
    getWords("log"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const address = (na?: string) =>
    `/moderatie/logboek?${new URLSearchParams({ ...(action && { soort: action }), ...(handle && { wie: handle }), ...(na && { na }) }).toString()}`;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ModerationTabs
        here="log"
        names={moderation.tabs}
        label={moderation.title}
        only={canModerate(actor) ? undefined : ["templates", "log"]}
      />
      <form action="/moderatie/logboek" className="filter-bar">
        <Select
          name="soort"
          label={t("filter")}
          optional=" "
          defaultValue={action ?? ""}
          choices={[
            { value: "", label: t("everything") },
            ...logActions.map((value) => ({ value, label: log.actions[wordKey(value)] })),
          ]}
        />
        <Select
          name="wie"
          label={t("by")}
          optional=" "
          defaultValue={handle}
          choices={[
            { value: "", label: t("everyone") },
            ...moderators.map(({ handle: value, name }) => ({ value, label: name })),
          ]}
        />
        <Button type="submit">{t("apply")}</Button>
      </form>
      {page.items.length > 0 ? (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t("title")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("columns.at")}</th>
                <th scope="col">{t("columns.who")}</th>
                <th scope="col">{t("columns.what")}</th>
                <th scope="col">{t("columns.why")}</th>
              </tr>
            </thead>
            <tbody>
              {page.items.map((row) => (
                <tr key={row.id}>
                  <td>
                    <time dateTime={row.at.toISOString()}>{exactText(row.at, locale, now)}</time>
                  </td>
                  <td>{row.actorHandle ? <a href={`/deelnemers/${row.actorHandle}`}>{row.actor}</a> : t("system")}</td>
                  <td>
                    {log.actions[wordKey(row.action)]}
                    {row.caseNumber && row.caseSlug !== null ? (
                      <>
                        {": "}
                        <a
                          href={`${casePath({ number: row.caseNumber, slug: row.caseSlug })}${row.commentId ? `#reactie-${row.commentId}` : ""}`}
                        >
                          {row.caseTitle || t("caseOf", { number: row.caseNumber })}
                        </a>
                      </>
                    ) : row.caseNumber ? (
                      ` (${t("caseOf", { number: row.caseNumber })})`
                    ) : null}
                    {row.about ? <span className="soft"> ({t("about", { name: row.about })})</span> : null}
                    {row.until ? (
                      <span className="soft"> {t("until", { until: dayText(row.until, locale, now) })}</span>
                    ) : null}
                  </td>
                  <td className="as-written">
                    {row.reason ?? (row.reported ? moderation.reasons[row.reported as "other"] : "")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: address(page.next), label: t("older") } : null}
        first={after ? { href: address(), label: t("first") } : null}
      />
    </>
  );
}
