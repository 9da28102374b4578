import { tallyCases } from "#lib/cases/tally";
import { NotFound } from "#lib/core/errors";
import { getMunicipality } from "#lib/organisations/queries";
import { handle, json } from "../../_api/operation.ts";
import { getGemeente } from "../../_operations/lijsten.ts";
import { toGemeente } from "../../_shapes/gemeente.ts";

export const GET = handle(getGemeente, async ({ viewer, params }) => {
  if (!/^[a-z0-9-]{1,100}$/.test(params.slug ?? "")) throw new NotFound();
  const [place, tally] = await Promise.all([getMunicipality(params.slug!), tallyCases(viewer, {})]);
  return json(toGemeente(place, tally.organisations[place.slug] ?? 0));
});
