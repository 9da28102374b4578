import { tipPath } from "#lib/tips/dutch";

interface Told {
  kind: string;
  case: { number: number } | null;
  circle: { slug: string } | null;
  request: { code: string } | null;
  commentId: string | null;
  collection: { slug: string } | null;
  tip: { id: string } | null;
  appeal: { id: string } | null;
  matterId: string | null;
}

const PLACES: Record<string, string> = { "follow-up": "#vervolg", transfer: "#overdrachten" };

/**
 * Where a notification leads, if anywhere. `caseAddress` says how a case is addressed: in a mail by its number alone, for its
 * slug holds the title.
 */
export function placeOf<Case extends { number: number }>(
  {
    kind,
    case: subject,
    circle,
    request,
    commentId,
    collection,
    tip,
    appeal,
    matterId,
  }: Omit<Told, "case"> & { case: Case | null },
  caseAddress: (found: Case) => string = ({ number }) => `/casussen/${number}`,
): string | undefined {
  if (request) return `/moderatie/verzoeken/${request.code}`;
  if (kind === "appeal" && appeal) return `/moderatie/nieuwe-blik/${appeal.id}`;
  if (kind === "matter-waits") return `/moderatie${matterId ? `?zaak=${matterId}` : ""}`;
  if (collection) return `/verzamelingen/${collection.slug}`;
  if (kind === "measure" || kind === "measure-lifted") return "/profiel/maatregelen";
  if (kind === "own-data") return "/profiel/gegevens";
  if (circle) return `/leerkringen/${circle.slug}`;
  if (!subject) return undefined;
  if (tip) return tipPath(tip.id);
  return caseAddress(subject) + (PLACES[kind] ?? (commentId ? `?reactie=${commentId}#reactie-${commentId}` : ""));
}
