import type { Metadata } from "next";
import { listDomains } from "#lib/access/domains";
import { canSetDomains } from "#lib/access/policy";
import { listAccessRequests } from "#lib/access/queries";
import { listOrganisations } from "#lib/organisations/queries";
import { canAdminister, canEnterAdministration } from "#lib/participants/policy";
import { orNotFound, requireAllowed } from "@/app/_auth/pages";
import { getLocale } from "@/app/_i18n/locale";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { AskFirst } from "@/app/_ui/ask-first";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { AdministrationTabs, roomsOf } from "../_components/tabs";
import { DomainForm } from "./_components/domain-form";
import { WaitingLines } from "./_components/waiting-lines";
import { removeDomainAction } from "./actions";

const PATH = "/beheer/toegang";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("joining");
  return { title: t("access.queueTitle") };
}

export default async function AccessPage({ searchParams }: PageProps<"/beheer/toegang">) {
  const actor = await requireAllowed(PATH, canEnterAdministration);
  const after = firstValue((await searchParams).na) || undefined;
  const settable = canSetDomains(actor);
  const [page, domains, organisations, t, { administration, common, joining }, locale] = await Promise.all([
    orNotFound(listAccessRequests(actor, after)),
    listDomains(actor),
    settable ? listOrganisations() : [],
    getWords("joining"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader title={t("access.queueTitle")} lead={t("access.queueLead")} />
      <AdministrationTabs
        here="access"
        names={administration.tabs}
        label={administration.tabsLabel}
        only={roomsOf(actor)}
      />
      <div className="with-aside with-aside-wide">
        <section className="stack" aria-labelledby="wacht">
          <h2 id="wacht">{t("access.waiting")}</h2>
          {page.items.length > 0 ? (
            <WaitingLines
              requests={page.items}
              onlyParticipants={!canAdminister(actor)}
              locale={locale}
              now={new Date()}
            />
          ) : (
            <EmptyState>{t("access.none")}</EmptyState>
          )}
          <Pager
            label={t("access.pages")}
            next={page.next ? { href: `${PATH}?na=${page.next}`, label: t("access.newer") } : null}
            first={after ? { href: PATH, label: t("access.first") } : null}
          />
        </section>
        <section className="card stack" aria-labelledby="domeinen">
          <h2 id="domeinen" className="card-title">
            {t("access.domainsTitle")}
          </h2>
          <p className="soft">{t(settable ? "access.domainsLead" : "access.domainsLeadOwn")}</p>
          {domains.length > 0 ? (
            <ul className="lines">
              {domains.map(({ domain, organisation, atOnce }) => (
                <li key={domain} className="line">
                  <strong id={`domein-${domain}`}>{domain}</strong>
                  <span className="byline">
                    {organisation} · {t(`access.rules.${atOnce ? "at-once" : "ask"}`)}
                  </span>
                  {settable ? (
                    <div>
                      <AskFirst
                        save={removeDomainAction}
                        about={{ domain }}
                        label={t("access.removeDomain")}
                        sure={t("access.removeDomainSure")}
                        look="quiet"
                        describedBy={`domein-${domain}`}
                        words={common}
                      />
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState>{t("access.domainsNone")}</EmptyState>
          )}
          {settable ? (
            <DomainForm
              organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              words={{ ...common, ...joining.access }}
            />
          ) : null}
        </section>
      </div>
    </>
  );
}
