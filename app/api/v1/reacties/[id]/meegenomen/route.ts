import { getComment } from "#lib/comments/queries";
import { takeAlong } from "#lib/comments/taken-along";
import { wholeComment } from "#lib/comments/whole";
import { handle, idIn, json } from "../../../_api/operation.ts";
import { deleteMeegenomen, putMeegenomen } from "../../../_operations/gesprek.ts";
import { toReactie } from "../../../_shapes/reactie.ts";

const taking =
  (taken: boolean) =>
  async ({ viewer, params }: { viewer: Parameters<typeof takeAlong>[0]; params: Record<string, string> }) => {
    const commentId = idIn(params.id);
    await takeAlong(viewer, { commentId, taken });
    return json(toReactie(viewer, await wholeComment(viewer, await getComment(viewer, commentId))));
  };

export const PUT = handle(putMeegenomen, taking(true));

export const DELETE = handle(deleteMeegenomen, taking(false));
