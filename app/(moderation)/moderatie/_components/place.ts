import { casePath } from "#lib/cases/dutch";
import type { DeskItem } from "#lib/desk/items";
import { itemPath } from "#lib/moderation/dutch";

/** Where it stands for its readers. */
export const placeOf = ({ caseNumber, request, ...item }: DeskItem): string =>
  request ? `/moderatie/verzoeken/${request.code}` : itemPath({ ...item, number: caseNumber })!;

/** A case that wants to be public, as visitors would read it. */
export const asVisitor = ({ caseNumber, slug }: DeskItem): string =>
  `${casePath({ number: caseNumber!, slug: slug! })}/voorbeeld?als=bezoeker`;
