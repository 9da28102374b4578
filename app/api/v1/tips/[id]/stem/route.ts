import { voteOnTip } from "#lib/votes/commands";
import { handle, idIn, json } from "../../../_api/operation.ts";
import { deleteStemOpTip, putStemOpTip } from "../../../_operations/tips.ts";
import { toStem } from "../../../_shapes/stem.ts";

export const PUT = handle(putStemOpTip, async ({ viewer, params }) =>
  json(toStem(await voteOnTip(viewer, { tipId: idIn(params.id), support: true }))),
);

export const DELETE = handle(deleteStemOpTip, async ({ viewer, params }) =>
  json(toStem(await voteOnTip(viewer, { tipId: idIn(params.id), support: false }))),
);
