import { tallyCases } from "#lib/cases/tally";
import { listMunicipalities } from "#lib/organisations/queries";
import { handle, json } from "../_api/operation.ts";
import { listGemeenten } from "../_operations/lijsten.ts";
import { toGemeente } from "../_shapes/gemeente.ts";

export const GET = handle(listGemeenten, async ({ viewer }) => {
  const [places, tally] = await Promise.all([listMunicipalities(), tallyCases(viewer, {})]);
  const items = places.map((place) => toGemeente(place, tally.organisations[place.slug] ?? 0));
  return json({ items, volgende: null });
});
