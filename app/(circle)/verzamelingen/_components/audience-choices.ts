import "server-only";
import { getMessages } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { collectionAudiences } from "#lib/collections/choices";
import type { CollectionAudience } from "#lib/collections/choices";
import { canPublishCollection } from "#lib/collections/policy";

/** What somebody may choose; "public" for who may, and where it is so already. */
export async function audienceChoices(viewer: Viewer, now?: CollectionAudience) {
  const { collections } = await getMessages();
  return collectionAudiences
    .filter((value) => value !== "public" || now === "public" || canPublishCollection(viewer))
    .map((value) => ({ value, label: collections.audiences[value], hint: collections.audienceHints[value] }));
}
