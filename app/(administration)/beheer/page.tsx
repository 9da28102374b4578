import type { Metadata } from "next";
import { listOrganisations } from "#lib/organisations/queries";
import { listAccounts } from "#lib/participants/accounts";
import { canAdminister, canEnterAdministration } from "#lib/participants/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AccountFilterForm, addressOf, filterOf } from "./_components/account-filter";
import { AccountTable } from "./_components/account-table";
import { Attention } from "./_components/attention";
import { AdministrationTabs, roomsOf } from "./_components/tabs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("administration");
  return { title: t("title") };
}

export default async function AdministrationPage({ searchParams }: PageProps<"/beheer">) {
  const actor = await requireAllowed("/beheer", canEnterAdministration);
  const params = await searchParams;
  const filter = filterOf(params);
  const after = firstValue(params.na) || undefined;
  const everybody = canAdminister(actor);
  const [page, all, t, { administration }] = await Promise.all([
    orNotFound(listAccounts(actor, filter, after)),
    everybody ? listOrganisations() : [],
    getWords("administration"),
    getMessages(),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={everybody ? t("lead") : t("leadOwn")} />
      <AdministrationTabs here="people" names={administration.tabs} label={t("tabsLabel")} only={roomsOf(actor)} />
      {everybody ? <Attention actor={actor} /> : null}
      <section className="stack">
        <div className="row">
          <h2 id="deelnemers">{t("peopleTitle")}</h2>
          <LinkButton href="/beheer/uitnodigingen#een">{t("inviteTitle")}</LinkButton>
        </div>
        <AccountFilterForm filter={filter} organisations={all} />
        {everybody ? <p className="soft">{t("roleHint")}</p> : null}
        {page.items.length > 0 ? (
          <AccountTable actor={actor} people={page.items} />
        ) : (
          <EmptyState>{t("nobodyFound")}</EmptyState>
        )}
        <Pager
          label={t("pages")}
          next={page.next ? { href: addressOf(filter, page.next), label: t("older") } : null}
          first={after ? { href: addressOf(filter), label: t("first") } : null}
        />
      </section>
    </>
  );
}
