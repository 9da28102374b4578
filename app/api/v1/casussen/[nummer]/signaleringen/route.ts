import { report } from "#lib/moderation/commands";
import { ReportCase } from "#lib/moderation/validation";
import { handle, json, numberIn } from "../../../_api/operation.ts";
import { readInput } from "../../../_api/read.ts";
import { SignaleringInvoer, reportNames, signaleerCasus } from "../../../_operations/signaleringen.ts";
import { reportInput, toSignalering } from "../../../_shapes/signalering.ts";

export const POST = handle(signaleerCasus, async ({ viewer, params, body }) => {
  const caseNumber = numberIn(params.nummer);
  const input = readInput(
    SignaleringInvoer,
    body,
    (good) => ({ ...reportInput(good), caseNumber }),
    ReportCase,
    reportNames,
  );
  await report(viewer, input);
  return json(toSignalering(input), 201);
});
