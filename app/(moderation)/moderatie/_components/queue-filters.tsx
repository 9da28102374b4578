import { claims, matterKinds, orders } from "#lib/desk/choices";
import { claimSlugs, matterKindSlugs, orderSlugs } from "#lib/desk/dutch";
import type { QueueFilter } from "#lib/desk/queue";
import { listOrganisations } from "#lib/organisations/queries";
import { getMessages, getWords } from "@/app/_i18n/words";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/field";

/** What to see of the queue, and in which order: a plain form that makes an address. */
export async function QueueFilters({ filter }: { filter: QueueFilter }) {
  const [t, { moderation }, organisations] = await Promise.all([
    getWords("moderation"),
    getMessages(),
    listOrganisations(),
  ]);
  const { kindChoices, filters } = moderation;
  return (
    <form action="/moderatie" className="filter-bar">
      <Select
        name="soort"
        label={t("filters.kind")}
        optional=" "
        defaultValue={filter.kind ? matterKindSlugs[filter.kind] : ""}
        choices={[
          { value: "", label: t("filters.allKinds") },
          ...matterKinds.map((kind) => ({ value: matterKindSlugs[kind], label: kindChoices[kind] })),
        ]}
      />
      <Select
        name="opgepakt"
        label={t("filters.claim")}
        optional=" "
        defaultValue={filter.claim ? claimSlugs[filter.claim] : ""}
        choices={[
          { value: "", label: t("filters.allClaims") },
          ...claims.map((claim) => ({ value: claimSlugs[claim], label: filters.claims[claim] })),
        ]}
      />
      <Select
        name="organisatie"
        label={t("filters.organisation")}
        optional=" "
        defaultValue={filter.organisation ?? ""}
        choices={[
          { value: "", label: t("filters.allOrganisations") },
          ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <Select
        name="volgorde"
        label={t("filters.order")}
        optional=" "
        defaultValue={orderSlugs[filter.order ?? "urgency"]}
        choices={orders.map((order) => ({ value: orderSlugs[order], label: filters.orders[order] }))}
      />
      <Button type="submit">{t("filters.apply")}</Button>
    </form>
  );
}
