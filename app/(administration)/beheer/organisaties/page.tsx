import type { Metadata } from "next";
import { tidy } from "#lib/core/text";
import { knownMunicipalities } from "#lib/organisations/municipalities";
import { canArrangeOrganisations } from "#lib/organisations/policy";
import { listArranged, listOrganisations } from "#lib/organisations/queries";
import { requireAllowed } from "@/app/_auth/pages";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { TextInput } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { Cell, Row, Table } from "@/app/_ui/table";
import { AdministrationTabs } from "../_components/tabs";
import { AddMunicipalityForm, AddPartnerForm, OpenForm, RenameForm } from "./_components/organisation-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("administration");
  return { title: t("organisations.title") };
}

/** The municipalities that are not there yet, by province. */
function missing(codes: readonly (string | null)[]) {
  const there = new Set(codes);
  const places = knownMunicipalities.filter(({ code }) => !there.has(code));
  return [...Map.groupBy(places, ({ province }) => province)]
    .map(([name, group]) => ({ name, places: group.map(({ code, name: place }) => ({ code, name: place })) }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** Which organisations take part, and who may be invited from where. */
export default async function OrganisationsPage({ searchParams }: PageProps<"/beheer/organisaties">) {
  const actor = await requireAllowed("/beheer/organisaties", canArrangeOrganisations);
  const search = tidy(firstValue((await searchParams).zoek)).slice(0, 100);
  const [found, all, t, { administration, common }] = await Promise.all([
    listArranged(actor, search),
    listOrganisations(),
    getWords("administration"),
    getMessages(),
  ]);
  const words = { ...common, ...administration.organisations };
  return (
    <>
      <PageHeader title={t("organisations.title")} lead={t("organisations.lead")} />
      <AdministrationTabs here="organisations" names={administration.tabs} label={t("tabsLabel")} />
      <div className="with-aside with-aside-wide">
        <section className="stack">
          <h2 id="organisaties">{t("organisations.listTitle")}</h2>
          <form action="/beheer/organisaties" className="filter-bar">
            <TextInput
              type="search"
              name="zoek"
              label={t("organisations.search")}
              optional=" "
              defaultValue={search}
              maxLength={100}
              autoComplete="off"
            />
            <Button type="submit">{common.search}</Button>
          </form>
          {found.length > 0 ? (
            <Table
              labelledBy="organisaties"
              columns={[t("columns.name"), t("organisations.people"), t("organisations.arrange")]}
            >
              {found.map(({ id, name, slug, kind, code, province, inactiveSince, people }) => (
                <Row key={id}>
                  <Cell>
                    {kind === "municipality" ? <a href={`/gemeenten/${slug}`}>{name}</a> : name}
                    <span className="byline">
                      {[t(`organisations.kinds.${kind}`), province, code].filter(Boolean).join(", ")}
                    </span>
                    {inactiveSince ? <span className="byline">{t("organisations.inactive")}</span> : null}
                  </Cell>
                  <Cell under={t("organisations.people")}>
                    <a href={`/beheer?waar=${slug}`}>{t("organisations.count", { count: people })}</a>
                  </Cell>
                  <Cell>
                    <div className="row">
                      <RenameForm organisationId={id} name={name} words={words} />
                      <OpenForm organisationId={id} name={name} open={inactiveSince === null} words={words} />
                    </div>
                  </Cell>
                </Row>
              ))}
            </Table>
          ) : (
            <EmptyState>{t("organisations.none")}</EmptyState>
          )}
        </section>
        <div className="stack">
          <section className="card stack" aria-labelledby="gemeente">
            <h2 id="gemeente" className="card-title">
              {t("organisations.municipalityTitle")}
            </h2>
            <p className="soft">{t("organisations.municipalityLead")}</p>
            <AddMunicipalityForm provinces={missing(all.map(({ code }) => code))} words={words} />
          </section>
          <section className="card stack" aria-labelledby="partner">
            <h2 id="partner" className="card-title">
              {t("organisations.partnerTitle")}
            </h2>
            <AddPartnerForm words={words} />
          </section>
        </div>
      </div>
    </>
  );
}
