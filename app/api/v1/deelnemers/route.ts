import { listParticipants } from "#lib/participants/queries";
import { handle, json } from "../_api/operation.ts";
import { nextPage } from "../_api/paging.ts";
import { listDeelnemers } from "../_operations/lijsten.ts";

export const GET = handle(listDeelnemers, async ({ viewer, query, asked }) => {
  const page = await listParticipants(
    viewer,
    { search: query.zoek, organisation: query.gemeente },
    query.na,
    query.aantal,
  );
  return json({
    items: page.items.map(({ name, handle: ownHandle, jobTitle, organisation }) => ({
      naam: name,
      handle: ownHandle,
      functie: jobTitle,
      organisatie: { naam: organisation.name, slug: organisation.slug },
    })),
    volgende: nextPage("/deelnemers", asked, page.next),
  });
});
