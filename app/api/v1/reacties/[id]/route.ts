import { authorise } from "#lib/auth/authorise";
import { deleteComment, editComment } from "#lib/comments/commands";
import { canEditComment } from "#lib/comments/policy";
import { getComment } from "#lib/comments/queries";
import { EditComment } from "#lib/comments/validation";
import { etagOf, expectedVersion } from "../../_api/conditions";
import { handle, idIn, json, noContent } from "../../_api/operation";
import { readInput } from "../../_api/read";
import { deleteReactie, patchReactie } from "../../_operations/reacties";
import { ReactieWijziging, commentInput, commentNames, toReactie } from "../../_shapes/reactie";

export const PATCH = handle(patchReactie, async ({ viewer, params, body, headers }) => {
  const commentId = idIn(params.id);
  const before = await getComment(viewer, commentId);
  authorise(canEditComment(viewer, before));
  const version = expectedVersion(headers, before.version);
  const input = readInput(
    ReactieWijziging,
    body,
    (good) => ({ kind: before.kind, body: before.body, ...commentInput(good), commentId, version }),
    EditComment,
    commentNames,
  );
  await editComment(viewer, input);
  const after = await getComment(viewer, commentId);
  return json(toReactie(viewer, after), 200, { ETag: etagOf(after.version) });
});

export const DELETE = handle(deleteReactie, async ({ viewer, params }) => {
  await deleteComment(viewer, { commentId: idIn(params.id) });
  return noContent();
});
