import type { QueueFilter } from "#lib/desk/queue";
import { claimSlugs, keyOf, matterKindSlugs, orderSlugs } from "#lib/desk/dutch";
import { firstValue } from "@/app/_ui/address";

type Params = Record<string, string | string[] | undefined>;

/** What the address of the queue says: the filter, the place in the list and the item in focus. */
export function queueIn(params: Params) {
  const value = (name: string) => firstValue(params[name]) || undefined;
  const filter: QueueFilter = {
    kind: keyOf(matterKindSlugs, value("soort")),
    claim: keyOf(claimSlugs, value("opgepakt")),
    organisation: value("organisatie"),
    order: keyOf(orderSlugs, value("volgorde")),
  };
  return { filter, after: value("na"), focus: value("zaak") };
}

/** The query of that address, "" or "?…"; what is undefined is left out. */
export function queueQuery(
  { kind, claim, organisation, order }: QueueFilter,
  rest: { na?: string; zaak?: string } = {},
) {
  const params = new URLSearchParams();
  if (kind) params.set("soort", matterKindSlugs[kind]);
  if (claim) params.set("opgepakt", claimSlugs[claim]);
  if (organisation) params.set("organisatie", organisation);
  if (order && order !== "urgency") params.set("volgorde", orderSlugs[order]);
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}
