import { getCollection, listTitles } from "#lib/collections/queries";
import { handle, json } from "../../_api/operation.ts";
import { getVerzameling } from "../../_operations/verzamelingen.ts";
import { withCases } from "../../_shapes/verzameling.ts";

export const GET = handle(getVerzameling, async ({ viewer, params }) => {
  const collection = await getCollection(viewer, params.slug ?? "");
  return json(withCases(collection, await listTitles(viewer, collection.id)));
});
