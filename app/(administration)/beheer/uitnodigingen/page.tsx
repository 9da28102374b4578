import type { Metadata } from "next";
import { listCirclesToInviteInto, listInvitations } from "#lib/invitations/queries";
import { listOpenOrganisations, listOrganisations } from "#lib/organisations/queries";
import { canAdminister, canEnterAdministration } from "#lib/participants/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AdministrationTabs, roomsOf } from "../_components/tabs";
import { InvitationFilterForm, addressOf, filterOf } from "./_components/filter";
import { InvitationLines } from "./_components/invitation-lines";
import { ListForm } from "./_components/list-form";
import { OneForm } from "./_components/one-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("invitations.title") };
}

export default async function InvitationsPage({ searchParams }: PageProps<"/beheer/uitnodigingen">) {
  const actor = await requireAllowed("/beheer/uitnodigingen", canEnterAdministration);
  const params = await searchParams;
  const filter = filterOf(params);
  const after = firstValue(params.na) || undefined;
  const everybody = canAdminister(actor);
  const [page, all, open, circles, t, { administration, common, joining, signIn }, locale] = await Promise.all([
    orNotFound(listInvitations(actor, filter, after)),
    everybody ? listOrganisations() : [],
    listOpenOrganisations(everybody ? undefined : actor.administers),
    listCirclesToInviteInto(actor),
    getWords("joining"),
    getMessages(),
    getLocale(),
  ]);
  const words = { ...common, ...joining.invitations, roles: signIn.roles };
  const choices = open.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader title={t("invitations.title")} lead={t("invitations.lead")} />
      <AdministrationTabs
        here="invitations"
        names={administration.tabs}
        label={administration.tabsLabel}
        only={roomsOf(actor)}
      />
      <div className="with-aside with-aside-wide">
        <div className="stack stack-loose">
          <section className="stack" aria-labelledby="lijst">
            <h2 id="lijst">{t("invitations.listTitle")}</h2>
            <p className="soft">{t(everybody ? "invitations.listLead" : "invitations.listLeadOwn")}</p>
            <ListForm organisations={choices} words={words} />
          </section>
          <section className="stack" aria-labelledby="uitgenodigd">
            <h2 id="uitgenodigd">{t("invitations.allTitle")}</h2>
            <InvitationFilterForm filter={filter} organisations={all} />
            {page.items.length > 0 ? (
              <InvitationLines actor={actor} invitations={page.items} locale={locale} now={new Date()} />
            ) : (
              <EmptyState>{t("invitations.none")}</EmptyState>
            )}
            <Pager
              label={t("invitations.pages")}
              next={page.next ? { href: addressOf(filter, page.next), label: t("invitations.older") } : null}
              first={after ? { href: addressOf(filter), label: t("invitations.first") } : null}
            />
          </section>
        </div>
        <section className="card stack" aria-labelledby="een">
          <h2 id="een" className="card-title">
            {t("invitations.oneTitle")}
          </h2>
          <OneForm
            organisations={choices}
            circles={circles.map(({ id, name }) => ({ value: id, label: name }))}
            onlyParticipants={!everybody}
            words={words}
          />
        </section>
      </div>
    </>
  );
}
