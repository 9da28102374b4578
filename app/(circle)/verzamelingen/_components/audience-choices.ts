import "server-only";
import { getMessages } from "@/app/_i18n/words";
import type { Viewer } from "#lib/auth/actor";
import { collectionAudiences } from "#lib/collections/choices";
import { canPublishCollection } from "#lib/collections/policy";

/** What somebody may choose. Who may not make it public themselves asks for it. */
export async function audienceChoices(viewer: Viewer) {
  const { collections } = await getMessages();
  const { audienceHints } = collections;
  return collectionAudiences.map((value) => ({
    value,
    label: collections.audiences[value],
    hint:
      value === "public" && !canPublishCollection(viewer)
        ? `${audienceHints.public} ${audienceHints.publicByModerator}`
        : audienceHints[value],
  }));
}
