import { participantForm } from "#lib/auth/form-route";
import { addToCollection } from "#lib/collections/contents";
import { AddToCollection } from "#lib/collections/validation";

/** From the page of a case: the case goes into a collection, and its reader on to say why. */
export const POST = participantForm(AddToCollection, "/verzamelingen", async (actor, input) => {
  const slug = await addToCollection(actor, input);
  return `/verzamelingen/${slug}/bewerken?gedaan=added&casus=${input.caseNumber}`;
});
