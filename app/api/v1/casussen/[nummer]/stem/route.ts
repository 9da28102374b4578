import { voteOnCase } from "#lib/votes/commands";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { deleteStemOpCasus, putStemOpCasus } from "../../../_operations/stemmen.ts";
import { toStem } from "../../../_shapes/stem.ts";

export const PUT = handle(putStemOpCasus, async ({ viewer, params }) =>
  json(toStem(await voteOnCase(viewer, { caseNumber: numberIn(params.nummer), support: true }))),
);

export const DELETE = handle(deleteStemOpCasus, async ({ viewer, params }) =>
  json(toStem(await voteOnCase(viewer, { caseNumber: numberIn(params.nummer), support: false }))),
);
