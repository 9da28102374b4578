import type { Metadata } from "next";
import { canAdminister } from "#lib/participants/policy";
import { listRights } from "#lib/rights/queries";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { Cell, Row, Table } from "@/app/_ui/table";
import { dayText } from "@/app/_ui/time";
import { AdministrationTabs } from "../_components/tabs";
import { ReviewForm } from "./_components/review-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("rights");
  return { title: t("title") };
}

/** Who can do more than take part, and when somebody last looked whether that is still right. */
export default async function RightsPage({ searchParams }: PageProps<"/beheer/rechten">) {
  const actor = await requireAllowed("/beheer/rechten", canAdminister);
  const after = firstValue((await searchParams).na) || undefined;
  const [page, t, { administration, common, rights, signIn }, locale] = await Promise.all([
    orNotFound(listRights(actor, after)),
    getWords("rights"),
    getMessages(),
    getLocale(),
  ]);
  const now = new Date();
  const day = (at: Date) => dayText(at, locale, now);
  const words = { ...common, ...rights.form };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AdministrationTabs here="rights" names={administration.tabs} label={administration.tabsLabel} />
      <section className="stack">
        <form action="/beheer/rechten/uitvoer" method="post" className="row">
          <Button type="submit" small>
            {t("csv")}
          </Button>
          <span className="soft small">{t("csvHint")}</span>
        </form>
        {page.items.length > 0 ? (
          <Table
            label={t("title")}
            columns={[t("columns.who"), t("columns.right"), t("columns.given"), t("columns.seen"), t("columns.due")]}
          >
            {page.items.map((right) => {
              const named = right.role ? signIn.roles[right.role] : t("ofOrganisation");
              return (
                <Row key={right.id}>
                  <Cell>
                    <a href={`/beheer/deelnemers/${right.handle}`}>{right.name}</a>
                    <span className="byline">{right.organisation}</span>
                  </Cell>
                  <Cell under={t("columns.right")}>
                    {named}
                    {right.until ? <span className="byline">{t("until", { until: day(right.until) })}</span> : null}
                  </Cell>
                  <Cell under={t("columns.given")}>
                    {day(right.givenAt)}
                    {right.givenBy ? <span className="byline">{t("by", { name: right.givenBy })}</span> : null}
                  </Cell>
                  <Cell under={t("columns.seen")}>
                    {right.reviewedAt ? day(right.reviewedAt) : t("never")}
                    {right.reviewedBy ? <span className="byline">{t("by", { name: right.reviewedBy })}</span> : null}
                  </Cell>
                  <Cell under={t("columns.due")}>
                    {right.overdue ? <strong>{t("overdue", { due: day(right.dueAt) })}</strong> : day(right.dueAt)}
                    {right.participantId === actor.id ? (
                      <span className="byline">{t("own")}</span>
                    ) : (
                      <div>
                        <ReviewForm
                          participantId={right.participantId}
                          organisationId={right.organisationId}
                          about={`${right.name}, ${named}`}
                          words={words}
                        />
                      </div>
                    )}
                  </Cell>
                </Row>
              );
            })}
          </Table>
        ) : (
          <EmptyState>{t("none")}</EmptyState>
        )}
        <Pager
          label={t("title")}
          next={page.next ? { href: `/beheer/rechten?na=${page.next}`, label: t("older") } : null}
          first={after ? { href: "/beheer/rechten", label: t("first") } : null}
        />
      </section>
    </>
  );
}
