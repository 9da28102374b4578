import { authorise } from "#lib/auth/authorise";
import { editTip, removeTip } from "#lib/tips/commands";
import { canEditTip } from "#lib/tips/policy";
import { getTip } from "#lib/tips/queries";
import { EditTip } from "#lib/tips/validation";
import { etagOf, expectedVersion } from "../../_api/conditions.ts";
import { handle, idIn, json, noContent } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteTip, getTipOperation, patchTip } from "../../_operations/tips.ts";
import { TipWijziging, tipInput, tipNames, toTip } from "../../_shapes/tip.ts";

export const GET = handle(getTipOperation, async ({ viewer, params }) => {
  const found = await getTip(viewer, idIn(params.id));
  return json(toTip(found), 200, { ETag: etagOf(found.version) });
});

export const PATCH = handle(patchTip, async ({ viewer, params, body, headers }) => {
  const tipId = idIn(params.id);
  const before = await getTip(viewer, tipId);
  authorise(canEditTip(viewer, { authorId: before.author.id }));
  const version = expectedVersion(headers, before.version);
  const { text, practices } = before;
  const input = readInput(
    TipWijziging,
    body,
    (good) => ({ body: text, practices, ...tipInput(good), tipId, version }),
    EditTip,
    tipNames,
  );
  await editTip(viewer, input);
  const after = await getTip(viewer, tipId);
  return json(toTip(after), 200, { ETag: etagOf(after.version) });
});

export const DELETE = handle(deleteTip, async ({ viewer, params, headers }) => {
  const tipId = idIn(params.id);
  const before = await getTip(viewer, tipId);
  authorise(canEditTip(viewer, { authorId: before.author.id }));
  expectedVersion(headers, before.version);
  await removeTip(viewer, { tipId });
  return noContent();
});
