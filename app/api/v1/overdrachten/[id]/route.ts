import { authorise } from "#lib/auth/authorise";
import { editTransfer, withdrawTransfer } from "#lib/transfers/commands";
import { canEditTransfer } from "#lib/transfers/policy";
import { getTransfer } from "#lib/transfers/queries";
import { EditTransfer } from "#lib/transfers/validation";
import { etagOf, expectedVersion } from "../../_api/conditions.ts";
import { handle, idIn, json, noContent } from "../../_api/operation.ts";
import { readInput } from "../../_api/read.ts";
import { deleteOverdracht, getOverdracht, patchOverdracht } from "../../_operations/overdrachten.ts";
import { OverdrachtWijziging, toOverdracht, transferInput, transferNames } from "../../_shapes/overdracht.ts";

export const GET = handle(getOverdracht, async ({ viewer, params }) => {
  const found = await getTransfer(viewer, idIn(params.id));
  return json(toOverdracht(viewer, found), 200, { ETag: etagOf(found.version) });
});

export const PATCH = handle(patchOverdracht, async ({ viewer, params, body, headers }) => {
  const transferId = idIn(params.id);
  const before = await getTransfer(viewer, transferId);
  authorise(canEditTransfer(viewer, before));
  const version = expectedVersion(headers, before.version);
  const { context, result } = before;
  const input = readInput(
    OverdrachtWijziging,
    body,
    (good) => ({ context, result, ...transferInput(good), transferId, version }),
    EditTransfer,
    transferNames,
  );
  await editTransfer(viewer, input);
  const after = await getTransfer(viewer, transferId);
  return json(toOverdracht(viewer, after), 200, { ETag: etagOf(after.version) });
});

export const DELETE = handle(deleteOverdracht, async ({ viewer, params, headers }) => {
  const transferId = idIn(params.id);
  const before = await getTransfer(viewer, transferId);
  authorise(canEditTransfer(viewer, before));
  await withdrawTransfer(viewer, { transferId, version: expectedVersion(headers, before.version) });
  return noContent();
});
