import { authorise } from "#lib/auth/authorise";
import { deleteComment, editComment } from "#lib/comments/change";
import { canDeleteComment, canEditComment } from "#lib/comments/policy";
import { getComment } from "#lib/comments/queries";
import { EditComment } from "#lib/comments/validation";
import { wholeComment } from "#lib/comments/whole";
import { etagOf, expectedVersion } from "../../_api/conditions.ts";
import { handle, idIn, json, noContent } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteReactie, getReactie, patchReactie } from "../../_operations/reacties.ts";
import { ReactieWijziging, commentInput, commentNames, toReactie } from "../../_shapes/reactie.ts";

export const GET = handle(getReactie, async ({ viewer, params }) => {
  const comment = await getComment(viewer, idIn(params.id));
  return json(toReactie(viewer, await wholeComment(viewer, comment)), 200, { ETag: etagOf(comment.version) });
});

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
  return json(toReactie(viewer, await wholeComment(viewer, after)), 200, { ETag: etagOf(after.version) });
});

export const DELETE = handle(deleteReactie, async ({ viewer, params, headers }) => {
  const commentId = idIn(params.id);
  const before = await getComment(viewer, commentId);
  authorise(canDeleteComment(viewer, before));
  expectedVersion(headers, before.version);
  await deleteComment(viewer, { commentId });
  return noContent();
});
