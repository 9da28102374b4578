import { voteOnCase } from "#lib/votes/commands";
import { handle, json, numberIn } from "../../../_api/operation";
import { deleteStemOpCasus, putStemOpCasus } from "../../../_operations/stemmen";
import { toStem } from "../../../_shapes/stem";

export const PUT = handle(putStemOpCasus, async ({ viewer, params }) =>
  json(toStem(await voteOnCase(viewer, { caseNumber: numberIn(params.nummer), support: true }))),
);

export const DELETE = handle(deleteStemOpCasus, async ({ viewer, params }) =>
  json(toStem(await voteOnCase(viewer, { caseNumber: numberIn(params.nummer), support: false }))),
);
