import type { Metadata } from "next";
import { listOrganisations } from "#lib/organisations/queries";
import { listParticipants } from "#lib/participants/queries";
import { orNotFound, requireActor } from "@/app/_auth/pages";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Select, TextInput } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { Pager } from "@/app/_ui/pager";
import { PeopleList } from "../_people/people-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("participants");
  return { title: t("title") };
}

export default async function ParticipantsPage({ searchParams }: PageProps<"/deelnemers">) {
  const actor = await requireActor("/deelnemers");
  const params = await searchParams;
  const search = firstValue(params.zoek).trim().slice(0, 100);
  const organisation = firstValue(params.organisatie);
  const after = firstValue(params.na) || undefined;
  const [page, organisations, t] = await Promise.all([
    orNotFound(listParticipants(actor, { search, organisation }, after)),
    listOrganisations(),
    getWords("participants"),
  ]);
  const address = (na?: string) =>
    `/deelnemers?${new URLSearchParams({ ...(search && { zoek: search }), ...(organisation && { organisatie: organisation }), ...(na && { na }) }).toString()}`;
  return (
    <div className="reading">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form action="/deelnemers" role="search" className="filter-bar">
        <TextInput type="search" name="zoek" label={t("search")} optional=" " defaultValue={search} maxLength={100} />
        <Select
          name="organisatie"
          label={t("organisation")}
          optional=" "
          defaultValue={organisation}
          choices={[
            { value: "", label: t("everywhere") },
            ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <Button type="submit">{t("searchButton")}</Button>
      </form>
      {page.items.length > 0 ? (
        <PeopleList
          people={page.items.map(({ organisation: { name }, ...person }) => ({ ...person, organisation: name }))}
        />
      ) : (
        <EmptyState>{t("none")}</EmptyState>
      )}
      <Pager
        label={t("pages")}
        next={page.next ? { href: address(page.next), label: t("more") } : null}
        first={after ? { href: address(), label: t("first") } : null}
      />
    </div>
  );
}
