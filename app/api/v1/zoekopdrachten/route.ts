import { env } from "#lib/core/env";
import { saveSearch } from "#lib/saved-searches/commands";
import { listSavedSearches } from "#lib/saved-searches/queries";
import { SaveSearch } from "#lib/saved-searches/validation";
import { handle, json } from "../_api/operation.ts";
import { readInput } from "../_api/read.ts";
import {
  ZoekopdrachtInvoer,
  listZoekopdrachten,
  paceSlugs,
  postZoekopdracht,
  zoekopdrachtNames,
} from "../_operations/zoekopdrachten.ts";

const addressOf = (query: Record<string, string | string[]>) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  ).toString();

const paceOf = (slug: unknown) => Object.entries(paceSlugs).find(([, known]) => known === slug)?.[0];

export const GET = handle(listZoekopdrachten, async ({ viewer }) => {
  const searches = await listSavedSearches(viewer);
  const items = searches.map(({ id, name, query, pace, createdAt }) => ({
    id,
    naam: name,
    vraag: addressOf(query),
    tempo: paceSlugs[pace],
    bewaardOp: createdAt.toISOString(),
  }));
  return json({ items, volgende: null });
});

export const POST = handle(postZoekopdracht, async ({ viewer, body }) => {
  const input = readInput(
    ZoekopdrachtInvoer,
    body,
    ({ naam, vraag, tempo }) => ({ name: naam, query: vraag, pace: paceOf(tempo) }),
    SaveSearch,
    zoekopdrachtNames,
  );
  const { id, feed } = await saveSearch(viewer, input);
  return json({ id, feed: `${env.APP_URL}/zoekopdrachten/${feed}.atom` }, 201);
});
