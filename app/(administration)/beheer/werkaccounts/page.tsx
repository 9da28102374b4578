import type { Metadata } from "next";
import { canArrangeSignIn } from "#lib/work-accounts/policy";
import { listSignIns } from "#lib/work-accounts/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { PageHeader } from "@/app/_ui/page-header";
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
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("administration.title")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("administration.columns.organisation")}</th>
              <th scope="col">{t("administration.columns.state")}</th>
              <th scope="col">{t("administration.columns.accounts")}</th>
            </tr>
          </thead>
          <tbody>
            {organisations.map(({ id, slug, name, issuer, openedAt, accounts }) => (
              <tr key={id}>
                <td>
                  <a href={`/beheer/werkaccounts/${slug}`}>{name}</a>
                </td>
                <td>{t(`administration.states.${issuer === null ? "none" : openedAt ? "open" : "closed"}`)}</td>
                <td>{accounts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
