import { NotFound } from "#lib/core/errors";
import { handle, json } from "../../_api/operation.ts";
import { getWerkpraktijk } from "../../_operations/lijsten.ts";
import { werkpraktijken } from "../../_shapes/werkpraktijk.ts";

export const GET = handle(getWerkpraktijk, async ({ params }) => {
  const found = werkpraktijken.find(({ slug, sleutel }) => slug === params.slug || sleutel === params.slug);
  if (!found) throw new NotFound();
  return json(found);
});
