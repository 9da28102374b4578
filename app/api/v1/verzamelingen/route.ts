import { listCollections } from "#lib/collections/queries";
import { handle, json } from "../_api/operation.ts";
import { nextPage } from "../_api/paging.ts";
import { listVerzamelingen } from "../_operations/verzamelingen.ts";
import { toVerzameling } from "../_shapes/verzameling.ts";

export const GET = handle(listVerzamelingen, async ({ viewer, query, asked }) => {
  const page = await listCollections(viewer, query.na, query.aantal);
  return json({ items: page.items.map(toVerzameling), volgende: nextPage("/verzamelingen", asked, page.next) });
});
