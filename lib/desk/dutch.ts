import type { ClaimFilter, MatterKind, QueueOrder } from "#lib/desk/choices";

/** Addresses are Dutch: here they meet the code for the desk. */
export const matterKindSlugs = {
  privacy: "persoonsgegevens",
  report: "melding",
  appeal: "nieuwe-blik",
  "first-post": "eerste-bijdrage",
  changed: "aangepast",
  proposal: "openbaar",
  request: "verzoek",
} as const satisfies Record<MatterKind, string>;

export const claimSlugs = { mine: "ik", nobody: "niemand" } as const satisfies Record<ClaimFilter, string>;
export const orderSlugs = { urgency: "dringend", age: "oudste" } as const satisfies Record<QueueOrder, string>;

/** The key of a slug in one of these, or undefined. */
export const keyOf = <Key extends string>(slugs: Readonly<Record<Key, string>>, slug: string | undefined) =>
  (Object.keys(slugs) as Key[]).find((key) => slugs[key] === slug);
