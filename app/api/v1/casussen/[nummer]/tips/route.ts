import { getCase } from "#lib/cases/queries";
import { env } from "#lib/core/env";
import { harvestTip } from "#lib/tips/commands";
import { getTip } from "#lib/tips/queries";
import { HarvestTip } from "#lib/tips/validation";
import { etagOf, submissionKeyIn } from "../../../_api/conditions.ts";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { readInput } from "../../../_api/read.ts";
import { postTip } from "../../../_operations/tips.ts";
import { TipInvoer, tipInput, tipNames, toTip } from "../../../_shapes/tip.ts";

export const POST = handle(postTip, async ({ viewer, params, body, headers }) => {
  const { number: caseNumber } = await getCase(viewer, numberIn(params.nummer));
  const submissionKey = submissionKeyIn(headers);
  const input = readInput(
    TipInvoer,
    body,
    (good) => ({ ...tipInput(good), caseNumber, submissionKey }),
    HarvestTip,
    tipNames,
  );
  const made = await getTip(viewer, await harvestTip(viewer, input));
  const Location = `${env.APP_URL}/api/v1/tips/${made.harvested.id}`;
  return json(toTip(made), 201, { Location, ETag: etagOf(made.version) });
});
