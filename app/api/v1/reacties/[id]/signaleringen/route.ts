import { report } from "#lib/moderation/commands";
import { ReportComment } from "#lib/moderation/validation";
import { handle, idIn, json } from "../../../_api/operation.ts";
import { readInput } from "../../../_api/read.ts";
import { SignaleringInvoer, reportNames, signaleerReactie } from "../../../_operations/signaleringen.ts";
import { reportInput, toSignalering } from "../../../_shapes/signalering.ts";

export const POST = handle(signaleerReactie, async ({ viewer, params, body }) => {
  const commentId = idIn(params.id);
  const input = readInput(
    SignaleringInvoer,
    body,
    (good) => ({ ...reportInput(good), commentId }),
    ReportComment,
    reportNames,
  );
  await report(viewer, input);
  return json(toSignalering(input), 201);
});
