import { reviseCase, withdrawCase } from "#lib/cases/commands";
import { canRevise } from "#lib/cases/policy";
import { getCase } from "#lib/cases/queries";
import { ReviseCase, caseFields } from "#lib/cases/validation";
import { authorise } from "#lib/auth/authorise";
import { listOwnCircles } from "#lib/circles/queries";
import { etagOf, expectedVersion } from "../../_api/conditions.ts";
import { handle, json, noContent, numberIn } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteCasus, getCasus, patchCasus } from "../../_operations/casussen.ts";
import { CasusInvoer, caseInput, caseNames, toCasus } from "../../_shapes/casus.ts";

export const GET = handle(getCasus, async ({ viewer, params }) => {
  const found = await getCase(viewer, numberIn(params.nummer));
  return json(toCasus(found), 200, { ETag: etagOf(found.version) });
});

export const PATCH = handle(patchCasus, async ({ viewer, params, body, headers }) => {
  const number = numberIn(params.nummer);
  const [before, circles] = await Promise.all([getCase(viewer, number), listOwnCircles(viewer)]);
  authorise(canRevise(viewer, before));
  const version = expectedVersion(headers, before.version);
  const present = Object.fromEntries(caseFields.map((field) => [field, before[field]]));
  const input = readInput(
    CasusInvoer,
    body,
    (good) => ({
      ...present,
      intent: before.postedAt || good.zichtbaarheid ? "post" : "draft",
      ...caseInput(good, (slug) => circles.find((circle) => circle.slug === slug)?.id),
      number,
      version,
    }),
    ReviseCase,
    caseNames,
  );
  await reviseCase(viewer, input);
  const after = await getCase(viewer, number);
  return json(toCasus(after), 200, { ETag: etagOf(after.version) });
});

export const DELETE = handle(deleteCasus, async ({ viewer, params, headers }) => {
  const number = numberIn(params.nummer);
  const before = await getCase(viewer, number);
  authorise(canRevise(viewer, before));
  await withdrawCase(viewer, { number, version: expectedVersion(headers, before.version) });
  return noContent();
});
