import { invitationStates } from "#lib/invitations/choices";
import type { InvitationFilter } from "#lib/invitations/queries";
import { getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { Select, TextInput } from "@/app/_ui/field";

const PATH = "/beheer/uitnodigingen";

/** What the address asks for; what it cannot mean is left out. */
export function filterOf(params: Record<string, string | string[] | undefined>): InvitationFilter {
  const state = invitationStates.find((one) => one === firstValue(params.stand));
  const organisation = firstValue(params.organisatie).slice(0, 80);
  const search = firstValue(params.zoek).slice(0, 100).trim();
  return { ...(state && { state }), ...(organisation && { organisation }), ...(search && { search }) };
}

export function addressOf({ state, organisation, search }: InvitationFilter, after?: string): string {
  const given = { stand: state, organisatie: organisation, zoek: search, na: after };
  const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${PATH}?${query.toString()}` : PATH;
}

interface FilterProps {
  filter: InvitationFilter;
  /** None: there is only one to choose from. */
  organisations: readonly { slug: string; name: string }[];
}

export async function InvitationFilterForm({ filter, organisations }: FilterProps) {
  const t = await getWords("joining");
  return (
    <form action={PATH} className="filter-bar">
      <Select
        name="stand"
        label={t("invitations.state")}
        optional=" "
        defaultValue={filter.state ?? ""}
        choices={[
          { value: "", label: t("invitations.everything") },
          ...invitationStates.map((state) => ({ value: state, label: t(`invitations.states.${state}`) })),
        ]}
      />
      {organisations.length > 1 ? (
        <Select
          name="organisatie"
          label={t("invitations.organisation")}
          optional=" "
          defaultValue={filter.organisation ?? ""}
          choices={[
            { value: "", label: t("invitations.everyOrganisation") },
            ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      ) : null}
      <TextInput name="zoek" label={t("invitations.search")} optional=" " defaultValue={filter.search ?? ""} />
      <Button type="submit">{t("invitations.apply")}</Button>
    </form>
  );
}
