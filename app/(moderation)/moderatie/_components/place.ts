import { casePath } from "#lib/cases/dutch";
import type { DeskItem } from "#lib/desk/items";

/** Where it stands for its readers. */
export function placeOf({ kind, caseNumber, slug, commentId, collectionSlug, request }: DeskItem): string {
  if (kind === "request") return `/moderatie/verzoeken/${request!.code}`;
  if (kind === "collection") return `/verzamelingen/${collectionSlug}`;
  const address = casePath({ number: caseNumber!, slug: slug! });
  return commentId ? `${address}?reactie=${commentId}#reactie-${commentId}` : address;
}

/** A case that wants to be public, as visitors would read it. */
export const asVisitor = ({ caseNumber, slug }: DeskItem): string =>
  `${casePath({ number: caseNumber!, slug: slug! })}/voorbeeld?als=bezoeker`;
