import { accountStates, roles } from "#lib/participants/choices";
import { AccountFilter } from "#lib/participants/validation";
import { getMessages, getWords } from "@/app/_i18n/words";
import { firstValue } from "@/app/_ui/address";
import { Button } from "@/app/_ui/button";
import { Select, TextInput } from "@/app/_ui/field";

type Asked = Record<string, string | string[] | undefined>;

/** What the address asks for. */
export const filterOf = ({ zoek, waar, rol, stand }: Asked): AccountFilter =>
  AccountFilter.parse({
    search: firstValue(zoek),
    organisation: firstValue(waar),
    role: firstValue(rol),
    state: firstValue(stand),
  });

/** The same in Dutch, for an address. */
export function addressOf({ search, organisation, role, state }: AccountFilter, na?: string): string {
  const query = new URLSearchParams();
  const given = { zoek: search, waar: organisation, rol: role, stand: state, na };
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return `/beheer${query.size > 0 ? `?${query.toString()}` : ""}`;
}

interface AccountFilterFormProps {
  filter: AccountFilter;
  /** None: there is only one to choose from. */
  organisations: readonly { slug: string; name: string }[];
}

/** Whom to show. */
export async function AccountFilterForm({ filter, organisations }: AccountFilterFormProps) {
  const [t, { administration, common, signIn }] = await Promise.all([getWords("administration"), getMessages()]);
  const all = { value: "", label: t("filter.everyone") };
  const organisationAdministrator = { value: "organisation-administrator", label: t("filter.organisationAdministrator") }; // prettier-ignore
  return (
    <form action="/beheer" className="filter-bar">
      <TextInput
        type="search"
        name="zoek"
        label={t("filter.search")}
        optional=" "
        defaultValue={filter.search}
        maxLength={100}
        autoComplete="off"
      />
      {organisations.length > 1 ? (
        <Select
          name="waar"
          label={t("filter.where")}
          optional=" "
          defaultValue={filter.organisation ?? ""}
          choices={[
            { value: "", label: t("filter.everywhere") },
            ...organisations.map(({ slug: value, name: label }) => ({ value, label })),
          ]}
        />
      ) : null}
      <Select
        name="rol"
        label={t("filter.kind")}
        optional=" "
        defaultValue={filter.role ?? ""}
        choices={[
          all,
          ...roles.map((value) => ({ value: value as string, label: signIn.roles[value] })),
          organisationAdministrator,
        ]}
      />
      <Select
        name="stand"
        label={t("filter.state")}
        optional=" "
        defaultValue={filter.state ?? ""}
        choices={[all, ...accountStates.map((value) => ({ value, label: administration.filter.states[value] }))]}
      />
      <Button type="submit">{t("filter.apply")}</Button>
      {Object.values(filter).some(Boolean) ? <a href="/beheer">{common.clearFilters}</a> : null}
    </form>
  );
}
