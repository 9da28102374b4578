import { limitSuggestions } from "#lib/auth/limits";
import { findNameable } from "#lib/comments/mentions";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { listNoembaar } from "../../../_operations/gesprek.ts";

export const GET = handle(listNoembaar, async ({ viewer, params, query }) => {
  await limitSuggestions(viewer);
  const found = await findNameable(viewer, numberIn(params.nummer), query.zoek);
  return json({
    items: found.map(({ kind, id, name, about }) => ({
      soort: kind === "circle" ? "kring" : "deelnemer",
      id,
      naam: name,
      toelichting: about,
    })),
    volgende: null,
  });
});
