import { voteOnComment } from "#lib/votes/commands";
import { handle, idIn, json } from "../../../_api/operation.ts";
import { deleteStemOpReactie, putStemOpReactie } from "../../../_operations/stemmen.ts";
import { toStem } from "../../../_shapes/stem.ts";

export const PUT = handle(putStemOpReactie, async ({ viewer, params }) =>
  json(toStem(await voteOnComment(viewer, { commentId: idIn(params.id), support: true }))),
);

export const DELETE = handle(deleteStemOpReactie, async ({ viewer, params }) =>
  json(toStem(await voteOnComment(viewer, { commentId: idIn(params.id), support: false }))),
);
