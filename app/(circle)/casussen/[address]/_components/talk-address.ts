import { kindSlugs, orderSlugs } from "#lib/comments/dutch";
import type { KindSlug } from "#lib/comments/dutch";
import { firstValue } from "@/app/_ui/address";
import type { Asked } from "./thread";

type Given = Record<string, string | string[] | undefined>;

const kinds = Object.values(kindSlugs);
export const orders = [orderSlugs.talk, orderSlugs.newest, orderSlugs.valued] as const;

export interface TalkAddress extends Asked {
  /** The one comment that a link leads to. */
  linked: string | undefined;
  after: string | undefined;
  before: string | undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What of the talk the address asks; what is no order or kind of ours is left out. */
export function readTalkAddress(given: Given): TalkAddress {
  const order = firstValue(given.sorteer);
  const kind = firstValue(given.soort) as KindSlug;
  const linked = firstValue(given.reactie);
  return {
    sorteer: orders.find((slug) => slug === order) ?? orderSlugs.talk,
    soort: kinds.includes(kind) ? kind : "",
    linked: linked && uuid.test(linked) ? linked : undefined,
    after: firstValue(given.na) || undefined,
    before: firstValue(given.voor) || undefined,
  };
}

/** The address of this page for another order or kind, at the discussion. */
export function talkAddress(path: string, { sorteer, soort }: Asked): string {
  const query = new URLSearchParams();
  if (sorteer !== orderSlugs.talk) query.set("sorteer", sorteer);
  if (soort) query.set("soort", soort);
  return `${path}${query.size > 0 ? `?${query.toString()}` : ""}#gesprek`;
}
