import { report } from "#lib/moderation/commands";
import { ReportTip } from "#lib/moderation/validation";
import { handle, idIn, json } from "../../../_api/operation.ts";
import { readInput } from "../../../_api/read.ts";
import { SignaleringInvoer, reportNames, signaleerTip } from "../../../_operations/signaleringen.ts";
import { reportInput, toSignalering } from "../../../_shapes/signalering.ts";

export const POST = handle(signaleerTip, async ({ viewer, params, body }) => {
  const tipId = idIn(params.id);
  const input = readInput(SignaleringInvoer, body, (good) => ({ ...reportInput(good), tipId }), ReportTip, reportNames);
  await report(viewer, input);
  return json(toSignalering(input), 201);
});
