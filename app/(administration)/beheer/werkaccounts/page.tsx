import type { Metadata } from "next";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import { listSignIns } from "#lib/work-accounts/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
import { Cell, Row, Table } from "@/app/_ui/table";
import { AdministrationTabs } from "../_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("workAccounts");
  return { title: t("administration.title") };
}

/** Every organisation, and how far signing in with a work account is there. */
export default async function WorkAccountsPage() {
  const actor = await requireAllowed("/beheer/werkaccounts", canArrangeSignIn);
  const [organisations, t, { administration }] = await Promise.all([
    listSignIns(actor),
    getWords("workAccounts"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader title={t("administration.title")} lead={t("administration.lead")} />
      <AdministrationTabs here="workAccounts" names={administration.tabs} label={administration.tabsLabel} />
      <Table
        label={t("administration.title")}
        columns={[
          t("administration.columns.organisation"),
          t("administration.columns.state"),
          t("administration.columns.accounts"),
        ]}
      >
        {organisations.map(({ id, slug, name, issuer, openedAt, accounts }) => (
          <Row key={id}>
            <Cell>
              <a href={`/beheer/werkaccounts/${slug}`}>{name}</a>
            </Cell>
            <Cell under={t("administration.columns.state")}>
              {t(`administration.states.${issuer === null ? "none" : openedAt ? "open" : "closed"}`)}
            </Cell>
            <Cell under={t("administration.columns.accounts")}>{accounts}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
