import { deleteSearch } from "#lib/saved-searches/commands";
import { handle, idIn, noContent } from "../../_api/operation.ts";
import { deleteZoekopdracht } from "../../_operations/zoekopdrachten.ts";

export const DELETE = handle(deleteZoekopdracht, async ({ viewer, params }) => {
  await deleteSearch(viewer, { id: idIn(params.id) });
  return noContent();
});
