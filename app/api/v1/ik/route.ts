import { countUnread } from "#lib/notifications/queries";
import { handle, json } from "../_api/operation.ts";
import { getIk, roleSlugs } from "../_operations/lijsten.ts";

export const GET = handle(getIk, async ({ viewer }) => {
  const { name, handle: ownHandle, role, organisation, language } = viewer;
  return json({
    naam: name,
    handle: ownHandle,
    rol: roleSlugs[role],
    gemeente: { naam: organisation.name, slug: organisation.slug },
    taal: language,
    ongelezen: await countUnread(viewer),
  });
});
