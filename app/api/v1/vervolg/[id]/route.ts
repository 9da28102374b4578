import { authorise } from "#lib/auth/authorise";
import { editFollowUp, removeFollowUp } from "#lib/follow-ups/commands";
import { canEditFollowUp } from "#lib/follow-ups/policy";
import { getFollowUp } from "#lib/follow-ups/queries";
import { EditFollowUp } from "#lib/follow-ups/validation";
import { etagOf, expectedVersion } from "../../_api/conditions.ts";
import { handle, idIn, json, noContent } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteVervolg, getVervolg, patchVervolg } from "../../_operations/vervolg.ts";
import { VervolgWijziging, followUpInput, followUpNames, toVervolg } from "../../_shapes/vervolg.ts";

export const GET = handle(getVervolg, async ({ viewer, params }) => {
  const found = await getFollowUp(viewer, idIn(params.id));
  return json(toVervolg(viewer, found), 200, { ETag: etagOf(found.version) });
});

export const PATCH = handle(patchVervolg, async ({ viewer, params, body, headers }) => {
  const followUpId = idIn(params.id);
  const before = await getFollowUp(viewer, followUpId);
  authorise(canEditFollowUp(viewer, before));
  const version = expectedVersion(headers, before.version);
  const { tried, happened } = before;
  const input = readInput(
    VervolgWijziging,
    body,
    (good) => ({ tried, happened, ...followUpInput(good), followUpId, version }),
    EditFollowUp,
    followUpNames,
  );
  await editFollowUp(viewer, input);
  const after = await getFollowUp(viewer, followUpId);
  return json(toVervolg(viewer, after), 200, { ETag: etagOf(after.version) });
});

export const DELETE = handle(deleteVervolg, async ({ viewer, params, headers }) => {
  const followUpId = idIn(params.id);
  const before = await getFollowUp(viewer, followUpId);
  authorise(canEditFollowUp(viewer, before));
  await removeFollowUp(viewer, { followUpId, version: expectedVersion(headers, before.version) });
  return noContent();
});
