import { writeCase } from "#lib/cases/commands";
import { filterOf } from "#lib/cases/dutch";
import { getCase, listWholeCases } from "#lib/cases/queries";
import { WriteCase } from "#lib/cases/validation";
import { listOwnCircles } from "#lib/circles/queries";
import { meantBy } from "#lib/search/spelling";
import { etagOf, submissionKeyIn } from "../_api/conditions.ts";
import { handle, json } from "../_api/operation.ts";
import { nextPage } from "../_api/paging.ts";
import { readInput } from "../_api/read.ts";
import { listCasussen, postCasus } from "../_operations/casussen.ts";
import { CasusInvoer, caseInput, caseNames, toCasus } from "../_shapes/casus.ts";

export const GET = handle(listCasussen, async ({ viewer, query, asked }) => {
  const filter = filterOf(query);
  let page = await listWholeCases(viewer, filter, query.na, query.aantal);
  const empty = filter.search && !query.na && page.items.length === 0;
  const meant = empty ? await meantBy(viewer, filter.search!) : undefined;
  if (meant) {
    asked.zoek = meant;
    page = await listWholeCases(viewer, { ...filter, search: meant }, query.na, query.aantal);
  }
  return json({ items: page.items.map(toCasus), volgende: nextPage("/casussen", asked, page.next) });
});

export const POST = handle(postCasus, async ({ viewer, body, headers }) => {
  const circles = await listOwnCircles(viewer);
  const submissionKey = submissionKeyIn(headers);
  const input = readInput(
    CasusInvoer,
    body,
    (good) => ({
      intent: "post",
      audience: "participants",
      ...caseInput(good, (slug) => circles.find((circle) => circle.slug === slug)?.id),
      submissionKey,
    }),
    WriteCase,
    caseNames,
  );
  const { number } = await writeCase(viewer, input);
  const written = await getCase(viewer, number);
  const casus = toCasus(written);
  return json(casus, 201, { Location: casus.links.self, ETag: etagOf(written.version) });
});
